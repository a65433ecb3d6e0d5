package grants.runtime.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import grants.contract.Topics;
import grants.contract.bank.PaymentReportV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Origin;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.web.Role;
import grants.sample.Sample;
import grants.sample.domain.Notebook;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static grants.runtime.inbound.InboundDoorTest.report;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class ParkedFactsTest {

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
	void what_a_rule_forbids_waits_and_so_do_later_facts_of_the_beneficiary_but_no_others() {
		SocialCreditCode neighbour = Beneficiaries.next();
		String first = facts.publish(report(owner, "refused for now"));
		facts.publish(report(owner, "second"));
		facts.publish(report(owner, "third"));
		facts.publish(report(neighbour, "not concerned"));

		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, neighbour)).containsExactly("not concerned"));
		eventually(() -> assertThat(parked()).hasSize(3));
		assertThat(Sample.texts(Sample.SERVICE, owner)).isEmpty();
		JsonNode head = parked().getFirst();
		assertThat(head.path("id").asString()).isEqualTo(first);
		assertThat(head.path("type").asString()).isEqualTo("grants.bank.PaymentReport.v1");
		assertThat(head.path("trouble").path("kind").asString()).isEqualTo("rule");
		assertThat(head.path("trouble").path("rule").asString()).isEqualTo("NOTE-3");
		assertThat(parked().get(1).has("trouble")).isFalse();

		retry(first);
		eventually(() -> assertThat(parked().getFirst().path("attempts").asInt()).isEqualTo(2));
		assertThat(parked()).hasSize(3);

		Notebook.STRICT.set(false);
		retry(first);
		eventually(() -> assertThat(parked()).isEmpty());
		facts.publish(report(owner, "fourth"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("refused for now", "second",
				"third", "fourth"));
	}

	@Test
	void the_fact_that_was_missing_lets_the_one_go_that_came_too_early_on_another_topic() {
		facts.publish(new PaymentReportV1("payment-1", owner.value(), "RETURNED", "needs a move", "closed account",
				LocalDate.of(2024, 2, 29)));
		eventually(() -> assertThat(parked()).hasSize(1));
		facts.publish(new ResidencyMovedV1(owner.value(), "TAX", "410102", "410103", LocalDate.of(2024, 2, 28), "r1"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("needs a move"));
		eventually(() -> assertThat(parked()).isEmpty());
	}

	@Test
	void what_is_no_fact_is_parked_and_never_passed_over() {
		facts.publish(
				new ProducerRecord<>(Topics.BANK_REPORTS, owner.value(), "no fact".getBytes(StandardCharsets.UTF_8)));
		eventually(() -> assertThat(parked()).singleElement()
			.satisfies(fact -> assertThat(fact.path("trouble").path("kind").asString()).isEqualTo("undecodable")));
	}

	@Test
	void a_fact_whose_data_are_others_is_parked() {
		ProducerRecord<String, byte[]> good = written(report(owner, "x"));
		facts.publish(new ProducerRecord<>(good.topic(), null, good.key(),
				"{\"instructionId\":\"a\"}".getBytes(StandardCharsets.UTF_8), good.headers()));
		eventually(() -> assertThat(parked()).singleElement()
			.satisfies(fact -> assertThat(fact.path("trouble").path("en").asString()).contains("beneficiaryCode")));
	}

	@Test
	void a_fact_about_another_beneficiary_than_its_key_says_is_parked() {
		ProducerRecord<String, byte[]> good = written(report(Beneficiaries.next(), "x"));
		facts.publish(new ProducerRecord<>(good.topic(), null, owner.value(), good.value(), good.headers()));
		eventually(() -> assertThat(parked()).singleElement()
			.satisfies(fact -> assertThat(fact.path("trouble").path("en").asString()).contains("its key is")));
	}

	@Test
	void our_own_bug_parks_the_fact_that_met_it() {
		facts.publish(report(owner, "bug"));
		eventually(() -> assertThat(parked()).singleElement().satisfies(fact -> {
			assertThat(fact.path("trouble").path("kind").asString()).isEqualTo("bug");
			assertThat(fact.path("trouble").path("zh").asString()).matches("程序出错（错误编号 [0-9a-f-]{13}，.*");
			assertThat(fact.path("trouble").path("en").asString())
				.matches("the program has a bug \\(error [0-9a-f-]{13}.*");
		}));
	}

	@Test
	void a_newer_version_of_a_fact_is_parked_loudly_and_tried_again_by_the_next_version() {
		facts.publish(typed(report(owner, "newer"), "grants.bank.PaymentReport.v9"));
		facts.publish(report(owner, "behind it"));
		eventually(() -> assertThat(parked()).hasSize(2));
		assertThat(parked().getFirst().path("trouble").path("kind").asString()).isEqualTo("unknown");
		assertThat(parked().getFirst().path("trouble").path("en").asString()).contains("PaymentReport.v9");
		Sample.SERVICE.bean(Parked.class).wantRetryByThisVersion(); // as a start does
		eventually(() -> assertThat(parked().getFirst().path("attempts").asInt()).isEqualTo(2));
	}

	@Test
	void a_type_that_nobody_here_takes_is_passed_over() {
		facts.publish(typed(report(owner, "x"), "grants.bank.PaymentInstruction.v1"));
		facts.publish(report(owner, "paid"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("paid"));
		assertThat(parked()).isEmpty();
	}

	private ProducerRecord<String, byte[]> typed(PaymentReportV1 fact, String type) {
		ProducerRecord<String, byte[]> record = written(fact);
		record.headers().remove("ce_type").add("ce_type", type.getBytes(StandardCharsets.UTF_8));
		return record;
	}

	@Test
	void the_list_is_shown_page_by_page_and_by_what_is_looked_for() {
		String first = facts.publish(report(owner, "refused for now"));
		IntStream.range(0, 4).forEach(i -> facts.publish(report(owner, "waiting " + i)));
		eventually(() -> assertThat(parked()).hasSize(5));
		String all = "/v1/admin/parked?beneficiary=" + owner;
		List<String> ids = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = list(all + "&limit=2" + after);
			assertThat(page.path("count").asInt()).isEqualTo(5);
			page.path("facts").forEach(fact -> ids.add(fact.path("id").asString()));
			after = page.has("next") ? "&after=" + page.path("next").asString() : "";
		}
		while (!after.isEmpty());
		assertThat(ids).hasSize(5).doesNotHaveDuplicates().first().isEqualTo(first);
		assertThat(list(all + "&trouble=rule").path("facts").findValuesAsString("id")).containsExactly(first);
		assertThat(list(all + "&trouble=waiting").path("count").asInt()).isEqualTo(4);
		assertThat(list(all + "&topic=" + Topics.BANK_REPORTS).path("count").asInt()).isEqualTo(5);
		assertThat(list(all + "&topic=" + Topics.REGISTRY).path("count").asInt()).isZero();
		assertThat(list(all + "&olderThan=PT1H").path("count").asInt()).isZero();
		assertThat(list(all).path("facts").get(0).path("ageSeconds").asInt()).isBetween(0, 60);
		JsonNode one = Sample.as(Sample.ADMINISTRATOR).get("/v1/admin/parked/" + first).expect(200).json();
		assertThat(one.path("trouble").path("rule").asString()).isEqualTo("NOTE-3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=201", "limit=x", "trouble=none", "olderThan=long", "after=x",
			"after=1.2", "after=99999999999999999999.1.x" })
	void a_list_that_can_not_be_shown_is_refused_by_its_parameter(String query) {
		var problem = Sample.as(Sample.ADMINISTRATOR).get("/v1/admin/parked?" + query).problem(400);
		assertThat(problem.fields()).containsExactly(query.substring(0, query.indexOf('=')));
	}

	@Test
	void meters_tell_how_far_the_door_has_come_and_how_old_what_is_parked() {
		facts.publish(report(owner, "refused for now"));
		eventually(() -> assertThat(parked()).hasSize(1));
		eventually(() -> {
			String meters = Sample.as(Sample.ADMINISTRATOR).get("/actuator/prometheus").expect(200).body();
			assertThat(meters).containsPattern(
					"grants_inbound_position\\{[^}]*partition=\"\\d\"[^}]*topic=\"grants.bank.reports\"[^}]*\\} \\d");
			assertThat(meters).containsPattern("grants_inbound_lag\\{[^}]*topic=\"grants.registry\"[^}]*\\} 0")
				.containsPattern("grants_inbound_parked [1-9]")
				.containsPattern("grants_inbound_parked_age_seconds \\d");
		});
	}

	private static JsonNode list(String path) {
		return Sample.as(Sample.ADMINISTRATOR).get(path).expect(200).json();
	}

	@Test
	void administrators_retry_auditors_look_and_others_do_neither() {
		Person auditor = Person.of("u-auditor").with(Role.AUDITOR);
		Sample.as(auditor).get("/v1/admin/parked").expect(200);
		Sample.as(auditor).post("/v1/admin/parked/x/retry").problem(403);
		Sample.as(Sample.applicant(owner)).get("/v1/admin/parked").problem(403);
		Sample.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/x/retry").problem(404);
	}

	private ProducerRecord<String, byte[]> written(PaymentReportV1 fact) {
		Origin origin = new Origin("bank", Actor.system("bank"), "c", null);
		return FactWriter.write(OutgoingFact.ofOutside("fact-" + owner, "/grants/bank", fact, Instant.now(), origin));
	}

	private static void retry(String id) {
		Sample.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/" + id + "/retry").expect(202);
	}

	private List<JsonNode> parked() {
		return Sample.as(Sample.ADMINISTRATOR)
			.get("/v1/admin/parked?beneficiary=" + owner)
			.expect(200)
			.json()
			.path("facts")
			.valueStream()
			.toList();
	}

}
