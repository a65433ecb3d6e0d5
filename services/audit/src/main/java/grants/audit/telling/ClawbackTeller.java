package grants.audit.telling;

import static grants.audit.telling.Teller.en;
import static grants.audit.telling.Teller.relation;
import static grants.audit.telling.Teller.shares;
import static grants.audit.telling.Teller.zh;

import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.clawback.ClawbackAnsweredV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackFact;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.ObligationEndedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.clawback.ObligationStartedV1;
import grants.contract.clawback.RepaymentDemandedV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.kernel.Text;

/** What clawback tells, in words. */
final class ClawbackTeller {

	private ClawbackTeller() {
	}

	static Telling tell(ClawbackFact fact) {
		return switch (fact) {
			case ObligationStartedV1 f ->
				Telling
					.of("承诺开始履行：" + f.startsOn() + " 起，最后一日 " + f.lastDay(),
							"commitment from " + f.startsOn() + ", last day " + f.lastDay())
					.citing(f.citation());
			case ObligationFulfilledV1 f ->
				Telling.of("承诺履行完毕，最后一日 " + f.lastDay(), "commitment kept until its last day " + f.lastDay());
			case ObligationEndedV1 f -> Telling.of("奖补已取消，承诺不再履行：" + f.because(),
					"commitment ended with its award, which was cancelled: " + f.because());
			case ObligationBrokenV1 f -> Telling
				.of("违反承诺：" + relation(f.relation(), true) + "于 " + f.effectiveOn() + " 迁出",
						"commitment broken: " + relation(f.relation(), false) + " moved out on " + f.effectiveOn())
				.citing(f.citation());
			case BeneficiaryBarredV1 f ->
				Telling
					.of("停止享受 " + f.documentNumber() + "：" + f.because().zh(),
							"barred under " + f.documentNumber() + ": " + f.because().en())
					.citing(f.citation());
			case BeneficiaryRestoredV1 f -> Telling.of("恢复享受 " + f.documentNumber() + "：" + f.because(),
					"restored under " + f.documentNumber() + ": " + f.because());
			case ClawbackOpenedV1 f -> Telling
				.of("追回立案并告知：" + f.notice().zh() + "；" + f.answerBy() + " 前可陈述申辩",
						"clawback case opened: " + f.notice().en() + "; answer until " + f.answerBy())
				.citing(f.citations());
			case ClawbackAnsweredV1 f ->
				Telling.of("当事人陈述申辩：" + f.answer(), "answer of the beneficiary: " + f.answer());
			case RepaymentDemandedV1 f -> Telling.of(f.amountFen(),
					"退回决定：" + zh(f.amountFen()) + "，" + f.dueOn() + " 前，退回" + shares(f.shares()).zh(), "repayment of "
							+ en(f.amountFen()) + " demanded by " + f.dueOn() + ", to " + shares(f.shares()).en())
				.citing(f.citations());
			case RepaymentReceivedV1 f -> Telling.of(f.amountFen(),
					"收到退款 " + zh(f.amountFen()) + "，退回" + shares(f.shares()).zh() + "，尚欠 " + zh(f.outstandingFen()),
					"repayment of " + en(f.amountFen()) + " received, to " + shares(f.shares()).en() + ", outstanding "
							+ en(f.outstandingFen()));
			case ClawbackClosedV1 f -> Telling.of("追回结案（" + outcome(f).zh() + "）：" + f.reason(),
					"clawback case closed (" + outcome(f).en() + "): " + f.reason());
		};
	}

	private static Text outcome(ClawbackClosedV1 closed) {
		return switch (closed.outcome()) {
			case "REPAID" -> Text.of("退清", "settled");
			case "WITHDRAWN" -> Text.of("撤销", "withdrawn");
			default -> Text.of(closed.outcome(), closed.outcome());
		};
	}

}
