package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.List;

import grants.kernel.Actor;
import grants.kernel.AwardId;

import static grants.disbursement.domain.PaymentRule.BARRED_STOPS_PAY;
import static grants.disbursement.domain.PaymentRule.CANCELLED_IS_NOT_PAID;
import static grants.disbursement.domain.PaymentRule.FOUR_EYES;

/** What stands before every step of a payment. */
final class PaymentGuards {

	private PaymentGuards() {
	}

	/** Each of them a person, and no two the same. */
	static void requireDifferentPeople(Actor... inTurn) {
		List<Actor> seen = new ArrayList<>();
		for (Actor actor : inTurn) {
			if (actor.isSystem()) {
				throw FOUR_EYES.violatedBecause("系统不得办理支付", "the platform itself may not handle a payment");
			}
			if (seen.stream().anyMatch(actor::isSamePersonAs)) {
				throw FOUR_EYES.violatedBecause("同一人已办理过前面的环节", "the same person has already handled an earlier step")
					.instead("请由其他人员办理", "another person can do it");
			}
			seen.add(actor);
		}
	}

	static void requireNotCancelled(Payments payments, AwardId award) {
		if (payments.isCancelled(award)) {
			throw CANCELLED_IS_NOT_PAID.violatedBecause(award + " 已取消", award + " was cancelled")
				.instead("申报单位可重新申报", "the beneficiary may apply again");
		}
	}

	static void requireNotBarred(Payments payments, PlannedPayment payment) {
		payments.barCitation(payment.documentNumber()).ifPresent((citation) -> {
			throw BARRED_STOPS_PAY
				.violatedBecause("该单位在" + payment.documentNumber() + "下已被停止享受扶持",
						"the beneficiary is barred under " + payment.documentNumber())
				.citing(List.of(citation))
				.instead("解除后可继续支付", "it can go on when the bar is lifted");
		});
	}

}
