package grants.application.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementsInherited;
import grants.application.event.InheritanceChanged;
import grants.application.event.InheritanceUpdated;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.event.SuccessionEvent;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.InheritedAward;
import grants.application.vocabulary.InheritedBar;
import grants.application.vocabulary.Succession;
import grants.application.vocabulary.SuccessionId;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Whose place a beneficiary has taken, and who has taken its own. Immutable.
 *
 * @param underWay in which it is the successor, null if none is
 * @param inherited by predecessor, in the order of inheriting
 * @param refused successions in which it would not be the predecessor
 * @param succeeded in which it was the predecessor, null if it has not been succeeded
 */
public record Lineage(@Nullable Succession underWay, Map<SocialCreditCode, Inheritance> inherited,
		Set<SuccessionId> refused, @Nullable Succession succeeded) {

	static final Lineage NONE = new Lineage(null, Map.of(), Set.of(), null);

	public Lineage {
		inherited = Collections.unmodifiableMap(new LinkedHashMap<>(inherited));
		refused = Set.copyOf(refused);
	}

	boolean isUnderWay(Succession succession) {
		return underWay != null && underWay.id().equals(succession.id());
	}

	boolean isSucceededBy(Succession succession) {
		return succeeded != null && succeeded.id().equals(succession.id());
	}

	Stream<InheritedAward> awards() {
		return inherited.values().stream().flatMap(inheritance -> inheritance.awards().stream());
	}

	Stream<InheritedBar> bars() {
		return inherited.values().stream().flatMap(inheritance -> inheritance.bars().stream());
	}

	Optional<Inheritance> from(SocialCreditCode predecessor) {
		return Optional.ofNullable(inherited.get(predecessor));
	}

	/**
	 * The lineage after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	Lineage after(SuccessionEvent event) {
		return switch (event) {
			case SuccessionBegun e when underWay == null && succeeded == null ->
				new Lineage(e.succession(), inherited, refused, null);
			case SuccessionEnded e when isUnderWay(e.succession()) -> new Lineage(null, inherited, refused, null);
			case EntitlementsInherited e when isUnderWay(e.succession()) ->
				new Lineage(null, with(e.succession().predecessor(), e.inheritance()), refused, null);
			case InheritanceUpdated e when isOlder(e) ->
				new Lineage(underWay, with(e.predecessor(), e.inheritance()), refused, succeeded);
			case BeneficiarySucceeded e when underWay == null && succeeded == null ->
				new Lineage(null, inherited, refused, e.succession());
			case SuccessionRefused e when !refused.contains(e.succession().id()) ->
				new Lineage(underWay, inherited, with(e.succession().id()), succeeded);
			case InheritanceChanged _ when succeeded != null -> this;
			case SuccessionBegun _, SuccessionEnded _, EntitlementsInherited _, InheritanceUpdated _,
					BeneficiarySucceeded _, SuccessionRefused _, InheritanceChanged _ ->
				throw new IllegalStateException(event.getClass().getSimpleName() + " of " + event.beneficiary()
						+ " can't follow what happened before");
		};
	}

	private boolean isOlder(InheritanceUpdated update) {
		return from(update.predecessor()).filter(known -> known.version() < update.inheritance().version()).isPresent();
	}

	private Map<SocialCreditCode, Inheritance> with(SocialCreditCode predecessor, Inheritance inheritance) {
		Map<SocialCreditCode, Inheritance> next = new LinkedHashMap<>(inherited);
		next.put(predecessor, inheritance);
		return next;
	}

	private Set<SuccessionId> with(SuccessionId id) {
		Set<SuccessionId> next = new HashSet<>(refused);
		next.add(id);
		return next;
	}

}
