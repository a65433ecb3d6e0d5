package grants.clawback.api;

import java.util.Map;
import java.util.stream.Stream;

import grants.clawback.ClawbackService;
import grants.contract.clawback.ObligationBrokenV1;
import grants.embedded.TestBroker;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.clawback.api.Office.AUDITOR;
import static grants.clawback.api.Office.CITY_FINANCE;
import static grants.clawback.api.Office.DECIDER;
import static grants.clawback.api.Office.OPENER;
import static grants.clawback.api.Office.OTHER_FINANCE;
import static grants.clawback.api.Office.applicant;
import static grants.clawback.api.Office.awarded;
import static grants.clawback.api.Office.body;
import static grants.clawback.api.Office.movedOut;
import static grants.clawback.api.Office.paid;
import static grants.clawback.api.Office.with;
import static grants.clawback.api.Office.without;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent that can't be done is refused, says why, and leaves no event. */
class BadInputTest {

	private static final TestService SERVICE = TestService.of(ClawbackService.class, "clawback")
		.at("2025-05-20T01:00:00Z");

	private static final SocialCreditCode BUILDER = Beneficiaries.next();

	private static final AwardId AWARD = Office.newAward();

	private static final AwardId DEMANDED_AWARD = Office.newAward();

	private static final String NO_CASE = "clawback-00000000-0000-0000-0000-000000000000";

	private static final Map<String, Object> MOVE = body("beneficiary", BUILDER, "relation", "TAX", "fromRegion",
			"410105", "toRegion", "110105", "effectiveOn", "2025-05-01", "reference", "变更99号");

	private static final Map<String, Object> CORRECTION = body("beneficiary", BUILDER, "reason", "误报");

	private static final Map<String, Object> ANSWER = body("answer", "异议");

	private static final Map<String, Object> DECISION = body("outcome", "DEMAND", "reason", "属实", "dueOn",
			"2025-07-31");

	private static final Map<String, Object> REPAYMENT = body("reference", "B1", "amount", "1.00", "valueDate",
			"2025-07-01");

	private static Map<String, Object> opening;

	private static String notified;

	private static String demanded;

	/**
	 * One case in which the beneficiary may answer, and one in which money is demanded.
	 */
	@BeforeAll
	static void start() {
		SERVICE.start();
		try (TestFacts facts = new TestFacts(TestBroker.bootstrap())) {
			facts.publish(awarded(AWARD, BUILDER));
			facts.publish(awarded(DEMANDED_AWARD, BUILDER));
			facts.publish(paid(AWARD, BUILDER, "city", "100"));
			facts.publish(paid(DEMANDED_AWARD, BUILDER, "city", "100"));
			facts.publish(movedOut(BUILDER, "2025-05-01", "变更17号"));
			String obligation = facts.await(ObligationBrokenV1.class, f -> f.awardId().equals(AWARD.value()))
				.obligationId();
			String other = facts.await(ObligationBrokenV1.class, f -> f.awardId().equals(DEMANDED_AWARD.value()))
				.obligationId();
			eventually(() -> assertThat(isPaid(AWARD) && isPaid(DEMANDED_AWARD)).isTrue());
			opening = body("beneficiary", BUILDER, "award", AWARD, "grounds", "BROKEN_OBLIGATION", "obligation",
					obligation);
			notified = open(opening);
			demanded = open(with(opening, "award", DEMANDED_AWARD, "obligation", other));
			SERVICE.as(applicant(BUILDER)).post("/v1/cases/" + demanded + "/answer", ANSWER).receipt();
			SERVICE.as(DECIDER).post("/v1/cases/" + demanded + "/decision", DECISION).receipt();
		}
	}

	@AfterAll
	static void stop() {
		SERVICE.close();
	}

	private static String open(Map<String, Object> body) {
		return SERVICE.as(OPENER).post("/v1/cases", body).expect(200).json().path("clawback").asString();
	}

	/** A request that is refused, and how. */
	record Refused(String why, Person by, String path, Object body, int status, String says) {

		@Override
		public String toString() {
			return why + ": " + path.replaceAll("clawback-[0-9a-f-]+", "{case}");
		}

	}

