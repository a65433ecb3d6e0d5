package grants.runtime.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
		eventually(() -> assertThat(parked()).singleElement()
			.satisfies(fact -> assertThat(fact.path("trouble").path("kind").asString()).isEqualTo("bug")));
	}

	@Test
	void a_type_that_nobody_takes_is_passed_over() {
		ProducerRecord<String, byte[]> newer = written(report(owner, "x"));
		newer.headers()
			.remove("ce_type")
			.add("ce_type", "grants.bank.PaymentReport.v9".getBytes(StandardCharsets.UTF_8));
		facts.publish(newer);
		facts.publish(report(owner, "paid"));
		eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("paid"));
		assertThat(parked()).isEmpty();
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
			.get("/v1/admin/parked")
			.expect(200)
			.json()
			.path("facts")
			.valueStream()
			.filter(fact -> fact.path("beneficiaryCode").asString().equals(owner.value()))
			.toList();
	}

}
