package grants.application.api;

import java.time.Instant;
import java.util.Map;

import grants.application.vocabulary.CallId;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.TestService;
import grants.stopped.StoppedClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static grants.application.api.CallDesk.at;
import static grants.application.api.CallDesk.open;
import static org.assertj.core.api.Assertions.assertThat;

/** Who comes when, to the nanosecond, by a clock that stands still at the door. */
class CallWindowTest {

	private static final Instant ANNOUNCED = at("2025-08-20T10:00:00");

	private static final Instant OPENS = at("2025-09-01T09:00:00");

	private static final Instant CLOSES = at("2025-09-30T23:59:59");

	private static TestService service;

	private static CallDesk desk;

	@BeforeAll
	static void twoCallsAreAnnounced() {
		StoppedClock.standAt(ANNOUNCED);
		service = TestService.of(StoppedClock.class, "application").at("2025-08-20T02:00:00Z").start();
		desk = new CallDesk(service);
		desk.opened(open("2025-09-01T09:00:00", "2025-09-30T23:59:59"));
		desk.opened(open("2025-11-01T09:00:00", "2025-11-30T23:59:59"));
	}

	@AfterAll
	static void close() {
		service.close();
	}

	@Test
	void CAL_9_a_nanosecond_before_it_opens_is_too_early() {
		ProblemAnswer refusal = refusedAt(OPENS.minusNanos(1));

		assertThat(refusal.detail()).contains("自 2025-09-01 09:00:00 起");
		assertThat(refusal.json().path("instead").path("zh").asString()).contains("2025-09-30 23:59:59");
	}

	@Test
	void CAL_9_it_opens_with_its_opening_instant() {
		acceptedAt(OPENS);
	}

	@Test
	void CAL_9_the_closing_instant_is_in_time() {
		acceptedAt(CLOSES);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 1_000_000 })
	void CAL_9_a_nanosecond_or_a_millisecond_later_is_late_and_told_the_next_call(long nanos) {
		ProblemAnswer refusal = refusedAt(CLOSES.plusNanos(nanos));

		assertThat(refusal.detail()).contains("已于 2025-09-30 23:59:59 截止");
		assertThat(refusal.json().path("instead").path("zh").asString()).contains("2025-11-01 09:00:00");
		assertThat(refusal.citations()).anyMatch(clause -> clause.contains("民法典"))
			.anyMatch(clause -> clause.contains("郑政〔2022〕18号"));
	}

	@Test
	void CAL_9_after_the_last_call_no_other_is_known() {
		ProblemAnswer refusal = refusedAt(at("2025-12-01T00:00:00"));

		assertThat(refusal.detail()).contains("已于 2025-11-30 23:59:59 截止");
		assertThat(refusal.json().path("instead").path("zh").asString()).doesNotContain("下一次");
	}

	@Test
	void a_measure_that_never_had_a_call_is_open_while_it_is_in_force() {
		StoppedClock.standAt(at("2025-10-10T00:00:00"));
		SocialCreditCode beneficiary = Desk.beneficiary();
		String draft = Desk.started(service, SampleContent.settling(beneficiary));

		desk.submit(draft, beneficiary).expect(201);
	}

	@Test
	void CAL_9_a_measure_whose_data_asks_for_a_call_has_to_wait_for_one() {
		StoppedClock.standAt(at("2025-02-20T10:00:00"));
		SocialCreditCode beneficiary = Desk.beneficiary();
		SampleContent loans = SampleContent.techLoans(beneficiary, "N25-1");

		ProblemAnswer refusal = desk.submit(Desk.started(service, loans), beneficiary).refusal();

		assertThat(refusal.rule()).isEqualTo("CAL-9");
		assertThat(refusal.detail()).contains("目前没有申报通知");
	}

	@Test
	void an_application_says_under_which_call_it_was_received() {
		StoppedClock.standAt(OPENS);
		SocialCreditCode beneficiary = Desk.beneficiary();
		String application = desk.submitted(beneficiary);

		assertThat(service.as(Desk.applicant(beneficiary)).get("/v1/applications/" + application).expect(200).body())
			.contains("科技贷款奖补第一批");
	}

	@Test
	void CAL_7_it_is_extended_until_its_closing_instant() {
		StoppedClock.standAt(at("2026-01-01T10:00:00"));
		CallId call = desk.opened(open("2026-01-02T09:00:00", "2026-01-31T23:59:59"));
		String path = "/v1/calls/" + call + "/extension";
		Map<String, String> later = Map.of("closesAt", "2026-02-10T23:59:59", "reason", "系统升级");

		StoppedClock.standAt(at("2026-01-31T23:59:59").plusNanos(1));
		assertThat(desk.officer().post(path, later).refusal().rule()).isEqualTo("CAL-7");
		StoppedClock.standAt(at("2026-01-31T23:59:59"));
		desk.officer().post(path, later).receipt();
	}

	private static void acceptedAt(Instant instant) {
		StoppedClock.standAt(instant);
		desk.submit(Desk.beneficiary()).expect(201);
	}

	private static ProblemAnswer refusedAt(Instant instant) {
		StoppedClock.standAt(instant);
		ProblemAnswer refusal = desk.submit(Desk.beneficiary()).refusal();
		assertThat(refusal.ruleName()).isEqualTo("INSIDE_CALL");
		return refusal;
	}

}