	static Stream<Refused> posts() {
		return Stream
			.of(everybodyRefuses("/v1/residency-moves", OPENER, MOVE),
					everybodyRefuses("/v1/residency-moves/17/correction", OPENER, CORRECTION),
					everybodyRefuses("/v1/cases", OPENER, opening),
					everybodyRefuses("/v1/cases/" + notified + "/answer", applicant(BUILDER), ANSWER),
					everybodyRefuses("/v1/cases/" + notified + "/decision", DECIDER, DECISION),
					everybodyRefuses("/v1/cases/" + demanded + "/repayments", OPENER, REPAYMENT), moves(), cases(),
					handling())
			.flatMap(refusals -> refusals);
	}

	/** What every door that changes something refuses. */
	private static Stream<Refused> everybodyRefuses(String path, Person by, Map<String, Object> body) {
		String first = body.keySet().iterator().next();
		return Stream.of(new Refused("malformed JSON", by, path, "{\"" + first + "\": ", 400, null),
				new Refused("no body", by, path, "", 400, null),
				new Refused("unknown field", by, path, with(body, "amountt", "1"), 400, "amountt"),
				new Refused("missing field", by, path, without(body, first), 400, first),
				new Refused("number for text", by, path, "{\"" + first + "\": 17}", 400, first),
				new Refused("wrong role", AUDITOR, path, body, 403, null),
				new Refused("no role", Person.of("nobody-a"), path, body, 403, null));
	}

	private static Stream<Refused> moves() {
		String path = "/v1/residency-moves";
		return Stream.of(
				new Refused("check character", OPENER, path, with(MOVE, "beneficiary", wrongCheckCharacter()), 400,
						"beneficiary"),
				new Refused("no such relation", OPENER, path, with(MOVE, "relation", "LOVE"), 400, "relation"),
				new Refused("no division", OPENER, path, with(MOVE, "toRegion", "4101"), 400, "toRegion"),
				new Refused("no such day", OPENER, path, with(MOVE, "effectiveOn", "2025-02-30"), 400, "effectiveOn"),
				new Refused("slash in reference", OPENER, path, with(MOVE, "reference", "a/b"), 400, "reference"),
				new Refused("reference of another move", OPENER, path,
						with(MOVE, "reference", "变更17号", "relation", "STATISTICS"), 409, "LOCK-3"),
				new Refused("check character", OPENER, path + "/17/correction",
						with(CORRECTION, "beneficiary", wrongCheckCharacter()), 400, "beneficiary"),
				new Refused("no reason", OPENER, path + "/17/correction", with(CORRECTION, "reason", " "), 422,
						"reason"),
				new Refused("nothing recorded", OPENER, path + "/17/correction", CORRECTION, 409, "LOCK-4"),
				new Refused("tied officer", Person.of("officer-t").with(Role.CLAWBACK_OFFICER).actingFor(BUILDER),
						path + "/17/correction", CORRECTION, 409, "CLAW-5"));
	}

	private static Stream<Refused> cases() {
		String path = "/v1/cases";
		Map<String, Object> finding = with(without(opening, "obligation"), "grounds", "VIOLATION", "reason", "违规",
				"citation", "条款");
		return Stream.of(
				new Refused("check character", OPENER, path, with(opening, "beneficiary", wrongCheckCharacter()), 400,
						"beneficiary"),
				new Refused("no award id", OPENER, path, with(opening, "award", "award-1"), 400, "award"),
				new Refused("no such grounds", OPENER, path, with(opening, "grounds", "ENVY"), 400, "grounds"),
				new Refused("no obligation", OPENER, path, without(opening, "obligation"), 422, "obligation"),
				new Refused("no reason", OPENER, path, without(finding, "reason"), 422, "reason"),
				new Refused("no citation", OPENER, path, with(finding, "citation", ""), 422, "citation"),
				new Refused("open already", OPENER, path, opening, 409, "CLAW-3"),
				new Refused("award of nobody", OPENER, path, with(finding, "award", Office.newAward()), 409, "CLAW-1"),
				new Refused("beneficiary of nothing", OPENER, path, with(opening, "beneficiary", Beneficiaries.next()),
						409, "CLAW-1"),
				new Refused("tied officer", Person.of("officer-t").with(Role.CLAWBACK_OFFICER).actingFor(BUILDER), path,
						opening, 409, "CLAW-5"));
	}

