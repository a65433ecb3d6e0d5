package grants.contract.bank;

import grants.contract.BeneficiaryFact;

/**
 * What passes between disbursement and the treasuries' bank: topics
 * {@code grants.bank.instructions} and {@code grants.bank.reports}.
 */
public sealed interface BankFact extends BeneficiaryFact permits PaymentInstructionV1, PaymentReportV1 {

}
