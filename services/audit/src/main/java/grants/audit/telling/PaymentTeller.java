package grants.audit.telling;

import static grants.audit.telling.Teller.en;
import static grants.audit.telling.Teller.zh;
import static grants.kernel.Region.treasury;

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
			case PaymentPlannedV1 f ->
				Telling.of(f.amountFen(), treasury(f.treasury()).zh() + "待拨付 " + zh(f.amountFen()),
						treasury(f.treasury()).en() + " is to pay " + en(f.amountFen()));
			case PaymentPreparedV1 f ->
				Telling.of(f.amountFen(), treasury(f.treasury()).zh() + "拨付经办 " + zh(f.amountFen()),
						treasury(f.treasury()).en() + ": payment of " + en(f.amountFen()) + " prepared");
			case PaymentApprovedV1 f -> Telling.of(f.amountFen(),
					treasury(f.treasury()).zh() + "拨付复核通过 " + zh(f.amountFen()),
					treasury(f.treasury()).en() + ": payment of " + en(f.amountFen()) + " approved by a second person");
			case PaymentSentV1 f -> Telling.of(f.amountFen(),
					treasury(f.treasury()).zh() + "拨付放行 " + zh(f.amountFen()) + "，待银行回单",
					treasury(f.treasury()).en() + ": payment of " + en(f.amountFen()) + " released by a third person");
			case PaymentConfirmedV1 f -> Telling.of(f.amountFen(),
					treasury(f.treasury()).zh() + "已付款 " + zh(f.amountFen()) + "，起息日 " + f.valueDate(),
					treasury(f.treasury()).en() + " has paid " + en(f.amountFen()) + ", value date " + f.valueDate());
			case PaymentReturnedV1 f -> Telling.of(f.amountFen(), treasury(f.treasury()).zh() + "付款被退回：" + f.reason(),
					treasury(f.treasury()).en() + ": payment returned: " + f.reason());
			case PaymentsHeldV1 f -> Telling
				.of("暂停拨付 " + f.documentNumber() + " 项下 " + f.awardIds().size() + " 项奖补",
						"payments of " + f.awardIds().size() + " awards under " + f.documentNumber() + " held")
				.citing(f.citation());
			case PaymentsResumedV1 f -> Telling.of("恢复拨付 " + f.documentNumber() + " 项下 " + f.awardIds().size() + " 项奖补",
					"payments of " + f.awardIds().size() + " awards under " + f.documentNumber() + " resumed");
			case AwardCancelledV1 f -> Telling
				.of(f.amountFen(), "付款前取消奖补 " + zh(f.amountFen()) + "：" + f.reason(),
						"award of " + en(f.amountFen()) + " cancelled before payment: " + f.reason())
				.citing(f.citation());
		};
	}

}