	private static Stream<Refused> handling() {
		String open = "/v1/cases/" + notified;
		String due = "/v1/cases/" + demanded;
		return Stream.of(new Refused("no case id", DECIDER, "/v1/cases/17/decision", DECISION, 400, "clawback"),
				new Refused("no such case", DECIDER, "/v1/cases/" + NO_CASE + "/decision", DECISION, 404, null),
				new Refused("no such case", applicant(BUILDER), "/v1/cases/" + NO_CASE + "/answer", ANSWER, 404, null),
				new Refused("no such case", OPENER, "/v1/cases/" + NO_CASE + "/repayments", REPAYMENT, 404, null),
				new Refused("other organisation", applicant(Beneficiaries.next()), open + "/answer", ANSWER, 403, null),
				new Refused("empty answer", applicant(BUILDER), open + "/answer", with(ANSWER, "answer", ""), 422,
						"answer"),
				new Refused("answered after decision", applicant(BUILDER), due + "/answer", ANSWER, 409, "CLAW-8"),
				new Refused("before the period is over", DECIDER, open + "/decision", DECISION, 409, "CLAW-6"),
				new Refused("opener decides", OPENER, open + "/decision", DECISION, 409, "CLAW-7"),
				new Refused("opener withdraws", OPENER, open + "/decision", with(DECISION, "outcome", "WITHDRAW"), 409,
						"CLAW-7"),
				new Refused("tied officer decides",
						Person.of("officer-t").with(Role.CLAWBACK_OFFICER).actingFor(BUILDER), open + "/decision",
						DECISION, 409, "CLAW-5"),
				new Refused("no such outcome", DECIDER, open + "/decision", with(DECISION, "outcome", "FORGIVE"), 400,
						"outcome"),
				new Refused("no due day", DECIDER, open + "/decision", without(DECISION, "dueOn"), 422, "dueOn"),
				new Refused("no reason", DECIDER, open + "/decision", with(DECISION, "reason", ""), 422, "reason"),
				new Refused("decided twice", DECIDER, due + "/decision", DECISION, 409, "CLAW-8"),
				new Refused("nothing to add", DECIDER, due + "/decision", with(DECISION, "outcome", "SUPPLEMENT"), 409,
						"CLAW-10"),
				new Refused("three decimals", OPENER, due + "/repayments", with(REPAYMENT, "amount", "1.001"), 400,
						"amount"),
				new Refused("more than outstanding", CITY_FINANCE, due + "/repayments",
						with(REPAYMENT, "amount", "100.01"), 409, "CLAW-11"),
				new Refused("negative amount", OPENER, due + "/repayments", with(REPAYMENT, "amount", "-1"), 409,
						"CLAW-11"),
				new Refused("nothing demanded", OPENER, open + "/repayments", REPAYMENT, 409, "CLAW-11"),
				new Refused("other treasury", OTHER_FINANCE, due + "/repayments", REPAYMENT, 403, null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("posts")
	void what_can_not_be_done_is_refused_and_leaves_no_event(Refused refused) {
		long before = SERVICE.head();

		Answer answer = SERVICE.as(refused.by()).post(refused.path(), refused.body());

		Answer.ProblemAnswer problem = answer.problem(refused.status());
		if (refused.says() != null && refused.status() == 409) {
			assertThat(problem.rule()).isEqualTo(refused.says());
			assertThat(problem.citations()).isNotEmpty();
		}
		else if (refused.says() != null) {
			assertThat(problem.fields()).contains(refused.says());
		}
		assertThat(SERVICE.requestsSince(before)).isEmpty();
	}

	static Stream<Refused> gets() {
		Person outsider = applicant(Beneficiaries.next());
		return Stream.of(new Refused("no beneficiary", OPENER, "/v1/obligations", null, 400, "beneficiary"),
				new Refused("check character", OPENER, "/v1/obligations?beneficiary=" + wrongCheckCharacter(), null,
						400, "beneficiary"),
				new Refused("other organisation", outsider, "/v1/obligations?beneficiary=" + BUILDER, null, 403, null),
				new Refused("finance", CITY_FINANCE, "/v1/obligations?beneficiary=" + BUILDER, null, 403, null),
				new Refused("no position", OPENER, "/v1/obligations?position=x&beneficiary=" + BUILDER, null, 400,
						"position"),
				new Refused("no such state", OPENER, "/v1/cases?state=LOST", null, 400, "state"),
				new Refused("no number", OPENER, "/v1/cases?limit=many", null, 400, "limit"),
				new Refused("other organisation", outsider, "/v1/cases?beneficiary=" + BUILDER, null, 403, null),
				new Refused("no role", Person.of("nobody-a"), "/v1/cases", null, 403, null),
				new Refused("no truth", OPENER, "/v1/cases?overdue=perhaps", null, 400, "overdue"),
				new Refused("other organisation", outsider, "/v1/cases/counts?beneficiary=" + BUILDER, null, 403, null),
				new Refused("check character", OPENER, "/v1/cases/counts?beneficiary=" + wrongCheckCharacter(), null,
						400, "beneficiary"),
				new Refused("applicant", applicant(BUILDER), "/v1/commitments?beneficiary=" + BUILDER, null, 403, null),
				new Refused("finance", CITY_FINANCE, "/v1/commitments", null, 403, null),
				new Refused("no such state", OPENER, "/v1/commitments?state=LOST", null, 400, "state"),
				new Refused("no day", OPENER, "/v1/commitments?until=soon", null, 400, "until"),
				new Refused(
						"applicant", applicant(BUILDER), "/v1/residency-moves?beneficiary=" + BUILDER, null, 403, null),
				new Refused("finance", CITY_FINANCE, "/v1/residency-moves", null, 403, null),
				new Refused("check character", OPENER, "/v1/residency-moves?beneficiary=" + wrongCheckCharacter(), null,
						400, "beneficiary"),
				new Refused("other organisation", outsider, "/v1/cases/" + notified, null, 403, null),
				new Refused("no case id", OPENER, "/v1/cases/17", null, 400, "clawback"),
				new Refused("no such case", OPENER, "/v1/cases/" + NO_CASE, null, 404, null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("gets")
	void what_can_not_be_shown_is_refused(Refused refused) {
		Answer.ProblemAnswer problem = SERVICE.as(refused.by()).get(refused.path()).problem(refused.status());
		if (refused.says() != null) {
			assertThat(problem.fields()).contains(refused.says());
		}
	}

	@Test
	void without_a_token_nothing_is_done_or_shown() {
		SERVICE.asNobody().get("/v1/cases").problem(401);
		SERVICE.asNobody().post("/v1/cases", opening).problem(401);
	}

	@Test
	void without_an_idempotency_key_nothing_is_done() {
		assertThat(SERVICE.as(OPENER).send("POST", "/v1/residency-moves", MOVE).problem(400).fields())
			.contains("Idempotency-Key");
	}

	@Test
	void the_same_request_again_has_the_same_answer_and_a_changed_one_is_refused() {
		Map<String, Object> move = with(MOVE, "reference", "变更100号", "relation", "STATISTICS", "effectiveOn",
				"2029-01-01");
		Answer first = SERVICE.as(OPENER).post("/v1/residency-moves", move, "key-1");
		first.receipt();
		long after = SERVICE.head();

		assertThat(SERVICE.as(OPENER).post("/v1/residency-moves", move, "key-1").body()).isEqualTo(first.body());
		SERVICE.as(OPENER).post("/v1/residency-moves", with(move, "effectiveOn", "2029-01-02"), "key-1").problem(422);
		assertThat(SERVICE.requestsSince(after)).isEmpty();
	}

	@Test
	void opening_a_case_again_under_the_same_key_names_the_same_case() {
		AwardId award = Office.newAward();
		Map<String, Object> finding = body("beneficiary", BUILDER, "award", award, "grounds", "VIOLATION", "reason",
				"违规", "citation", "条款");
		try (TestFacts facts = new TestFacts(TestBroker.bootstrap())) {
			facts.publish(awarded(award, BUILDER));
			facts.publish(paid(award, BUILDER, "city", "100"));
		}
		eventually(() -> assertThat(isPaid(award)).isTrue());

		Answer first = SERVICE.as(OPENER).post("/v1/cases", finding, "key-2").expect(200);
		assertThat(SERVICE.as(OPENER).post("/v1/cases", finding, "key-2").expect(200).body()).isEqualTo(first.body());
	}

	/** Whether the award and a payment of it are known. */
	private static boolean isPaid(AwardId award) {
		return SERVICE.as(AUDITOR)
			.get("/v1/obligations?beneficiary=" + BUILDER)
			.expect(200)
			.json()
			.path("awards")
			.valueStream()
			.anyMatch(a -> a.path("award").asString().equals(award.value()) && a.path("document").isString()
					&& a.path("paid").asString().equals("100.00"));
	}

	private static String wrongCheckCharacter() {
		String code = BUILDER.value();
		return code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
	}

}
