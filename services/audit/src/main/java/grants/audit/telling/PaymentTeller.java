package grants.audit.telling;

import static grants.audit.telling.Teller.yuan;

import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.DisbursementFact;
import grants.contract.disbursement.PaymentApprovedV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentPlannedV1;
import grants.contract.disbursement.PaymentPreparedV1;
import grants.contract.disbursement.PaymentReturnedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.disbursement.PaymentsHeldV1;
import grants.contract.disbursement.PaymentsResumedV1;

/** What disbursement tells, in words. */
final class PaymentTeller {

	private PaymentTeller() {
	}

	static Telling tell(DisbursementFact fact) {
		return switch (fact) {
			case PaymentPlannedV1 f -> Telling.of(f.amountFen(), f.treasury() + " 待拨付 " + yuan(f.amountFen()) + " 元",
					f.treasury() + " is to pay " + yuan(f.amountFen()));
			case PaymentPreparedV1 f -> Telling.of(f.amountFen(), f.treasury() + " 拨付经办 " + yuan(f.amountFen()) + " 元",
					f.treasury() + ": payment of " + yuan(f.amountFen()) + " prepared");
			case PaymentApprovedV1 f ->
				Telling.of(f.amountFen(), f.treasury() + " 拨付复核通过 " + yuan(f.amountFen()) + " 元",
						f.treasury() + ": payment of " + yuan(f.amountFen()) + " approved by a second person");
			case PaymentSentV1 f ->
				Telling.of(f.amountFen(), f.treasury() + " 拨付放行 " + yuan(f.amountFen()) + " 元，待银行回单",
						f.treasury() + ": payment of " + yuan(f.amountFen()) + " released by a third person");
			case PaymentConfirmedV1 f ->
				Telling.of(f.amountFen(), f.treasury() + " 已付款 " + yuan(f.amountFen()) + " 元，起息日 " + f.valueDate(),
						f.treasury() + " has paid " + yuan(f.amountFen()) + ", value date " + f.valueDate());
			case PaymentReturnedV1 f -> Telling.of(f.amountFen(), f.treasury() + " 付款被退回：" + f.reason(),
					f.treasury() + ": payment returned: " + f.reason());
			case PaymentsHeldV1 f -> Telling
				.of("暂停拨付 " + f.documentNumber() + " 项下 " + f.awardIds().size() + " 项奖补",
						"payments of " + f.awardIds().size() + " awards under " + f.documentNumber() + " held")
				.citing(f.citation());
			case PaymentsResumedV1 f -> Telling.of("恢复拨付 " + f.documentNumber() + " 项下 " + f.awardIds().size() + " 项奖补",
					"payments of " + f.awardIds().size() + " awards under " + f.documentNumber() + " resumed");
			case AwardCancelledV1 f -> Telling
				.of(f.amountFen(), "付款前取消奖补 " + yuan(f.amountFen()) + " 元：" + f.reason(),
						"award of " + yuan(f.amountFen()) + " cancelled before payment: " + f.reason())
				.citing(f.citation());
		};
	}

}
