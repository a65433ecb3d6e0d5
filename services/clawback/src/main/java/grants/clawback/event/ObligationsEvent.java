package grants.clawback.event;

import grants.kernel.SocialCreditCode;

/** Everything that can happen to the obligations of one beneficiary. */
public sealed interface ObligationsEvent permits AwardNoted, AwardCancelled, ObligationStarted, ResidencyMoveRecorded,
		ObligationBroken, BeneficiaryBarred, ResidencyMoveCorrected, BreakTakenBack, BeneficiaryRestored,
		ObligationFulfilled, ObligationEnded, PaymentRecorded, ClawbackOpened, ClawbackAnswered, AnswerPeriodEnded,
		RepaymentDemanded, RepaymentReceived, ClawbackRepaid, ClawbackWithdrawn {

	SocialCreditCode beneficiary();

}
