package grants.application.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.application.vocabulary.CallId;
import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.CallCancelledV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallOpenedV1;
import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.CallDesk.LEAD;
import static grants.application.api.CallDesk.MEASURE;
import static grants.application.api.CallDesk.approver;
import static grants.application.api.CallDesk.at;
import static grants.application.api.CallDesk.open;
import static grants.application.api.CallDesk.quota;
import static grants.application.api.CallDesk.ranking;
import static grants.application.api.CallDesk.reviewer;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls over HTTP; each test has a service, as its clock is moved. */
class CallsApiTest {

	private static final String OPENS = "2025-09-01T09:00:00";

	private static final String CLOSES = "2025-09-30T23:59:59";

	private static final Map<String, String> EXTENSION = Map.of("closesAt", "2025-10-15T23:59:59", "reason", "系统升级");

	private static final Map<String, String> REASON = Map.of("reason", "细则修订");

	private final TestService service = Desk.another();

	private CallDesk desk;

	@BeforeEach
	void start() {
		desk = new CallDesk(service.start());
	}

	@AfterEach
	void close() {
		service.close();
	}

	@Test
	void everybody_reads_what_is_announced() {
		Answer answer = desk.officer().post("/v1/calls", quota(OPENS, CLOSES, 30)).expect(201);
		String id = answer.json().path("callId").asString();

		assertThat(answer.header("Location")).contains("/v1/calls/" + id);
		JsonNode call = service.asNobody().get("/v1/calls/" + id).expect(200).json();
		assertThat(call.path("call").path("measureId").asString()).isEqualTo(MEASURE);
		assertThat(call.path("call").path("leadBureau").asString()).isEqualTo(LEAD);
		assertThat(call.path("call").path("opensAt").asString()).isEqualTo("2025-09-01T09:00:00");
		assertThat(call.path("call").path("closesAt").asString()).isEqualTo("2025-09-30T23:59:59");
		assertThat(call.path("call").path("state").asString()).isEqualTo("COMING");
		assertThat(call.path("placesLeft").asInt()).isEqualTo(30);
		assertThat(call.path("announcements").size()).isEqualTo(1);
	}

	@Test
	void a_call_opens_and_closes_by_itself_and_an_extension_moves_the_close() {
		CallId id = desk.opened(open(OPENS, CLOSES));
		desk.officer().post("/v1/calls/" + id + "/extension", EXTENSION).receipt();

		service.moveTo(at(OPENS));
		assertThat(desk.call(id).call().state()).isEqualTo(CallView.State.OPEN);
		service.moveTo(at("2025-10-01T00:00:00"));
		desk.submit(Desk.beneficiary()).expect(201);
		service.moveTo(at("2025-10-16T00:00:00"));

		assertThat(desk.submit(Desk.beneficiary()).refusal().rule()).isEqualTo("CAL-9");
		eventually(() -> assertThat(desk.call(id).announcements()).hasSize(3)
			.last()
			.satisfies(closed -> assertThat(closed.at()).isEqualTo(at("2025-10-15T23:59:59"))));
		assertThat(desk.call(id).announcements().get(1).what().zh()).contains("2025-09-30 23:59:59",
				"2025-10-15 23:59:59", "系统升级");
		assertThat(desk.call(id).call().state()).isEqualTo(CallView.State.CLOSED);
	}

	@Test
	void a_cancelled_call_takes_nobody_in_and_makes_room_for_another() {
		CallId id = desk.opened(open(OPENS, CLOSES));
		desk.officer().post("/v1/calls/" + id + "/cancellation", REASON).receipt();

		assertThat(desk.call(id).call().state()).isEqualTo(CallView.State.CANCELLED);
		assertThat(desk.call(id).announcements()).last()
			.satisfies(cancelled -> assertThat(cancelled.what().zh()).contains("细则修订"));
		CallId[] second = new CallId[1];
		eventually(() -> second[0] = desk.opened(open(OPENS, CLOSES)));
		service.moveTo(at(OPENS));
		desk.submit(Desk.beneficiary()).expect(201);
		assertThat(desk.officer().post("/v1/calls/" + id + "/cancellation", REASON).refusal().rule())
			.isEqualTo("CAL-7");
		assertThat(desk.officer().post("/v1/calls/" + second[0] + "/cancellation", REASON).refusal().rule())
			.isEqualTo("CAL-8");
	}

