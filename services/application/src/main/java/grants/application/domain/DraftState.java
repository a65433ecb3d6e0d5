package grants.application.domain;

import grants.application.event.DraftDiscarded;
import grants.application.event.DraftEvent;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.kernel.RuleViolated;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** A draft as its events made it. */
public sealed interface DraftState {

	DraftState NONE = new None();

	/** Nothing has happened yet. */
	record None() implements DraftState {
	}

	/**
	 * It can be saved, discarded and submitted.
	 *
	 * @param version sequence number of the last event
	 */
	record Open(SocialCreditCode beneficiary, String measureId, Sealed content, long version) implements DraftState {

		private Open next(Sealed saved) {
			return new Open(beneficiary, measureId, saved, version + 1);
		}

	}

	/** It was given up: shown, and nothing else. */
	record Discarded(Open last) implements DraftState {
	}

	/**
	 * The state after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	default DraftState after(DraftEvent event) {
		return switch (event) {
			case DraftStarted e when this instanceof None -> new Open(e.beneficiary(), e.measureId(), e.content(), 0);
			case DraftSaved e when this instanceof Open open -> open.next(e.content());
			case DraftDiscarded _ when this instanceof Open open -> new Discarded(open.next(open.content));
			case DraftStarted _, DraftSaved _, DraftDiscarded _ ->
				throw new IllegalStateException(event + " can't follow " + this);
		};
	}

	/**
	 * The draft, if it is open and still the version that the person has in view.
	 * @throws RuleViolated if it is not
	 */
	default Open openAt(long versionInView) {
		return switch (this) {
			case Open open when open.version == versionInView -> open;
			case Open open -> throw DraftRule.SAVED_AS_SEEN
				.violatedBecause("草稿已有第 " + open.version + " 版，所依据的是第 " + versionInView + " 版",
						"the draft is at version " + open.version + ", not " + versionInView)
				.instead("请重新载入最新版本后再操作", "load version " + open.version + " and repeat");
			case Discarded _ -> throw DraftRule.CHANGED_WHILE_OPEN.violatedBecause("草稿已废弃", "the draft was discarded")
				.instead("请新建草稿", "start another draft");
			case None _ -> throw new IllegalStateException("no draft was started");
		};
	}

}
