package grants.review.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.contract.TextV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.review.CaseClosedV1;
import grants.contract.review.CaseOpenedV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.contract.review.NoticePublishedV1;
import grants.contract.review.OpinionGivenV1;
import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.review.api.ReviewBench.Case;
import grants.review.event.CaseOpened;
import grants.review.projection.cases.Cases;
import grants.review.projection.notices.Notices;
import grants.review.projection.workitems.WorkItems;
import grants.runtime.history.History;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.view.Projection;
import grants.runtime.view.Views;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.review.Scene.CLAUSE;
import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Cases from fact to fact, through the running service. */
class CaseLifeTest {

	@Test
	void from_submission_to_approval() {
		Case grant = open(FINANCE);
		Instant afterOpening = REVIEW.now();
		grant.opine(FINANCE_REVIEWER, FINANCE, true).opine(LEAD_REVIEWER, LEAD, true).conclude().waitForNoticeEnd();
		grant.decide(LEAD_APPROVER, approval()).expect(200);

		CaseOpenedV1 opened = FACTS.await(CaseOpenedV1.class, grant.beneficiary());
		assertThat(opened.bureaus()).containsExactly(LEAD, FINANCE);
		assertThat(opened.caseId()).isEqualTo(grant.id().value());
		assertThat(
				FACTS.await(OpinionGivenV1.class, o -> o.caseId().equals(opened.caseId()) && o.bureau().equals(FINANCE))
					.by())
			.isEqualTo("u-finance");
		assertThat(FACTS.await(NoticePublishedV1.class, grant.beneficiary()).amountFen()).isEqualTo(8_000_000_00);
		GrantApprovedV1 approved = FACTS.await(GrantApprovedV1.class, grant.beneficiary());
		assertThat(approved.approvedBy()).isEqualTo("u-lead-approver");
		assertThat(approved.amountFen()).isEqualTo(8_000_000_00);
		assertThat(approved.content()).isEqualTo(CONTENT);

		JsonNode seen = grant.seenBy(AUDITOR);
		assertThat(seen.path("stage").asString()).isEqualTo("APPROVED");
		assertThat(seen.path("decision").path("amount").asString()).isEqualTo("8000000.00");
		assertThat(seen.path("history").valueStream().map(line -> line.path("what").asString())).containsExactly(
				"CaseOpened", "ItemClaimed", "OpinionGiven", "ItemClaimed", "OpinionGiven", "ReviewConcluded",
				"NoticePublished", "NoticeEnded", "GrantApproved");
		assertThat(seen.path("history").get(1).path("by").path("subject").asString()).isEqualTo("u-finance");
		JsonNode then = REVIEW.as(AUDITOR).get(grant.path() + "?asOf=" + afterOpening).expect(200).json();
		assertThat(then.path("stage").asString()).isEqualTo("UNDER_REVIEW");
		assertThat(then.path("history").size()).isEqualTo(1);
		assertThat(then.path("next").isNull()).isTrue();
	}

	@Test
	void a_rate_inside_the_band_sets_the_amount_and_explains_it() {
		Case grant = openBand().claim(LEAD_REVIEWER, LEAD);
		REVIEW.as(LEAD_REVIEWER)
			.post(grant.item(LEAD) + "/opinion",
					Map.of("favourable", true, "reason", "as the evidence shows", "content", CONTENT, "rate", "0.075",
							"ruleReliedOn", "郑财〔2023〕7号第五条"))
			.expect(200);
		grant.conclude();

		JsonNode preview = REVIEW.as(LEAD_APPROVER).get(grant.path() + "/decision").expect(200).json();
		assertThat(preview.path("award").path("amount").asString()).isEqualTo("75000.00");
		assertThat(preview.path("award").path("explanation").path("steps").valueStream())
			.extracting(step -> step.path("value").asString())
			.endsWith("0.075", "75000.00075", "75000.00");
		assertThat(preview.path("decide").get(0).path("refusal").path("ruleName").asString()).isEqualTo("NOTICE_FIRST");
	}

	@Test
	void a_silent_bureau_is_late_then_passed_over_and_recorded_as_silent() {
		Case grant = open(FINANCE).opine(LEAD_REVIEWER, LEAD, true);
		REVIEW.as(LEAD_REVIEWER).post(grant.path() + "/conclusion", Map.of()).refusal();

		moveTo(CityTime.endOf(LocalDate.parse(grant.seenBy(AUDITOR).path("opinionsDueOn").asString())));
		eventually(() -> assertThat(grant.events()).extracting(e -> e.payload().getClass().getSimpleName())
			.contains("OpinionPeriodEnded"));
		assertThat(grant.seenBy(LEAD_REVIEWER).path("late").asBoolean()).isTrue();
		grant.conclude();

		JsonNode conclusion = grant.seenBy(AUDITOR).path("conclusion");
		assertThat(conclusion.path("silent").valueStream().map(JsonNode::asString)).containsExactly(FINANCE);
		assertThat(conclusion.path("overruled").isEmpty()).isTrue();
	}

