package grants.sample.inbound;

import java.util.Optional;

import grants.contract.bank.PaymentReportV1;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;
import grants.sample.command.TakeNote;
import grants.sample.vocabulary.NotebookId;
import org.springframework.stereotype.Component;

/** Notes the bank's reference; one of a returned payment needs a move before it. */
@Component
class WhenPaymentReportedThenTakeNote implements Inbound<PaymentReportV1> {

	@Override
	public Class<PaymentReportV1> fact() {
		return PaymentReportV1.class;
	}

	@Override
	public Optional<TakeNote> commandFor(PaymentReportV1 report, Delivery delivery) {
		if (report.outcome().equals("IGNORED")) {
			return Optional.empty();
		}
		SocialCreditCode owner = new SocialCreditCode(report.beneficiaryCode());
		return Optional.of(new TakeNote(NotebookId.of(owner), owner, report.bankReference(), Money.ofYuan(1), 1,
				report.outcome().equals("RETURNED")));
	}

	@Override
	public boolean isReplacedBy(PaymentReportV1 parked, PaymentReportV1 later) {
		return parked.instructionId().equals(later.instructionId());
	}

}
