package grants.application;

import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.CallCancelled;
import grants.application.event.CallClosed;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.application.event.EntitlementsInherited;
import grants.application.event.EntryMade;
import grants.application.event.EntryReleased;
import grants.application.event.EntryStruck;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceFreed;
import grants.application.event.EvidenceHeld;
import grants.application.event.EvidenceReleased;
import grants.application.event.GrantAwarded;
import grants.application.event.InheritanceChanged;
import grants.application.event.InheritanceUpdated;
import grants.application.event.ProfileSaved;
import grants.application.event.ReceivedUnderCall;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.event.SuccessionRefused;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;

/** The names under which this service stores its events. They never change. */
final class ApplicationEventTypes {

	private ApplicationEventTypes() {
	}

	static EventTypes table() {
		return EventTypes.of(new Name("draft-started", 1, DraftStarted.class),
				new Name("draft-saved", 1, DraftSaved.class), new Name("draft-discarded", 1, DraftDiscarded.class),
				new Name("profile-saved", 1, ProfileSaved.class),
				new Name("application-submitted", 1, ApplicationSubmitted.class),
				new Name("application-withdrawn", 1, ApplicationWithdrawn.class),
				new Name("application-superseded", 1, ApplicationSuperseded.class),
				new Name("application-rejected", 1, ApplicationRejected.class),
				new Name("grant-awarded", 1, GrantAwarded.class), new Name("award-cancelled", 1, AwardCancelled.class),
				new Name("approval-set-aside", 1, ApprovalSetAside.class),
				new Name("beneficiary-barred", 1, BeneficiaryBarred.class),
				new Name("beneficiary-restored", 1, BeneficiaryRestored.class),
				new Name("evidence-held", 1, EvidenceHeld.class),
				new Name("evidence-claimed", 1, EvidenceClaimed.class),
				new Name("evidence-freed", 1, EvidenceFreed.class),
				new Name("evidence-released", 1, EvidenceReleased.class),
				new Name("received-under-call", 1, ReceivedUnderCall.class),
				new Name("entry-released", 1, EntryReleased.class), new Name("call-opened", 1, CallOpened.class),
				new Name("call-extended", 1, CallExtended.class), new Name("call-closed", 1, CallClosed.class),
				new Name("call-window-freed", 1, CallWindowFreed.class), new Name("entry-made", 1, EntryMade.class),
				new Name("entry-struck", 1, EntryStruck.class), new Name("call-cancelled", 1, CallCancelled.class),
				new Name("succession-begun", 1, SuccessionBegun.class),
				new Name("beneficiary-succeeded", 1, BeneficiarySucceeded.class),
				new Name("succession-refused", 1, SuccessionRefused.class),
				new Name("entitlements-inherited", 1, EntitlementsInherited.class),
				new Name("succession-ended", 1, SuccessionEnded.class),
				new Name("inheritance-changed", 1, InheritanceChanged.class),
				new Name("inheritance-updated", 1, InheritanceUpdated.class));
	}

}
