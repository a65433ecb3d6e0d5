package grants.clawback.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.command.DemandRepayment;
import grants.clawback.command.EndObligations;
import grants.clawback.command.FulfilObligation;
import grants.clawback.command.OpenClawback;
import grants.clawback.command.RecordPayment;
import grants.clawback.command.RecordRepayment;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.command.StartObligations;
import grants.clawback.command.SupplementDemand;
import grants.clawback.command.WithdrawClawback;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.Rule;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;

/**
 * A special-grade contractor that settled on 2023-01-10 and so is bound to 2028-01-10
 * (D19, five years), with two awards under the document: SETTLE binds it, GREEN does not
 * and is paid half by a district.
 */
final class Sample {

	static final SocialCreditCode BUILDER = new SocialCreditCode("91410105MA45ABCD1A");

	static final String D19 = "郑政〔2022〕19号";

	static final String D65 = "郑政办〔2022〕65号";

	static final AwardId SETTLE = award("settle");

	static final AwardId GREEN = award("green");

	static final AwardId VENTURE = award("venture");

	static final ObligationId LOCK_IN = ObligationId.of(SETTLE, 0);

	static final LocalDate SETTLED = LocalDate.parse("2023-01-10");

	static final LocalDate LAST_DAY = LocalDate.parse("2028-01-10");

	static final ObligationTerms FIVE_YEARS = new ObligationTerms("RESIDENCY_LOCK_IN", SETTLED, LAST_DAY,
			"郑政〔2022〕19号 三、（一）", "郑政〔2022〕19号 三、（一）（奖补退回）");

	static final Division IN_CITY = new Division("410105");

	static final Division OTHER_DISTRICT = new Division("410122");

	static final Division ELSEWHERE = new Division("110105");

	static final Reference MOVE = new Reference("登记内变字〔2025〕第17号");

	static final Officer OPENER = new Officer("officer-a", false);

	static final Officer DECIDER = new Officer("officer-b", false);

	static final ClawbackId CASE = new ClawbackId(Ids.derived("clawback", "case"));

	private Sample() {
	}

	static AwardId award(String name) {
		return new AwardId(Ids.derived("award", name));
	}

	static LocalDate day(String date) {
		return LocalDate.parse(date);
	}

	/** City time, such as {@code 2025-05-20T09:00}. */
	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
	}

	static Money yuan(String amount) {
		return Money.parseYuan(amount);
	}

	static StartObligations start(AwardId award, String document, ObligationTerms... terms) {
		return new StartObligations(BUILDER, award, document, Text.of("落户奖励", "reward for settling"), yuan("8000000"),
				List.of(terms), at("2023-06-01T10:00"));
	}

	static StartObligations startSettle() {
		return start(SETTLE, D19, FIVE_YEARS);
	}

	static EndObligations cancel(AwardId award, String at) {
		return new EndObligations(BUILDER, award, "申报单位书面放弃", at(at), at("2025-05-30T09:00"));
	}

	static RecordPayment pay(AwardId award, String treasury, String amount) {
		return new RecordPayment(BUILDER, award, "instruction-" + award + treasury + amount, treasury, yuan(amount),
				day("2023-06-20"), at("2023-06-20T16:00"));
	}

	static RecordResidencyMove move(Reference reference, Relation relation, Division from, Division to, String on) {
		return new RecordResidencyMove(BUILDER, reference, relation, from, to, day(on), at("2025-05-20T09:00"));
	}

	static RecordResidencyMove moveOut(String on) {
		return move(MOVE, Relation.TAX, IN_CITY, ELSEWHERE, on);
	}

	static CorrectResidencyMove correct(Reference reference, String at) {
		return new CorrectResidencyMove(BUILDER, reference, "税务机关函告误报", DECIDER, at(at));
	}

	static FulfilObligation fulfil(String at) {
		return new FulfilObligation(BUILDER, LOCK_IN, at(at));
	}

	static OpenClawback open(ClawbackId id, AwardId award, Basis basis) {
		return new OpenClawback(BUILDER, id, award, basis, 10, OPENER, at("2025-05-21T09:30"));
	}

	static OpenClawback openOnBreak() {
		return open(CASE, SETTLE, new Basis.BrokenObligation(LOCK_IN));
	}

	static OpenClawback openOnFinding(AwardId award) {
		return open(CASE, award, new Basis.Finding(Grounds.FALSE_EVIDENCE, "验收报告系伪造", "郑政办〔2022〕65号 九、（三十五）"));
	}

	static DemandRepayment demand(String at) {
		return new DemandRepayment(BUILDER, CASE, day("2025-07-31"), "迁出属实，全额退回", DECIDER, at(at));
	}

	/** At the end of the last day for an answer to {@link #openOnBreak()}. */
	static DemandRepayment demandAfterPeriod() {
		return demand("2025-06-06T00:00");
	}

	static SupplementDemand supplement(String dueOn) {
		return new SupplementDemand(BUILDER, CASE, day(dueOn), "限制前已发出的款项到账", DECIDER, at("2025-06-20T10:00"));
	}

	static WithdrawClawback withdraw(String at) {
		return new WithdrawClawback(BUILDER, CASE, "陈述申辩成立", DECIDER, at(at));
	}

	static RecordRepayment repay(String reference, String amount) {
		return new RecordRepayment(BUILDER, CASE, new Reference(reference), yuan(amount), day("2025-07-01"),
				at("2025-07-02T11:00"));
	}

	static AggregateTestFixture<BeneficiaryObligations> obligations() {
		return new AggregateTestFixture<>(BeneficiaryObligations.class);
	}

	static ResultValidator<BeneficiaryObligations> refused(ResultValidator<BeneficiaryObligations> result, Rule by) {
		return result.expectNoEvents().expectException(new CustomTypeSafeMatcher<RuleViolated>("refused by " + by) {
			@Override
			protected boolean matchesSafely(RuleViolated refusal) {
				return refusal.rule() == by;
			}
		});
	}

}
