package grants.disbursement.inbound;

import java.util.Optional;

import grants.contract.PayeeV1;
import grants.contract.application.GrantAwardedV1;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.Share;
import grants.disbursement.vocabulary.TreasuryId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** An award is the only source of payments. */
public final class WhenGrantAwardedThenPlanPayments implements Inbound<GrantAwardedV1> {

	@Override
	public Class<GrantAwardedV1> fact() {
		return GrantAwardedV1.class;
	}

	@Override
	public Optional<PlanPayments> commandFor(GrantAwardedV1 fact, Delivery delivery) {
		String documentNumber = fact.terms().documentNumber();
		PayeeV1 payee = fact.payee();
		return Optional.of(new PlanPayments(new SocialCreditCode(fact.beneficiaryCode()), new AwardId(fact.awardId()),
				documentNumber, fact.terms().leadBureau(), documentNumber + " " + fact.terms().name().zh(),
				Money.ofFen(fact.amountFen()),
				fact.shares()
					.stream()
					.map((share) -> new Share(new TreasuryId(share.treasury()), Money.ofFen(share.amountFen())))
					.toList(),
				new Payee(new SocialCreditCode(payee.code()), new Sealed(payee.name()), payee.bankCode(),
						new Sealed(payee.account())),
				delivery.receivedAt()));
	}

}
