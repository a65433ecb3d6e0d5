package grants.audit.telling;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.contract.ShareV1;
import grants.contract.application.ApplicationFact;
import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.BeneficiarySucceededV1;
import grants.contract.application.CallFact;
import grants.contract.application.GrantAwardedV1;
import grants.contract.bank.BankFact;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.clawback.ClawbackFact;
import grants.contract.disbursement.DisbursementFact;
import grants.contract.registry.RegistryFact;
import grants.contract.registry.ResidencyMovedV1;
import grants.contract.review.CaseClosedV1;
import grants.contract.review.CaseOpenedV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.contract.review.NoticePublishedV1;
import grants.contract.review.OpinionGivenV1;
import grants.contract.review.ReviewFact;
import grants.kernel.Bureau;
import grants.kernel.Money;
import grants.kernel.Region;
import grants.kernel.Text;
import grants.runtime.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Says in a sentence what each public fact means: one switch over all of them, so that a
 * new fact does not compile until somebody has found the words.
 */
public final class Teller {

	private static final Map<String, String> RELATIONS_ZH = Map.of("REGISTRATION", "注册地址", "TAX", "税务征管关系",
			"STATISTICS", "统计关系");

	private static final Map<String, String> RELATIONS_EN = Map.of("REGISTRATION", "registered address", "TAX",
			"tax relation", "STATISTICS", "statistics relation");

	private Teller() {
	}

	/**
	 * A fact whose type is newer than this build, or whose data is not what its type
	 * says, is told by its name: one bad record of a publisher must not make a whole
	 * history unreadable.
	 */
	public static Telling tell(String type, JsonNode data) {
		Class<? extends PublicFact> known = FactTypes.all().get(type);
		if (known == null) {
			return Telling.of("（本版本不认识的事实）" + type, "(a fact newer than this version) " + type);
		}
		try {
			return tell(Json.tolerant().treeToValue(data, known));
		}
		catch (JacksonException e) {
			return Telling.of("（内容与类型不符的事实）" + type, "(a fact whose data is not of its type) " + type);
		}
	}

	static Telling tell(PublicFact fact) {
		return switch (fact) {
			case ApplicationFact f -> application(f);
			case CallFact f -> CallTeller.tell(f);
			case ReviewFact f -> review(f);
			case DisbursementFact f -> PaymentTeller.tell(f);
			case ClawbackFact f -> ClawbackTeller.tell(f);
			case RegistryFact f -> registry(f);
			case BankFact f -> bank(f);
			default -> throw new IllegalArgumentException("of no family: " + fact.getClass());
		};
	}

	private static Telling application(ApplicationFact fact) {
		return switch (fact) {
			case ApplicationSubmittedV1 f ->
				Telling
					.of(f.assessment().highestFen(),
							f.beneficiaryName() + " 申报 " + f.terms().measureId() + " " + f.terms().name().zh() + "，"
									+ "核定 " + assessed(f).zh(),
							f.beneficiaryName() + " applied under " + f.terms().measureId() + " "
									+ f.terms().name().en() + ", assessed at " + assessed(f).en())
					.citing(f.terms().citations());
			case ApplicationReceivedUnderCallV1 f ->
				Telling.of("在申报通知" + CallTeller.zh(f.call()) + "期限内收到，收到时间 " + CallTeller.local(f.receivedAt()),
						"received in time for " + CallTeller.en(f.call()) + ", at " + CallTeller.local(f.receivedAt()));
			case ApplicationWithdrawnV1 f ->
				Telling.of("申报单位撤回申报：" + f.reason(), "application withdrawn: " + f.reason());
			case ApplicationSupersededV1 f -> Telling
				.of("申报被 " + f.supersededBy() + " 取代：" + f.because().zh(),
						"application superseded by " + f.supersededBy() + ": " + f.because().en())
				.citing(f.citations());
			case ApplicationRejectedV1 f -> Telling
				.of("申报未予奖补（" + f.ruleId() + "）：" + f.because().zh(),
						"application ended without an award (" + f.ruleId() + "): " + f.because().en())
				.citing(f.citations());
			case GrantAwardedV1 f -> Telling
				.of(f.amountFen(), "奖补决定：" + zh(f.amountFen()) + "，分担：" + shares(f.shares()).zh(),
						"awarded " + en(f.amountFen()) + ", shared: " + shares(f.shares()).en())
				.citing(f.explanation().citations());
			case BeneficiarySucceededV1 f -> Telling.of(
					f.successorCode() + " 承继 " + f.predecessorCode() + "（" + succession(f.kind(), true) + "，"
							+ f.effectiveOn() + " 生效，" + f.documentNumber() + "），原有奖补一并计入",
					f.successorCode() + " has taken the place of " + f.predecessorCode() + " ("
							+ succession(f.kind(), false) + " of " + f.effectiveOn() + ", " + f.documentNumber()
							+ "), with all that it was awarded");
		};
	}

