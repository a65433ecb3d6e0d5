package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.EntitlementsId;
import grants.kernel.SocialCreditCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something that all claims of one beneficiary decide together. */
public sealed interface EntitlementCommand permits SubmitApplication, WithdrawApplication, RejectApplication,
		AwardGrant, RecordCancellation, BarBeneficiary, RestoreBeneficiary, FreeEvidence, ReleaseEntry, BeginSuccession,
		CloseForSuccession, InheritEntitlements, EndSuccession {

	SocialCreditCode beneficiary();

	Instant receivedAt();

	@TargetAggregateIdentifier
	default EntitlementsId entitlements() {
		return new EntitlementsId(beneficiary());
	}

}
