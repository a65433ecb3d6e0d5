package grants.application.event;

import grants.application.vocabulary.EntitlementsId;
import grants.kernel.SocialCreditCode;

/** What happens to a beneficiary's claims: one stream per beneficiary, one order. */
public sealed interface EntitlementEvent extends ApplicationEvent permits ClaimEvent, BeneficiaryBarred,
		BeneficiaryRestored, EvidenceClaimed, EvidenceFreed, EntryReleased, SuccessionEvent {

	SocialCreditCode beneficiary();

	@Override
	default String stream() {
		return new EntitlementsId(beneficiary()).toString();
	}

}
