package grants.application.event;

import grants.application.vocabulary.HoldId;
import grants.kernel.SocialCreditCode;

/** Who keeps a piece of evidence: one stream for each name of each piece and group. */
public sealed interface EvidenceEvent extends ApplicationEvent permits EvidenceHeld, EvidenceReleased {

	HoldId holdId();

	SocialCreditCode beneficiary();

	/** Which of the beneficiary's holds, from 1. */
	int turn();

	@Override
	default String stream() {
		return holdId().value();
	}

}
