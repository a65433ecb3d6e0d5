package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;

import grants.kernel.Money;

/**
 * What a measure asks for, read and typed. Only a fact that is not asked for under the
 * stated circumstances is not there; what {@link Measure#examine} looks at may lack more.
 */
public final class Facts {

	private final Map<String, Fact> byName;

	private final List<Evidence> evidence;

	Facts(List<Fact> facts, List<Evidence> evidence) {
		LinkedHashMap<String, Fact> byName = new LinkedHashMap<>();
		facts.forEach(fact -> byName.put(fact.name(), fact));
		this.byName = byName;
		this.evidence = List.copyOf(evidence);
	}

	/** In the order of the measure. */
	public SequencedCollection<Fact> all() {
		return List.copyOf(byName.values());
	}

	public List<Evidence> evidence() {
		return evidence;
	}

	/**
	 * @throws IllegalArgumentException if the measure has no such fact
	 */
	public Fact fact(String name) {
		Fact fact = byName.get(name);
		if (fact == null) {
			throw new IllegalArgumentException("no fact " + name + " among " + byName.keySet());
		}
		return fact;
	}

	boolean has(String name) {
		return byName.containsKey(name);
	}

	boolean hasAll(Collection<String> names) {
		return byName.keySet().containsAll(names);
	}

	/** A number of either kind: yuan, or what the unit says. */
	BigDecimal number(String name) {
		return fact(name).value() instanceof Value.OfMoney(Money money) ? money.yuan() : decimal(name);
	}

	public Money money(String name) {
		return ((Value.OfMoney) fact(name).value()).money();
	}

	public BigDecimal decimal(String name) {
		return ((Value.OfDecimal) fact(name).value()).number();
	}

	public LocalDate date(String name) {
		return ((Value.OfDate) fact(name).value()).date();
	}

	public int year(String name) {
		return ((Value.OfYear) fact(name).value()).year();
	}

	public String words(String name) {
		return ((Value.OfText) fact(name).value()).words();
	}

	public Choice choice(String name) {
		return ((Value.OfChoice) fact(name).value()).choice();
	}

	public boolean isYes(String name) {
		return ((Value.OfYesNo) fact(name).value()).yes();
	}

	/** The number of the only piece of evidence of that kind. */
	String evidenceNumber(String kind) {
		return evidence.stream().filter(e -> e.kind().equals(kind)).findFirst().orElseThrow().number();
	}

}