	private static String succession(String kind, boolean zh) {
		return switch (kind) {
			case "RENAME" -> zh ? "更名换照" : "new code of the same enterprise";
			case "MERGER" -> zh ? "合并" : "merger";
			default -> kind;
		};
	}

	private static Text assessed(ApplicationSubmittedV1 f) {
		long lowest = f.assessment().lowestFen();
		long highest = f.assessment().highestFen();
		return lowest == highest ? Money.ofFen(highest).shown()
				: Text.of(zh(lowest) + " 至 " + zh(highest), en(lowest) + " to " + en(highest));
	}

	private static Telling review(ReviewFact fact) {
		return switch (fact) {
			case CaseOpenedV1 f -> {
				Text bureaus = Bureau.names(f.bureaus());
				yield Telling.of("审核立案，" + bureaus.zh() + " 须在 " + f.opinionsDueOn() + " 前出具意见",
						"review case opened for " + bureaus.en() + ", opinions due on " + f.opinionsDueOn());
			}
			case OpinionGivenV1 f -> {
				Text bureau = new Bureau(f.bureau()).name();
				yield Telling.of(bureau.zh() + "审核意见：" + (f.favourable() ? "同意" : "不同意") + "，" + f.reason(),
						bureau.en() + " is " + (f.favourable() ? "for" : "against") + " it: " + f.reason());
			}
			case NoticePublishedV1 f ->
				Telling.of(f.amountFen(), "公示拟奖补 " + zh(f.amountFen()) + "，" + f.firstDay() + " 至 " + f.lastDay(),
						"public notice of " + en(f.amountFen()) + " from " + f.firstDay() + " to " + f.lastDay());
			case GrantApprovedV1 f ->
				Telling.of(f.amountFen(), "审批同意 " + zh(f.amountFen()), "approved " + en(f.amountFen()))
					.citing(f.explanation().citations());
			case GrantRejectedV1 f ->
				Telling.of("审批不同意：" + f.because().zh(), "not approved: " + f.because().en()).citing(f.citations());
			case CaseClosedV1 f ->
				Telling.of("审核结案（无决定）：" + f.because(), "case closed without a decision: " + f.because());
		};
	}

	private static Telling registry(RegistryFact fact) {
		return switch (fact) {
			case ResidencyMovedV1 f -> Telling.of(
					"登记机关通报：" + RELATIONS_ZH.getOrDefault(f.relation(), f.relation()) + "自 " + f.effectiveOn() + " 由"
							+ region(f.fromRegion()).zh() + "迁往" + region(f.toRegion()).zh(),
					"registry: " + RELATIONS_EN.getOrDefault(f.relation(), f.relation()) + " moved from "
							+ region(f.fromRegion()).en() + " to " + region(f.toRegion()).en() + " on "
							+ f.effectiveOn());
		};
	}

	private static Telling bank(BankFact fact) {
		return switch (fact) {
			case PaymentInstructionV1 f -> Telling.of(f.amountFen(),
					"支付指令送达银行：" + zh(f.amountFen()) + "，" + Region.treasury(f.treasury()).zh(),
					"instruction sent to the bank: " + en(f.amountFen()) + ", " + Region.treasury(f.treasury()).en());
			case PaymentReportV1 f -> f.outcome().equals("PAID")
					? Telling.of("银行回单：已付款，起息日 " + f.valueDate() + "，" + f.bankReference(),
							"bank report: paid, value date " + f.valueDate() + ", " + f.bankReference())
					: Telling.of("银行回单：退回，" + f.reason(), "bank report: returned, " + f.reason());
		};
	}

	static String relation(String code, boolean zh) {
		return (zh ? RELATIONS_ZH : RELATIONS_EN).getOrDefault(code, code);
	}

	private static Text region(String code) {
		return new Region(code).name();
	}

	static Text shares(List<ShareV1> shares) {
		return Text.of(
				shares.stream()
					.map(share -> Region.treasury(share.treasury()).zh() + " " + zh(share.amountFen()))
					.collect(Collectors.joining("、")),
				shares.stream()
					.map(share -> Region.treasury(share.treasury()).en() + " " + en(share.amountFen()))
					.collect(Collectors.joining(" + ")));
	}

	static String zh(long fen) {
		return Money.ofFen(fen).shown().zh();
	}

	static String en(long fen) {
		return Money.ofFen(fen).shown().en();
	}

}
