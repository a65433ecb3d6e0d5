package grants.policy.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import grants.kernel.Text;
import grants.policy.BeneficiaryKind;
import grants.policy.Catalogue;
import grants.policy.Check;
import grants.policy.Condition;
import grants.policy.FactRequired;
import grants.policy.InForce;
import grants.policy.Measure;

/**
 * Two measures that could pay one beneficiary for the same thing, because nothing but
 * their different exclusion groups is between them: they support the same kind of
 * beneficiary, are computed from the same fact or proved by the same kind of evidence
 * that serves once, are in force on a common day, and no condition of the one shuts out
 * the other.
 *
 * @param beneficiaries who could claim under both
 * @param shared the facts and kinds of evidence that both rest on
 */
public record SameThing(Measure one, Measure other, List<Text> beneficiaries, List<Text> shared) {

	static List<SameThing> in(Catalogue catalogue) {
		List<Measure> measures = catalogue.measures();
		List<SameThing> found = new ArrayList<>();
		for (int i = 0; i < measures.size(); i++) {
			for (Measure other : measures.subList(i + 1, measures.size())) {
				SameThing pair = new SameThing(measures.get(i), other, beneficiaries(measures.get(i), other),
						shared(measures.get(i), other));
				if (pair.isOpen()) {
					found.add(pair);
				}
			}
		}
		return List.copyOf(found);
	}

	private boolean isOpen() {
		return !one.overlap().group().equals(other.overlap().group()) && !beneficiaries.isEmpty() && !shared.isEmpty()
				&& meet(one.inForce(), other.inForce())
				&& one.conditions().stream().noneMatch(a -> other.conditions().stream().anyMatch(b -> shutsOut(a, b)));
	}

	private static List<Text> beneficiaries(Measure one, Measure other) {
		return one.beneficiaries().stream().filter(other.beneficiaries()::contains).map(BeneficiaryKind::name).toList();
	}

	private static List<Text> shared(Measure one, Measure other) {
		Set<String> bases = bases(one).map(FactRequired::name).collect(Collectors.toSet());
		return Stream
			.concat(bases(other).filter(fact -> bases.contains(fact.name())).map(FactRequired::label),
					evidence(one).filter(kind -> evidence(other).anyMatch(kind::equals)))
			.toList();
	}

	/** The numbers that the amount is computed from. */
	private static Stream<FactRequired> bases(Measure measure) {
		return measure.facts()
			.stream()
			.filter(fact -> measure.formula().needs().containsKey(fact.name()))
			.filter(fact -> switch (fact.type()) {
				case MONEY, DECIMAL -> true;
				case DATE, YEAR, TEXT, CHOICE, YES_NO -> false;
			});
	}

	private static Stream<Text> evidence(Measure measure) {
		return measure.facts()
			.stream()
			.flatMap(fact -> Stream.ofNullable(fact.evidence()))
			.filter(kind -> kind.servesOnce())
			.map(kind -> kind.name())
			.distinct();
	}

	private static boolean meet(InForce one, InForce other) {
		return startsInTime(one, other) && startsInTime(other, one);
	}

	private static boolean startsInTime(InForce one, InForce other) {
		return other.until() == null || !one.from().isAfter(other.until());
	}

	/** Whether the same fact would have to be two things at once. */
	private static boolean shutsOut(Condition a, Condition b) {
		if (a.when().isPresent() || b.when().isPresent() || !a.check().fact().equals(b.check().fact())) {
			return false;
		}
		return switch (a.check()) {
			case Check.OneOf(var _, Set<String> some) when b
				.check() instanceof Check.OneOf(var _, Set<String> others) -> some.stream().noneMatch(others::contains);
			case Check.Is(var _, boolean yes) when b.check() instanceof Check.Is(var _, boolean otherwise) ->
				yes != otherwise;
			default -> false;
		};
	}

}
