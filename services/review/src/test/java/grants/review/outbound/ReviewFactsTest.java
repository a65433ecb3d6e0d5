package grants.review.outbound;

import java.time.LocalDate;
import java.util.List;

import grants.contract.ExplanationV1;
import grants.contract.PublicFact;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.contract.review.CaseClosedV1;
import grants.contract.review.CaseOpenedV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.contract.review.NoticePublishedV1;
import grants.contract.review.OpinionGivenV1;
import grants.kernel.Actor;
import grants.review.event.NoticeExtended;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewEvent;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Publication;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

class ReviewFactsTest {

	private static final String A = APPLICATION.value();

	private static final String C = CASE.value();

	@Test
	void an_opened_case_is_told() {
		assertThat(facts(opened()))
			.containsExactly(new CaseOpenedV1(C, A, ACME.value(), List.of(LEAD, FINANCE, SCIENCE), DUE_ON, AT));
	}

	@Test
	void who_judged_is_told() {
		assertThat(facts(opinion(FINANCE, FINANCE_REVIEWER, false, List.of(LEAD), false)))
			.containsExactly(new OpinionGivenV1(C, A, ACME.value(), FINANCE, FINANCE_REVIEWER.subject(), false,
					"as the evidence shows", CONTENT, AT));
	}

	@Test
	void a_notice_is_told_and_told_again_when_it_lasts_longer() {
		LocalDate first = LocalDate.of(2026, 3, 11);
		TextV1 measure = new TextV1("特级总承包企业迁入", "special-grade contractor moves in");
		assertThat(facts(notice())).containsExactly(new NoticePublishedV1(C, A, ACME.value(),
				TestSeals.form("郑州某某建筑有限公司").value(), measure, 8_000_000_00, first, NOTICE_LAST_DAY, CONCLUDED));
		LocalDate later = LocalDate.of(2026, 3, 20);
		assertThat(facts(new NoticeExtended(CASE, APPLICATION, ACME, TestSeals.form("郑州某某建筑有限公司"), terms().name(),
				AMOUNT, first, later, false, CONCLUDED, AT)))
			.containsExactly(new NoticePublishedV1(C, A, ACME.value(), TestSeals.form("郑州某某建筑有限公司").value(), measure,
					8_000_000_00, first, later, CONCLUDED));
	}

	@Test
	void an_approval_is_told_with_its_explanation() {
		ExplanationV1 explanation = new ExplanationV1(
				List.of(new StatedFactV1("qualification", new TextV1("资质等级", "qualification"), "TEXT", "特级", "")),
				List.of(new StepV1(new TextV1("迁入奖补", "award for moving in"), "8000000.00", "CNY", CLAUSE)),
				List.of(new TextV1("解释说明", "I: a note")), List.of(CLAUSE));
		assertThat(facts(approved(LEAD_APPROVER))).containsExactly(new GrantApprovedV1(C, A, ACME.value(), 8_000_000_00,
				explanation, CONTENT, LEAD_APPROVER.subject(), at("2026-03-18T09:00:00")));
	}

	@Test
	void a_rejection_is_told_in_the_approvers_words() {
		assertThat(facts(rejected(LEAD_APPROVER)))
			.containsExactly(new GrantRejectedV1(C, A, ACME.value(), new TextV1("not eligible", "not eligible"),
					List.of(CLAUSE), LEAD_APPROVER.subject(), at("2026-03-18T09:00:00")));
	}

	@Test
	void a_closed_case_is_told() {
		assertThat(facts(closed())).containsExactly(new CaseClosedV1(C, A, ACME.value(), "withdrawn", AT));
	}

	@Test
	void how_a_bureau_organises_its_desk_is_not() {
		assertThat(facts(claimed(LEAD, LEAD_REVIEWER))).isEmpty();
		assertThat(facts(released(LEAD, LEAD_REVIEWER))).isEmpty();
		assertThat(facts(reassigned(LEAD, LEAD_REVIEWER, LEAD_APPROVER))).isEmpty();
	}

	@Test
	void nor_are_the_steps_between_opinions_and_notice() {
		assertThat(facts(periodEnded(true, FINANCE))).isEmpty();
		assertThat(facts(new OpinionPeriodExtended(CASE, List.of(LEAD), DUE_ON, false, AT))).isEmpty();
		assertThat(facts(concluded(LEAD_REVIEWER))).isEmpty();
		assertThat(facts(noticeEnded())).isEmpty();
	}

	private static List<PublicFact> facts(ReviewEvent event) {
		List<Publication> publications = new ReviewFacts().publish(new RecordedEvent(1, "event-1", C, 0, event, AT,
				new Origin("http:1", Actor.system("test"), "correlation", null)));
		assertThat(publications).allMatch(p -> p.topic().equals("grants.review"));
		return publications.stream().map(Publication::fact).toList();
	}

}
