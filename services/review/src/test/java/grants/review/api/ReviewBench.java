package grants.review.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.AssessmentV1;
import grants.contract.EvidenceV1;
import grants.contract.ExplanationV1;
import grants.contract.PayeeV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.TreasuryWeightV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.embedded.TestBroker;
import grants.embedded.TestStore;
import grants.kernel.ApplicationId;
import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.review.ReviewService;
import grants.review.vocabulary.CaseId;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

import static grants.review.Scene.CLAUSE;
import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The running review service, the people who use it, and cases to try it on. One service
 * for all tests of the JVM; every case has a beneficiary of its own.
 */
final class ReviewBench {

	private static final String DATABASE = TestStore.freshDatabase();

	static final TestService REVIEW = service().start();

	static final TestFacts FACTS = new TestFacts(TestBroker.bootstrap());

	static final Person LEAD_REVIEWER = Person.of("u-lead").with(Role.REVIEWER).inBureau(LEAD);

	static final Person LEAD_COLLEAGUE = Person.of("u-lead-2").with(Role.REVIEWER).inBureau(LEAD);

	static final Person LEAD_APPROVER = Person.of("u-lead-approver").with(Role.APPROVER).inBureau(LEAD);

	static final Person FINANCE_REVIEWER = Person.of("u-finance").with(Role.REVIEWER).inBureau(FINANCE);

	static final Person OUTSIDER = Person.of("u-tax").with(Role.REVIEWER, Role.APPROVER).inBureau("tax");

	static final Person AUDITOR = Person.of("u-audit").with(Role.AUDITOR);

	static final Person APPLICANT = Person.of("u-applicant").with(Role.APPLICANT);

	static final String CONTENT = "5f6c7b";

	private ReviewBench() {
	}

	/** Another instance of the same service, on the same store. */
	static TestService secondInstance() {
		return service().start();
	}

	private static TestService service() {
		return TestService.of(ReviewService.class, "review")
			.at("2023-03-01T01:00:00Z")
			.with("grants.mongodb.database", DATABASE);
	}

	/** A case of the running service. */
	record Case(SocialCreditCode beneficiary, ApplicationId application, CaseId id) {

		String path() {
			return "/v1/cases/" + id;
		}

		String item(String bureau) {
			return path() + "/items/" + bureau;
		}

		List<RecordedEvent> events() {
			return REVIEW.bean(History.class).stream(id.value());
		}

		JsonNode seenBy(Person person) {
			return REVIEW.as(person).get(path()).expect(200).json();
		}

		String stage() {
			return seenBy(AUDITOR).path("stage").asString();
		}

		Case claim(Person by, String bureau) {
			REVIEW.as(by).post(item(bureau) + "/claim").expect(200);
			return this;
		}

		Case opine(Person by, String bureau, boolean favourable) {
			claim(by, bureau);
			REVIEW.as(by).post(item(bureau) + "/opinion", opinion(favourable)).expect(200);
			return this;
		}

		Case conclude() {
			REVIEW.as(LEAD_REVIEWER).post(path() + "/conclusion", Map.of()).expect(200);
			return this;
		}

		/** Lives until the notice is over. */
		Case waitForNoticeEnd() {
			LocalDate lastDay = LocalDate.parse(seenBy(AUDITOR).path("notice").path("lastDay").asString());
			moveTo(CityTime.endOf(lastDay));
			eventually(() -> assertThat(stage()).isEqualTo("TO_DECIDE"));
			return this;
		}

		/** The only bureau is in favour, and the notice has run. */
		Case toDecide() {
			return opine(LEAD_REVIEWER, LEAD, true).conclude().waitForNoticeEnd();
		}

		Answer decide(Person by, Map<String, Object> decision) {
			return REVIEW.as(by).post(path() + "/decision", decision);
		}

	}

	/** Waits until assertions hold; long, as a machine may be busy with other builds. */
	static void eventually(ThrowingRunnable assertions) {
		await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertions);
	}

	static void moveTo(Instant instant) {
		if (REVIEW.now().isBefore(instant)) {
			REVIEW.moveTo(instant);
		}
	}

	static Map<String, Object> opinion(boolean favourable) {
		return Map.of("favourable", favourable, "reason", "as the evidence shows", "content", CONTENT);
	}

	static Map<String, Object> approval() {
		return Map.of("verdict", "APPROVE", "reason", "as proposed", "content", CONTENT, "citations", List.of());
	}

	static Map<String, Object> rejection() {
		return Map.of("verdict", "REJECT", "reason", "not eligible", "content", CONTENT, "citations", List.of(CLAUSE));
	}

	/** An opened case with an exact amount of 8,000,000 yuan. */
	static Case open(String... cooperating) {
		return open(new AssessmentV1(8_000_000_00, 8_000_000_00, null, explanation()), cooperating);
	}

	/** An opened case in which a reviewer sets a rate from 5% to 10% of 1,000,000.01. */
	static Case openBand() {
		return open(new AssessmentV1(50_000_00, 100_000_00, new AssessmentV1.BandV1(1_000_000_01, "0.05", "0.10"),
				explanation()));
	}

	private static Case open(AssessmentV1 assessment, String... cooperating) {
		ApplicationSubmittedV1 fact = submitted(Beneficiaries.next(), assessment, cooperating);
		FACTS.publish(fact);
		return opened(fact);
	}

	/** Waits until the fact has had its effect. */
	static Case opened(ApplicationSubmittedV1 fact) {
		ApplicationId application = new ApplicationId(fact.applicationId());
		Case opened = new Case(new SocialCreditCode(fact.beneficiaryCode()), application, CaseId.of(application));
		eventually(() -> assertThat(opened.events()).isNotEmpty());
		return opened;
	}

	static ApplicationSubmittedV1 submitted(SocialCreditCode beneficiary) {
		return submitted(beneficiary, new AssessmentV1(8_000_000_00, 8_000_000_00, null, explanation()));
	}

	private static ApplicationSubmittedV1 submitted(SocialCreditCode beneficiary, AssessmentV1 assessment,
			String... cooperating) {
		TermsV1 terms = new TermsV1("D19-1a", 1, new TextV1("特级总承包企业迁入", "special-grade contractor moves in"),
				"郑政〔2022〕19号", "一", "CONSTR-SETTLE", LEAD, List.of(cooperating), 10, 5,
				List.of(new TreasuryWeightV1("city", 1)), List.of(), List.of(CLAUSE));
		return new ApplicationSubmittedV1("application-" + UUID.randomUUID(), beneficiary.value(),
				TestSeals.seal(beneficiary, "郑州某某建筑有限公司").value(), terms, "once", List.of(stated()),
				List.of(new EvidenceV1("qualification-certificate", "D141000001", "ab12")), assessment,
				new PayeeV1(beneficiary.value(), TestSeals.seal(beneficiary, "郑州某某建筑有限公司").value(), "102491000011",
						TestSeals.seal(beneficiary, "1702020109000123456").value()),
				CONTENT, REVIEW.now());
	}

	private static ExplanationV1 explanation() {
		return new ExplanationV1(List.of(stated()),
				List.of(new StepV1(new TextV1("迁入奖补", "award for moving in"), "8000000.00", "CNY", CLAUSE)), List.of(),
				List.of(CLAUSE));
	}

	private static StatedFactV1 stated() {
		return new StatedFactV1("qualification", new TextV1("资质等级", "qualification"), "TEXT", "特级", "");
	}

}
