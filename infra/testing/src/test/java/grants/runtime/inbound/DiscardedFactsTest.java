package grants.runtime.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.contract.Topics;
import grants.contract.bank.PaymentReportV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.web.Role;
import grants.sample.Sample;
import grants.sample.domain.Notebook;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.runtime.inbound.InboundDoorTest.report;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two administrators discard what can't be taken up, and nobody else, and nothing else.
 */
class DiscardedFactsTest {

	private static final Person OTHER = Person.of("u-admin-2").with(Role.ADMINISTRATOR);

	private static final Person AUDITOR = Person.of("u-auditor").with(Role.AUDITOR);

	private final SocialCreditCode owner = Beneficiaries.next();

	private final TestFacts facts = Sample.facts();

	@BeforeEach
	void strict() {
		Notebook.STRICT.set(true);
	}

	@AfterEach
	void close() {
		facts.close();
	}

	@Test
	void what_is_discarded_has_no_effect_for_ever_and_what_waits_behind_it_goes_on() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		facts.publish(report(owner, "next"));
		waitsBehind(right);
		String ask = askedFor(wrong, right);
		JsonNode seen = Sample.as(OTHER).get("/v1/admin/parked/" + wrong).expect(200).json().path("discard");
		assertThat(seen.path("by").asString()).isEqualTo("u-admin");
		assertThat(seen.path("reason").asString()).isEqualTo("the bank was wrong");

