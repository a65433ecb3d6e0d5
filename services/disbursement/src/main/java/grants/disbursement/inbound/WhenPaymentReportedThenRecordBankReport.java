package grants.disbursement.inbound;

import java.util.Optional;

import grants.contract.bank.PaymentReportV1;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Only the bank's evidence settles what was sent. */
public final class WhenPaymentReportedThenRecordBankReport implements Inbound<PaymentReportV1> {

	@Override
	public Class<PaymentReportV1> fact() {
		return PaymentReportV1.class;
	}

	/**
	 * @throws IllegalArgumentException if the outcome is neither paid nor returned
	 */
	@Override
	public Optional<RecordBankReport> commandFor(PaymentReportV1 fact, Delivery delivery) {
		return Optional.of(new RecordBankReport(new SocialCreditCode(fact.beneficiaryCode()),
				new InstructionId(fact.instructionId()), new BankReport(BankReport.Outcome.valueOf(fact.outcome()),
						fact.bankReference(), fact.reason(), fact.valueDate()),
				delivery.receivedAt()));
	}

	/** Only the bank can take back what it has reported, about this very instruction. */
	@Override
	public boolean isReplacedBy(PaymentReportV1 parked, PaymentReportV1 later) {
		return parked.instructionId().equals(later.instructionId());
	}

}
