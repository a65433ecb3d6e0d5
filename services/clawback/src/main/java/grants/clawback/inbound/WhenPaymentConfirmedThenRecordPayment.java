package grants.clawback.inbound;

import java.util.Optional;

import grants.clawback.command.RecordPayment;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Only what the bank has confirmed was paid can be claimed back. */
public final class WhenPaymentConfirmedThenRecordPayment implements Inbound<PaymentConfirmedV1> {

	@Override
	public Class<PaymentConfirmedV1> fact() {
		return PaymentConfirmedV1.class;
	}

	@Override
	public Optional<RecordPayment> commandFor(PaymentConfirmedV1 fact, Delivery delivery) {
		return Optional.of(new RecordPayment(new SocialCreditCode(fact.beneficiaryCode()), new AwardId(fact.awardId()),
				fact.instructionId(), fact.treasury(), Money.ofFen(fact.amountFen()), fact.valueDate(),
				delivery.receivedAt()));
	}

}