	@Test
	void what_the_lead_is_against_is_rejected_without_a_notice() {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, false).conclude();
		assertThat(grant.decide(LEAD_APPROVER, approval()).refusal().ruleName()).isEqualTo("ONLY_WHAT_WAS_PROPOSED");
		grant.decide(LEAD_APPROVER, rejection()).expect(200);

		GrantRejectedV1 rejected = FACTS.await(GrantRejectedV1.class, grant.beneficiary());
		assertThat(rejected.because().zh()).isEqualTo("not eligible");
		assertThat(rejected.citations()).containsExactly(CLAUSE);
		assertThat(rejected.rejectedBy()).isEqualTo("u-lead-approver");
	}

	@Test
	void a_submission_told_twice_opens_one_case() {
		ApplicationSubmittedV1 fact = submitted(Beneficiaries.next());
		String id = FACTS.publish(fact);
		Case grant = opened(fact);
		FACTS.publish(id, fact, REVIEW.now());
		FACTS.publish(fact);
		withdraw(grant);

		eventually(() -> assertThat(grant.stage()).isEqualTo("CLOSED"));
		assertThat(grant.events()).extracting(e -> e.payload().getClass().getSimpleName())
			.containsExactly("CaseOpened", "CaseClosed");
	}

	@Test
	void a_withdrawal_closes_the_case_once_and_takes_its_notice_down() {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, true).conclude();
		withdraw(grant);
		withdraw(grant);

		CaseClosedV1 closed = FACTS.await(CaseClosedV1.class, grant.beneficiary());
		assertThat(closed.because()).contains("withdrawn").doesNotContain("changed our plans");
		Case next = open();
		eventually(() -> assertThat(next.stage()).isEqualTo("UNDER_REVIEW"));
		assertThat(grant.events()).filteredOn(e -> e.payload().getClass().getSimpleName().equals("CaseClosed"))
			.hasSize(1);
		JsonNode notices = REVIEW.asNobody()
			.get("/v1/notices?size=200&position=" + grant.events().getLast().position())
			.expect(200)
			.json();
		assertThat(notices.path("rows").valueStream().map(row -> row.path("caseId").asString()))
			.doesNotContain(grant.id().value());
	}

	@Test
	void a_withdrawal_that_meets_no_case_changes_nothing_and_holds_nothing_up() {
		SocialCreditCode beneficiary = Beneficiaries.next();
		ApplicationSubmittedV1 unknown = submitted(beneficiary);
		FACTS.publish(new ApplicationWithdrawnV1(unknown.applicationId(), beneficiary.value(), "no", REVIEW.now()));
		ApplicationSubmittedV1 next = submitted(beneficiary);
		FACTS.publish(next);

		assertThat(opened(next).stage()).isEqualTo("UNDER_REVIEW");
		assertThat(REVIEW.bean(History.class).stream("case-" + unknown.applicationId().substring(12))).isEmpty();
	}

	@Test
	void a_bar_closes_the_case_and_the_answer_to_its_own_decision_does_not() {
		Case barred = open();
		reject(barred, "ENT-7");
		eventually(() -> assertThat(barred.stage()).isEqualTo("CLOSED"));

		Case rejected = open().opine(LEAD_REVIEWER, LEAD, false).conclude();
		rejected.decide(LEAD_APPROVER, rejection()).expect(200);
		reject(rejected, "REVIEW");
		ApplicationSubmittedV1 after = submitted(rejected.beneficiary());
		FACTS.publish(after);
		opened(after);
		assertThat(rejected.stage()).isEqualTo("REJECTED");
	}

	@Test
	void views_made_again_are_the_same() {
		Case grant = open(FINANCE).claim(FINANCE_REVIEWER, FINANCE);
		Case noticed = open().opine(LEAD_REVIEWER, LEAD, true).conclude();
		Views views = REVIEW.bean(Views.class);
		for (Class<? extends Projection> type : List.of(WorkItems.class, Cases.class, Notices.class)) {
			Projection view = REVIEW.bean(type);
			long head = REVIEW.bean(History.class).head();
			assertThat(views.await(view, head)).isTrue();
			List<Document> before = rows(views, view);
			views.rebuild(view.name());
			eventually(() -> assertThat(views.status(view.name()).orElseThrow()).satisfies(status -> {
				assertThat(status.live()).isEqualTo(2);
				assertThat(status.comparison().different()).isZero();
			}));
			eventually(() -> assertThat(rows(views, view)).isEqualTo(before));
		}
		assertThat(grant.events()).hasSize(2);
		assertThat(noticed.events()).first().satisfies(e -> assertThat(e.payload()).isInstanceOf(CaseOpened.class));
	}

	private static List<Document> rows(Views views, Projection view) {
		return views.collection(view).find().sort(new Document("_id", 1)).into(new ArrayList<>());
	}

	private static void withdraw(Case grant) {
		FACTS.publish(new ApplicationWithdrawnV1(grant.application().value(), grant.beneficiary().value(),
				"changed our plans", REVIEW.now()));
	}

	private static void reject(Case grant, String rule) {
		FACTS.publish(new ApplicationRejectedV1(grant.application().value(), grant.beneficiary().value(), rule,
				new TextV1("不符合", "not eligible"), List.of(CLAUSE), REVIEW.now()));
	}

}