	@Test
	void CAL_9_after_a_cancellation_the_measure_waits_for_the_next_call() {
		CallId id = desk.opened(open(OPENS, CLOSES));
		desk.officer().post("/v1/calls/" + id + "/cancellation", REASON).receipt();

		eventually(() -> assertThat(desk.submit(Desk.beneficiary()).refusal().detail()).contains("目前没有申报通知"));
	}

	@Test
	void CAL_5_calls_of_one_measure_do_not_overlap() {
		desk.opened(open(OPENS, CLOSES));

		assertThat(desk.officer().post("/v1/calls", open(CLOSES, "2025-10-31T23:59:59")).refusal().rule())
			.isEqualTo("CAL-5");
		desk.opened(open("2025-10-01T00:00:00", "2025-10-31T23:59:59"));
	}

	@Test
	void lists_can_be_asked_by_measure_and_by_state() {
		CallId past = desk.opened(open("2025-08-02T09:00:00", "2025-08-10T23:59:59"));
		CallId current = desk.opened(open(OPENS, CLOSES));
		CallId coming = desk.opened(open("2025-11-01T09:00:00", "2025-11-30T23:59:59"));
		CallId cancelled = desk.opened(open("2025-12-01T09:00:00", "2025-12-31T23:59:59"));
		long position = desk.officer().post("/v1/calls/" + cancelled + "/cancellation", REASON).receipt().position();
		service.moveTo(at(OPENS));

		assertThat(ids("measure=" + MEASURE, position)).containsExactly(cancelled, coming, current, past);
		assertThat(ids("state=CLOSED", position)).containsExactly(past);
		assertThat(ids("state=OPEN", position)).containsExactly(current);
		assertThat(ids("state=COMING", position)).containsExactly(coming);
		assertThat(ids("state=CANCELLED", position)).containsExactly(cancelled);
		assertThat(ids("measure=D19-1a", position)).isEmpty();
	}

	private List<CallId> ids(String query, long position) {
		return service.asNobody()
			.get("/v1/calls?" + query + "&position=" + position)
			.expect(200)
			.json()
			.valueStream()
			.map(call -> new CallId(call.path("callId").asString()))
			.toList();
	}

	@Test
	void a_measure_says_whether_it_needs_a_call_and_which_is_open_or_next() {
		assertThat(calls("D18-4").path("needed").asBoolean()).isFalse();
		assertThat(calls("N25-1").path("needed").asBoolean()).isTrue();
		CallId first = desk.opened(open(OPENS, CLOSES));
		CallId second = desk.opened(open("2025-11-01T09:00:00", "2025-11-30T23:59:59"));
		assertThat(calls("D18-4").path("current").isNull()).isTrue();
		assertThat(calls("D18-4").path("next").path("callId").asString()).isEqualTo(first.value());

		service.moveTo(at(OPENS));

		assertThat(calls("D18-4").path("needed").asBoolean()).isTrue();
		assertThat(calls("D18-4").path("current").path("callId").asString()).isEqualTo(first.value());
		assertThat(calls("D18-4").path("next").path("callId").asString()).isEqualTo(second.value());
		JsonNode listed = service.asNobody()
			.get("/v1/measures?position=2")
			.expect(200)
			.json()
			.valueStream()
			.filter(measure -> measure.path("id").asString().equals("D18-4"))
			.findFirst()
			.orElseThrow();
		assertThat(listed.path("calls")).isEqualTo(calls("D18-4"));
	}

	private JsonNode calls(String measure) {
		return service.asNobody().get("/v1/measures/" + measure).expect(200).json().path("calls");
	}

	@Test
	void candidates_are_counted_until_the_close_and_named_after_it() {
		CallId id = desk.opened(ranking(OPENS, CLOSES));
		service.moveTo(at(OPENS));
		SocialCreditCode first = Desk.beneficiary();
		SocialCreditCode second = Desk.beneficiary();
		String withdrawn = desk.submitted(first);
		String other = desk.submitted(second);
		desk.withdraw(withdrawn, first).receipt();
		String again = desk.submitted(first);
		String path = "/v1/calls/" + id + "/candidates";
		eventually(() -> {
			JsonNode before = service.as(reviewer(LEAD)).get(path).expect(200).json();
			assertThat(before.path("number").asInt()).isEqualTo(2);
			assertThat(before.path("candidates").isNull()).isTrue();
		});

		service.moveTo(at(CLOSES).plus(Duration.ofSeconds(1)));

		eventually(() -> {
			JsonNode after = service.as(reviewer(LEAD)).get(path).expect(200).json();
			assertThat(after.path("number").asInt()).isEqualTo(2);
			assertThat(after.path("candidates").valueStream().map(c -> c.path("applicationId").asString()))
				.containsExactly(withdrawn, other, again);
			assertThat(after.path("candidates").valueStream().map(c -> c.path("state").asString()))
				.containsExactly("WITHDRAWN", "PENDING", "PENDING");
		});
		service.as(Desk.auditor()).get(path).expect(200);
		service.as(reviewer("tax")).get(path).problem(403);
		service.as(Desk.applicant(first)).get(path).problem(403);
		service.asNobody().get(path).problem(401);
	}