		Answer answer = confirm(OTHER, wrong, ask).expect(200);
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("right", "next"));
		eventually(() -> assertThat(standing()).isEmpty());

		Notebook.STRICT.set(false);
		// told once more
		facts.publish(wrong, report(owner, "refused for now"), Instant.now());
		facts.publish(report(owner, "last"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("right", "next", "last"));
		assertThat(confirm(OTHER, wrong, ask).expect(200).body()).isEqualTo(answer.body());
		Commit commit = Sample.SERVICE.bean(History.class).byRequest("fact:" + wrong).orElseThrow();
		assertThat(commit.origin().actor()).isEqualTo(OTHER.as(Role.ADMINISTRATOR));
		assertThat(Sample.SERVICE.bean(CommitLog.class).verify(1, commit.position())).isEmpty();
	}

	@Test
	void who_discarded_what_when_and_why_is_shown_to_auditors() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		confirm(OTHER, wrong, askedFor(wrong, right)).expect(200);
		JsonNode shown = Sample.as(AUDITOR).get("/v1/admin/discarded-facts/" + wrong).expect(200).json();
		assertThat(shown.path("askedBy").asString()).isEqualTo("u-admin");
		assertThat(shown.path("confirmedBy").asString()).isEqualTo("u-admin-2");
		assertThat(shown.path("reason").asString()).isEqualTo("the bank was wrong");
		assertThat(shown.path("citation").asString()).isEqualTo("letter 7");
		assertThat(shown.path("replacedBy").asString()).isEqualTo(right);
		assertThat(shown.path("beneficiaryCode").asString()).isEqualTo(owner.value());
		assertThat(shown.path("trouble").path("rule").asString()).isEqualTo("NOTE-3");
		assertThat(shown.path("digest").asString()).matches("sha-256:[0-9a-f]{64}");
		assertThat(Instant.parse(shown.path("askedAt").asString()))
			.isBeforeOrEqualTo(Instant.parse(shown.path("confirmedAt").asString()));
		JsonNode list = Sample.as(AUDITOR).get("/v1/admin/discarded-facts?limit=200").expect(200).json();
		assertThat(list.path("facts").findValuesAsString("id")).contains(wrong);
		Sample.as(Sample.applicant(owner)).get("/v1/admin/discarded-facts").problem(403);
		Sample.as(AUDITOR).get("/v1/admin/discarded-facts/none").problem(404);
		Sample.as(AUDITOR).get("/v1/admin/discarded-facts?after=none").problem(404);
		Sample.as(AUDITOR).get("/v1/admin/discarded-facts?limit=0").problem(400);
	}

	@Test
	void PARK_1_the_same_person_does_not_confirm() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		String ask = askedFor(wrong, right);
		var refusal = confirm(Sample.ADMINISTRATOR, wrong, ask).refusal();
		assertThat(refusal.rule()).isEqualTo("PARK-1");
		assertThat(refusal.detail()).contains("本人");
		assertThat(refusal.detailEn()).contains("you");
		assertThat(standing()).hasSize(2);
	}

	@Test
	void PARK_2_who_is_tied_to_the_beneficiary_or_has_acted_keeps_out() {
		String wrong = UUID.randomUUID().toString();
		facts.publish(OutgoingFact.ofOutside(wrong, "/grants/bank", report(owner, "refused for now"), Instant.now(),
				new Origin("bank", new Actor("u-admin-3", "clerk"), "c", null)));
		eventually(() -> assertThat(standing()).hasSize(1));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		assertThat(ask(Sample.ADMINISTRATOR.actingFor(owner), wrong, right).refusal().rule()).isEqualTo("PARK-2");
		Person clerk = Person.of("u-admin-3").with(Role.ADMINISTRATOR);
		assertThat(ask(clerk, wrong, right).refusal().rule()).isEqualTo("PARK-2");
		String ask = askedFor(wrong, right);
		assertThat(confirm(OTHER.actingFor(owner), wrong, ask).refusal().rule()).isEqualTo("PARK-2");
		assertThat(confirm(clerk, wrong, ask).refusal().rule()).isEqualTo("PARK-2");
		confirm(OTHER, wrong, ask).expect(200);
	}

	@Test
	void PARK_3_what_only_waits_is_not_discarded() {
		park(report(owner, "refused for now"));
		String waiting = facts.publish(report(owner, "waiting"));
		waitsBehind(waiting);
		assertThat(ask(Sample.ADMINISTRATOR, waiting, null).refusal().rule()).isEqualTo("PARK-3");
	}

	@Test
	void PARK_4_a_bank_report_is_discarded_only_for_a_later_one_about_the_same_instruction() {
		String wrong = park(report(owner, "refused for now"));
		assertThat(ask(Sample.ADMINISTRATOR, wrong, null).refusal().rule()).isEqualTo("PARK-4");
		assertThat(ask(Sample.ADMINISTRATOR, wrong, "no-such-fact").refusal().rule()).isEqualTo("PARK-4");
		assertThat(ask(Sample.ADMINISTRATOR, wrong, wrong).refusal().rule()).isEqualTo("PARK-4");
		String about = facts.publish(new PaymentReportV1("payment-2", owner.value(), "PAID", "another instruction", "",
				LocalDate.of(2024, 2, 29)));
		waitsBehind(about);
		assertThat(ask(Sample.ADMINISTRATOR, wrong, about).refusal().rule()).isEqualTo("PARK-4");
		SocialCreditCode neighbour = Beneficiaries.next();
		String elsewhere = facts.publish(report(neighbour, "of a neighbour"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, neighbour)).hasSize(1));
		assertThat(ask(Sample.ADMINISTRATOR, wrong, elsewhere).refusal().rule()).isEqualTo("PARK-4");
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		confirm(OTHER, wrong, askedFor(wrong, right)).expect(200);
		eventually(
				() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("another instruction", "right"));
	}

	@Test
	void what_a_registry_tells_can_be_discarded_without_another_in_its_place() {
		facts.publish(new ProducerRecord<>(Topics.REGISTRY, owner.value(), "no fact".getBytes(StandardCharsets.UTF_8)));
		eventually(() -> assertThat(standing()).hasSize(1));
		facts.publish(new ResidencyMovedV1(owner.value(), "TAX", "410102", "410103", LocalDate.of(2024, 2, 28), "r1"));
		String wrong = standing().getFirst().path("id").asString();
		confirm(OTHER, wrong, askedFor(wrong, null)).expect(200);
		eventually(() -> assertThat(Sample.SERVICE.bean(History.class).stream("notebook-" + owner)).hasSize(1));
	}

	@Test
	void what_could_not_be_read_is_discarded_for_what_was_told_again_under_the_right_key() {
		facts.publish(
				new ProducerRecord<>(Topics.BANK_REPORTS, owner.value(), "no fact".getBytes(StandardCharsets.UTF_8)));
		eventually(() -> assertThat(standing()).hasSize(1));
		String wrong = standing().getFirst().path("id").asString();
		assertThat(ask(Sample.ADMINISTRATOR, wrong, null).refusal().rule()).isEqualTo("PARK-4");
		SocialCreditCode meant = Beneficiaries.next();
		String again = facts.publish(report(meant, "told again"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, meant)).hasSize(1));
		confirm(OTHER, wrong, askedFor(wrong, again)).expect(200);
		eventually(() -> assertThat(standing()).isEmpty());
	}

	@Test
	void PARK_5_only_the_ask_that_stands_is_confirmed() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		assertThat(confirm(OTHER, wrong, "none").refusal().rule()).isEqualTo("PARK-5");
		String first = askedFor(wrong, right);
		assertThat(askedFor(wrong, right)).isEqualTo(first);
		String second = ask(OTHER, wrong, right).expect(200).json().path("discard").path("ask").asString();
		assertThat(confirm(OTHER, wrong, first).refusal().rule()).isEqualTo("PARK-5");
		assertThat(confirm(OTHER, wrong, second).refusal().rule()).isEqualTo("PARK-1");
		confirm(Sample.ADMINISTRATOR, wrong, second).expect(200);
	}

	@Test
	void PARK_6_not_while_it_is_being_tried() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		String ask = askedFor(wrong, right);
		Parked parked = Sample.SERVICE.bean(Parked.class);
		// until the door has looked, which it may have done before we ask
		eventually(() -> {
			parked.wantRetry(wrong, "u-admin");
			assertThat(confirm(OTHER, wrong, ask).refusal().rule()).isEqualTo("PARK-6");
		});
	}

	@Test
	void PARK_7_what_has_had_its_effect_is_neither_discarded_nor_tried_again() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		String ask = askedFor(wrong, right);
		Notebook.STRICT.set(false);
		Sample.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/" + wrong + "/retry").expect(202);
		eventually(() -> assertThat(standing()).isEmpty());
		assertThat(confirm(OTHER, wrong, ask).refusal().rule()).isEqualTo("PARK-7");
		assertThat(ask(OTHER, wrong, right).refusal().rule()).isEqualTo("PARK-7");
		var again = Sample.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/" + wrong + "/retry").refusal();
		assertThat(again.rule()).isEqualTo("PARK-7");
		assertThat(again.detail()).contains("已生效");
	}

	@Test
	void PARK_7_what_was_discarded_is_not_discarded_again() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		String ask = askedFor(wrong, right);
		confirm(OTHER, wrong, ask).expect(200);
		var refusal = confirm(Person.of("u-admin-4").with(Role.ADMINISTRATOR), wrong, ask).refusal();
		assertThat(refusal.rule()).isEqualTo("PARK-7");
		assertThat(refusal.detail()).contains("已作废");
	}

	@Test
	void only_administrators_discard_and_say_why() {
		String wrong = park(report(owner, "refused for now"));
		ask(AUDITOR, wrong, null).problem(403);
		confirm(AUDITOR, wrong, "x").problem(403);
		ask(Sample.ADMINISTRATOR, "no-such-fact", null).problem(404);
		confirm(Sample.ADMINISTRATOR, "no-such-fact", "x").problem(404);
		String path = "/v1/admin/parked/" + wrong + "/discard";
		var bad = Sample.as(Sample.ADMINISTRATOR)
			.post(path, Map.of("reason", " ", "citation", "c".repeat(1001), "replacedBy", ""))
			.problem(400);
		assertThat(bad.fields()).containsExactly("reason", "citation", "replacedBy");
		Sample.as(Sample.ADMINISTRATOR).post(path, Map.of("reason", "r")).problem(400);
		Sample.as(Sample.ADMINISTRATOR).post(path, Map.of("reason", "r", "citation", "c", "by", "u-boss")).problem(400);
		Sample.as(Sample.ADMINISTRATOR).post(path).problem(400);
		Sample.as(OTHER).post(path + "/confirmation", Map.of()).problem(400);
	}

	@Test
	void of_a_discard_and_a_retry_at_once_exactly_one_happens() throws Exception {
		int races = Integer.getInteger("grants.doors.races", 12);
		int discarded = 0;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int race = 0; race < races; race++) {
				SocialCreditCode one = Beneficiaries.next();
				Notebook.STRICT.set(true);
				String wrong = facts.publish(report(one, "refused " + race));
				String right = facts.publish(report(one, "right"));
				eventually(() -> assertThat(parked(one)).hasSize(2));
				String ask = askedFor(wrong, right);
				Notebook.STRICT.set(false);
				List<Future<Answer>> both = new ArrayList<>();
				both.add(threads.submit(() -> confirm(OTHER, wrong, ask)));
				both.add(threads
					.submit(() -> Sample.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/" + wrong + "/retry")));
				List<String> expected = new ArrayList<>(List.of("right"));
				for (int more = 0; more < 5; more++) { // meet the line while it goes on
					facts.publish(report(one, "more " + more));
					expected.add("more " + more);
				}
				boolean answered = both.getFirst().get().status() == 200;
				both.getLast().get();
				eventually(() -> assertThat(parked(one)).isEmpty());
				if (!answered) {
					expected.addFirst("refused " + race);
				}
				eventually(() -> assertThat(Sample.texts(Sample.SERVICE, one)).isEqualTo(expected));
				Sample.as(AUDITOR).get("/v1/admin/discarded-facts/" + wrong).expect(answered ? 200 : 404);
				discarded += answered ? 1 : 0;
			}
		}
		System.out.println(races + " races, of which the discard won " + discarded);
	}

	@Test
	void a_process_that_dies_between_log_and_list_leaves_nothing_undone() {
		String wrong = park(report(owner, "refused for now"));
		String right = facts.publish(report(owner, "right"));
		waitsBehind(right);
		askedFor(wrong, right);
		ParkedFact fact = Sample.SERVICE.bean(Parked.class).get(wrong).orElseThrow();
		Sample.SERVICE.bean(Discards.class)
			.record(Discard.of(fact, fact.ask(), OTHER.subject(), Instant.now()), OTHER.as(Role.ADMINISTRATOR), "c");
		Sample.SERVICE.bean(Parked.class).wantRetryByThisVersion(); // as a start does
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("right"));
		eventually(() -> assertThat(standing()).isEmpty());
		Sample.as(AUDITOR).get("/v1/admin/discarded-facts/" + wrong).expect(200);
	}

	private String park(PaymentReportV1 report) {
		String id = facts.publish(report);
		eventually(() -> assertThat(standing()).hasSize(1));
		return id;
	}

	private void waitsBehind(String id) {
		eventually(() -> assertThat(standing()).anyMatch(fact -> fact.path("id").asString().equals(id)));
	}

	private String askedFor(String id, @Nullable String replacedBy) {
		return ask(Sample.ADMINISTRATOR, id, replacedBy).expect(200).json().path("discard").path("ask").asString();
	}

	private static Answer ask(Person by, String id, @Nullable String replacedBy) {
		Map<String, Object> body = new HashMap<>(Map.of("reason", "the bank was wrong", "citation", "letter 7"));
		if (replacedBy != null) {
			body.put("replacedBy", replacedBy);
		}
		return Sample.as(by).post("/v1/admin/parked/" + id + "/discard", body);
	}

	private static Answer confirm(Person by, String id, String ask) {
		return Sample.as(by).post("/v1/admin/parked/" + id + "/discard/confirmation", Map.of("ask", ask));
	}

	private List<JsonNode> standing() {
		return parked(owner);
	}

	private static List<JsonNode> parked(SocialCreditCode about) {
		return Sample.as(Sample.ADMINISTRATOR)
			.get("/v1/admin/parked?beneficiary=" + about)
			.expect(200)
			.json()
			.path("facts")
			.valueStream()
			.toList();
	}

}
