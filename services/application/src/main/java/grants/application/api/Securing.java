package grants.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import grants.application.command.FreeEvidence;
import grants.application.command.HoldEvidence;
import grants.application.command.ReleaseEvidence;
import grants.application.command.SubmitApplication;
import grants.application.domain.Admission;
import grants.application.domain.EntitlementState;
import grants.application.domain.HoldState.Holder;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;
import grants.kernel.RuleViolated;
import grants.runtime.command.Receipt;
import grants.runtime.history.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Holds the evidence of one submission before it is made, and gives it up if that is
 * refused. What is left behind when this is killed in between, the due sheet frees. Why
 * two beneficiaries can never claim with one piece: decision 0012.
 */
final class Securing {

	/** How often it looks again because others came and went. */
	private static final int MOST_TRIES = 5;

	private final Known known;

	private final Door door;

	private @Nullable SubmitApplication secured;

	private @Nullable Origin origin;

	Securing(Known known, Door door) {
		this.known = known;
		this.door = door;
	}

	/** The way to the aggregates. */
	interface Door {

		Receipt send(Object command, Origin origin);

	}

	/**
	 * The submission, with everything held for it.
	 * @param asked the origin of the request that asks for it
	 * @throws RuleViolated if it would be refused as things stand; nothing stays held
	 */
	SubmitApplication secured(SubmitApplication ask, Origin asked) {
		for (int tries = 1;; tries++) {
			EntitlementState claims = known.entitlements(ask.beneficiary());
			SubmitApplication wanted = ask.holding(claims.turnsOf(ask.submission()));
			Admission.check(claims, wanted, heldByOthers(wanted, asked));
			RuleViolated refusal = hold(wanted, asked);
			if (refusal == null) {
				secured = wanted;
				origin = asked;
				return wanted;
			}
			if (tries == MOST_TRIES) {
				throw refusal;
			}
		}
	}

	/** Gives up what was held for a submission that was refused. */
	void letGo() {
		if (secured != null && origin != null) {
			free(secured, secured.held(), origin);
		}
	}

	/**
	 * All in one order, so that of those who want the same at least one gets it.
	 * @return what stopped it, null if everything is held
	 */
	private @Nullable RuleViolated hold(SubmitApplication wanted, Origin asked) {
		List<Held> taken = new ArrayList<>();
		for (Held each : wanted.held()) {
			try {
				door.send(new HoldEvidence(each.holdId(), wanted.beneficiary(), each.turn(), wanted.applicationId(),
						wanted.receivedAt()), part(asked, "hold", each));
			}
			catch (RuleViolated refusal) {
				free(wanted, taken, asked);
				return refusal;
			}
			taken.add(each);
		}
		return null;
	}

	private void free(SubmitApplication wanted, List<Held> taken, Origin asked) {
		if (!taken.isEmpty()) {
			door.send(new FreeEvidence(wanted.beneficiary(), taken, wanted.receivedAt()),
					part(asked, "free", taken.getFirst()));
		}
	}

	private Set<HoldId> heldByOthers(SubmitApplication wanted, Origin asked) {
		Set<HoldId> held = new TreeSet<>();
		for (HoldId each : wanted.submission().holds()) {
			known.hold(each)
				.holder()
				.filter(holder -> !holder.beneficiary().equals(wanted.beneficiary()))
				.filter(holder -> !released(each, holder, wanted, asked))
				.ifPresent(_ -> held.add(each));
		}
		return held;
	}

	/**
	 * What its holder's claims have freed need not wait for the due sheet to release it.
	 */
	private boolean released(HoldId held, Holder holder, SubmitApplication wanted, Origin asked) {
		if (known.entitlements(holder.beneficiary()).turnOf(held) <= holder.turn()) {
			return false;
		}
		door.send(new ReleaseEvidence(held, holder.beneficiary(), holder.turn(), wanted.receivedAt()),
				part(asked, "release:" + holder.beneficiary(), new Held(held, holder.turn())));
		return true;
	}

	/** A request of its own for each step: repeated with the whole, it has one commit. */
	private static Origin part(Origin asked, String step, Held held) {
		return new Origin(asked.request() + ":" + step + ":" + held.holdId() + ":" + held.turn(), asked.actor(),
				asked.correlation(), asked.cause());
	}

}