	@Test
	void what_happens_to_a_call_is_told() {
		CallId id = desk.opened(quota(OPENS, CLOSES, 5));
		desk.officer().post("/v1/calls/" + id + "/extension", EXTENSION).receipt();
		CallId other = desk.opened(open("2025-11-01T09:00:00", "2025-11-30T23:59:59"));
		desk.officer().post("/v1/calls/" + other + "/cancellation", REASON).receipt();
		service.moveTo(at(OPENS));
		SocialCreditCode beneficiary = Desk.beneficiary();
		String application = desk.submitted(beneficiary);
		service.moveTo(at("2025-10-16T00:00:00"));

		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			CallOpenedV1 opened = others.await(CallOpenedV1.class, fact -> fact.call().callId().equals(id.value()));
			assertThat(opened.key()).isEqualTo(MEASURE);
			assertThat(opened.call().places()).isEqualTo(5);
			assertThat(others.await(CallExtendedV1.class, fact -> fact.callId().equals(id.value())).closesAt())
				.isEqualTo(at("2025-10-15T23:59:59"));
			ApplicationReceivedUnderCallV1 received = others.await(ApplicationReceivedUnderCallV1.class, beneficiary);
			assertThat(received.applicationId()).isEqualTo(application);
			assertThat(received.call().closesAt()).isEqualTo(at("2025-10-15T23:59:59"));
			assertThat(others.await(CallClosedV1.class, fact -> fact.callId().equals(id.value())).closedAt())
				.isEqualTo(at("2025-10-15T23:59:59"));
			assertThat(others.await(CallCancelledV1.class, fact -> fact.callId().equals(other.value())).reason())
				.isEqualTo("细则修订");
		}
	}

	@Test
	void a_repeated_request_is_answered_as_the_first_time() {
		Http once = desk.officer().with("Idempotency-Key", UUID.randomUUID().toString());
		Answer first = once.post("/v1/calls", open(OPENS, CLOSES)).expect(201);

		assertThat(once.post("/v1/calls", open(OPENS, CLOSES)).expect(201).json()).isEqualTo(first.json());
		assertThat(once.post("/v1/calls", open(OPENS, "2025-10-30T23:59:59")).problem(422).type())
			.endsWith("idempotency-key-reused");
		for (String change : List.of("extension", "cancellation")) {
			String path = "/v1/calls/" + first.json().path("callId").asString() + "/" + change;
			Http again = desk.officer().with("Idempotency-Key", UUID.randomUUID().toString());
			Map<String, String> body = change.equals("extension") ? EXTENSION : REASON;
			assertThat(again.post(path, body).receipt()).isEqualTo(again.post(path, body).receipt());
		}
	}

	@Test
	void only_approvers_of_the_lead_bureau_announce_and_change() {
		CallId id = desk.opened(open(OPENS, CLOSES));
		Map<String, Map<String, ?>> changes = Map.of("/v1/calls", open(OPENS, CLOSES), "/v1/calls/" + id + "/extension",
				EXTENSION, "/v1/calls/" + id + "/cancellation", REASON);
		changes.forEach((path, body) -> {
			for (Person wrong : List.of(Desk.applicant(Desk.beneficiary()), reviewer(LEAD), approver("tax"),
					Desk.auditor(), Person.of("u-admin").with(Role.ADMINISTRATOR))) {
				service.as(wrong).post(path, body).problem(403);
			}
			service.asNobody().post(path, body).problem(401);
			desk.officer().send("POST", path, body).problem(400);
		});
		assertThat(desk.call(id).announcements()).hasSize(1);
	}

}
