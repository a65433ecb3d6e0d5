package grants.clawback.command;

import grants.clawback.vocabulary.ObligationsId;
import grants.kernel.SocialCreditCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that one beneficiary's obligations can be asked. */
public sealed interface ObligationsCommand permits StartObligations, EndObligations, RecordResidencyMove,
		CorrectResidencyMove, RecordPayment, FulfilObligation, OpenClawback, AnswerNotice, EndAnswerPeriod,
		DemandRepayment, SupplementDemand, WithdrawClawback, RecordRepayment {

	SocialCreditCode beneficiary();

	@TargetAggregateIdentifier
	default ObligationsId target() {
		return ObligationsId.of(beneficiary());
	}

}
