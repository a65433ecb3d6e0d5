package grants.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import grants.application.command.BeginSuccession;
import grants.application.command.CloseForSuccession;
import grants.application.command.EndSuccession;
import grants.application.command.InheritEntitlements;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementEvent;
import grants.application.event.EntitlementsInherited;
import grants.application.event.InheritanceChanged;
import grants.application.event.InheritanceUpdated;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.Succession;
import grants.kernel.CityTime;
import grants.kernel.RuleViolated;

/**
 * How one code takes the place of another, in three steps of two streams: each can be
 * repeated, and is driven by the due sheet, so that whoever falls over between two of
 * them only delays the next. Pure.
 */
final class SuccessionDecisions {

	private SuccessionDecisions() {
	}

	/** First step, at the successor. */
	static List<EntitlementEvent> begin(EntitlementState successor, BeginSuccession ask) {
		Succession asked = ask.succession();
		Lineage lineage = successor.lineage();
		if (asked.predecessor().equals(asked.successor())) {
			throw SuccessionRule.ANOTHER_CODE.violatedBecause("两者均为 " + asked.successor(),
					"both are " + asked.successor());
		}
		if (ask.tied()) {
			throw SuccessionRule.UNTIED_PERSON.violatedBecause("您与其中一方有利害关系", "you are tied to one of the two");
		}
		if (asked.effectiveOn().isAfter(CityTime.dateOf(ask.receivedAt()))) {
			throw SuccessionRule.IN_EFFECT.violatedBecause("变更于 " + asked.effectiveOn() + " 生效",
					"the change takes effect on " + asked.effectiveOn());
		}
		if (lineage.succeeded() != null) {
			throw Closing.alreadySucceeded(lineage.succeeded());
		}
		if (lineage.underWay() != null) {
			throw Closing.underWay(lineage.underWay());
		}
		if (lineage.from(asked.predecessor()).isPresent()) {
			throw SuccessionRule.SUCCEEDED.violatedBecause(asked.successor() + " 已承继 " + asked.predecessor(),
					asked.successor() + " has taken the place of " + asked.predecessor() + " before");
		}
		return List.of(new SuccessionBegun(asked.successor(), asked, ask.by().subject(), ask.receivedAt()));
	}

	/** Second step, at the predecessor. A refusal is on record: the successor waits. */
	static List<EntitlementEvent> close(EntitlementState predecessor, CloseForSuccession ask) {
		Succession asked = ask.succession();
		if (predecessor.lineage().isSucceededBy(asked) || predecessor.lineage().refused().contains(asked.id())) {
			return List.of();
		}
		return List.of(Closing.refusal(predecessor)
			.<EntitlementEvent>map(refusal -> refused(asked, refusal, ask))
			.orElseGet(() -> new BeneficiarySucceeded(asked.predecessor(), asked, ask.receivedAt())));
	}

	private static SuccessionRefused refused(Succession asked, RuleViolated refusal, CloseForSuccession ask) {
		return new SuccessionRefused(asked.predecessor(), asked, refusal.rule().id(), refusal.because(),
				ask.receivedAt());
	}

	/**
	 * Third step, at the successor, and again whenever the legacy has changed. What the
	 * successor had pending and can't have beside the legacy ends in the same commit.
	 */
	static List<EntitlementEvent> inherit(EntitlementState successor, InheritEntitlements ask) {
		Succession asked = ask.succession();
		List<EntitlementEvent> events = new ArrayList<>();
		if (successor.lineage().isUnderWay(asked)) {
			events.add(new EntitlementsInherited(asked.successor(), asked, ask.inheritance(), ask.receivedAt()));
		}
		else {
			Inheritance known = successor.lineage()
				.from(asked.predecessor())
				.orElseThrow(() -> new IllegalStateException(asked.id() + " was never begun, or was ended"));
			if (known.version() >= ask.inheritance().version()) {
				return List.of();
			}
			events.add(new InheritanceUpdated(asked.successor(), asked.id(), asked.predecessor(), ask.inheritance(),
					ask.receivedAt()));
		}
		successor.pending()
			.map(pending -> Displaced.by(asked, ask.inheritance(), pending, ask.receivedAt()))
			.flatMap(Optional::stream)
			.forEach(events::add);
		return events;
	}

	/** Instead of the third step, if the predecessor refused. */
	static List<EntitlementEvent> end(EntitlementState successor, EndSuccession ask) {
		Succession asked = ask.succession();
		return successor.lineage().isUnderWay(asked)
				? List.of(new SuccessionEnded(asked.successor(), asked, ask.ruleId(), ask.because(), ask.receivedAt()))
				: List.of();
	}

	/** The events, and word for the successor if they change what it has inherited. */
	static List<EntitlementEvent> passedOn(List<EntitlementEvent> events, EntitlementState before, Instant at) {
		Succession succeeded = before.lineage().succeeded();
		if (succeeded == null) {
			return events;
		}
		EntitlementState after = before;
		for (EntitlementEvent event : events) {
			after = after.after(event);
		}
		Inheritance left = Legacy.of(succeeded.predecessor(), before, 0);
		if (Legacy.of(succeeded.predecessor(), after, 0).leavesTheSameAs(left)) {
			return events;
		}
		List<EntitlementEvent> all = new ArrayList<>(events);
		all.add(new InheritanceChanged(succeeded.predecessor(), succeeded.id(), succeeded.successor(), at));
		return all;
	}

}
