package grants.application.api;

import java.time.Instant;

import grants.application.api.Securing.Door;
import grants.application.command.EnterCall;
import grants.application.command.ReleaseEntry;
import grants.application.command.SubmitApplication;
import grants.application.domain.CallsState;
import grants.application.domain.Reception;
import grants.application.domain.RegisterState.Entry;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.Entered;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Enters one application in the register of its call before it is claimed, and gives the
 * entry up if the claim is refused. What is left behind when this is killed in between,
 * the due sheet releases. Why there are never more live applications than places:
 * decision 0013.
 */
final class Entering {

	private final Known known;

	private final KnownCalls knownCalls;

	private final Door door;

	private @Nullable ReleaseEntry release;

	private @Nullable Origin origin;

	Entering(Known known, KnownCalls knownCalls, Door door) {
		this.known = known;
		this.knownCalls = knownCalls;
		this.door = door;
	}

	/**
	 * The intake stamp: whoever stands in the register since an earlier try that broke
	 * off is not late now.
	 */
	Instant stamp(CallsState calls, ApplicationId application, Instant receivedAt) {
		if (calls.openAt(receivedAt).isPresent()) {
			return receivedAt;
		}
		return calls.lastBefore(receivedAt)
			.flatMap(call -> knownCalls.register(call.id()).standing(application))
			.map(Entry::receivedAt)
			.orElse(receivedAt);
	}

	/**
	 * The call that the application comes in under, and the entry that it is to have.
	 * @param citation the clause of the measure
	 * @throws grants.kernel.RuleViolated if it comes too early or too late
	 */
	Entered planned(CallsState calls, String measureId, String citation, ApplicationId application,
			SocialCreditCode beneficiary, Instant stamp) {
		Call call = Reception.callFor(calls, measureId, citation, stamp);
		return new Entered(call, known.entitlements(beneficiary).turnOf(call.id(), application));
	}

	/**
	 * The submission, entered as was planned.
	 * @param asked the origin of the request that asks for it
	 * @throws grants.kernel.RuleViolated if there is no place left
	 */
	SubmitApplication entered(SubmitApplication ask, Origin asked) {
		Entered plan = ask.entered();
		if (plan != null) {
			CallEntry entry = new CallEntry(plan.call().id(), ask.applicationId(), plan.turn());
			door.send(new EnterCall(plan.call(), ask.applicationId(), plan.turn(), ask.beneficiary(), ask.receivedAt()),
					part(asked, "enter", entry));
			release = new ReleaseEntry(ask.beneficiary(), entry, ask.receivedAt());
			origin = part(asked, "leave", entry);
		}
		return ask;
	}

	/** Gives up the entry of a submission that was refused. */
	void letGo() {
		if (release != null && origin != null) {
			door.send(release, origin);
		}
	}

	/** A request of its own for each step: repeated with the whole, it has one commit. */
	private static Origin part(Origin asked, String step, CallEntry entry) {
		return new Origin(asked.request() + ":" + step + ":" + entry.callId() + ":" + entry.turn(), asked.actor(),
				asked.correlation(), asked.cause());
	}

}
