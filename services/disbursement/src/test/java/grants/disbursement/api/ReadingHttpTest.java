package grants.disbursement.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static grants.disbursement.api.Town.ACCOUNT;
import static grants.disbursement.api.Town.AUDITOR;
import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.DISTRICT_STAFF;
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.REVIEWER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static org.assertj.core.api.Assertions.assertThat;

class ReadingHttpTest {

	private static final String MASKED = "****3456";

	@Test
	void finance_of_the_treasury_sees_everything() {
		Award award = award();
		Instruction instruction = award.approved();

		JsonNode payment = award.view(MAKER);

		assertThat(payment.path("id").asString()).isEqualTo(award.payment());
		assertThat(payment.path("amount").asString()).isEqualTo("166665.01");
		assertThat(payment.path("payee").path("account").asString()).isEqualTo(ACCOUNT);
		assertThat(payment.path("instruction").asString()).isEqualTo(instruction.id());
		JsonNode steps = payment.path("attempts").path(0).path("steps");
		assertThat(steps.valueStream().map((step) -> step.path("reached").asString())).containsExactly("PREPARED",
				"APPROVED");
		assertThat(steps.path(1).path("by").asString()).isEqualTo(CHECKER.subject());
	}

	@Test
	void an_instruction_leads_to_its_payment() {
		Award award = award();
		Instruction instruction = award.prepared();

		assertThat(as(CHECKER).get("/v1/payments/" + instruction.id()).expect(200).json().path("id").asString())
			.isEqualTo(award.payment());
	}

	@Test
	void the_beneficiary_sees_its_payments_without_account_and_people() {
		Award award = award();
		award.prepared();

		JsonNode payment = award.view(applicantOf(award.beneficiary()));

		assertThat(payment.path("payee").path("account").asString()).isEqualTo(MASKED);
		assertThat(payment.path("attempts").path(0).path("steps").path(0).has("by")).isFalse();
		assertThat(as(applicantOf(award.beneficiary())).get("/v1/awards/" + award.id() + "/payments")
			.expect(200)
			.json()
			.size()).isEqualTo(2);
	}

	@Test
	void auditors_see_all_payments_and_no_account() {
		Award award = award();
		award.prepared();

		JsonNode payments = as(AUDITOR).get("/v1/awards/" + award.id() + "/payments").expect(200).json();

		assertThat(payments.valueStream().map((payment) -> payment.path("treasury").asString())).containsExactly("city",
				"district-410105");
		assertThat(payments.toString()).contains(MASKED).doesNotContain(ACCOUNT);
		assertThat(award.view(AUDITOR).path("attempts").path(0).path("steps").path(0).path("by").asString())
			.isEqualTo(MAKER.subject());
	}

	@Test
	void each_treasury_sees_its_part_of_an_award() {
		Award award = award();

		JsonNode payments = as(DISTRICT_STAFF).get("/v1/awards/" + award.id() + "/payments").expect(200).json();

		assertThat(payments.valueStream().map((payment) -> payment.path("treasury").asString()))
			.containsExactly("district-410105");
	}

	@Test
	void approvers_of_the_lead_bureau_see_what_they_could_cancel_without_account_and_people() {
		Award award = award();
		award.prepared();
		String path = "/v1/awards/" + award.id() + "/payments?position=" + SERVICE.bean(History.class).head();

		JsonNode payments = as(Person.of("u-approver").with(Role.APPROVER).inBureau("finance")).get(path)
			.expect(200)
			.json();

		assertThat(payments.valueStream().map((payment) -> payment.path("treasury").asString())).containsExactly("city",
				"district-410105");
		assertThat(payments.toString()).contains(MASKED).doesNotContain(ACCOUNT, MAKER.subject());
		as(Person.of("u-approver").with(Role.APPROVER).inBureau("tax")).get(path).problem(403);
		as(Person.of("u-reviewer").with(Role.REVIEWER).inBureau("finance")).get(path).problem(403);
	}

	@Test
	void nobody_else_sees_anything() {
		Award award = award();
		Award other = award();
		List<String> paths = List.of("/v1/payments/" + award.payment(), "/v1/awards/" + award.id() + "/payments");
		Person elsewhere = Person.of("u-elsewhere").with(Role.FINANCE_MAKER).inTreasury("district-410103");
		for (String path : paths) {
			SERVICE.asNobody().get(path).problem(401);
			as(REVIEWER).get(path).problem(403);
			as(elsewhere).get(path).problem(403);
			as(applicantOf(other.beneficiary())).get(path).problem(403);
		}
		as(DISTRICT_STAFF).get("/v1/payments/" + award.payment()).problem(403);
	}

	@Test
	void the_queue_shows_own_treasuries_in_order_page_by_page() {
		Person staff = DISTRICT_STAFF;
		List<String> awards = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			awards.add(award().id().value());
		}

		List<String> seen = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = as(staff).get("/v1/payments?state=PLANNED&limit=2" + after).expect(200).json();
			page.path("payments").forEach((payment) -> {
				assertThat(payment.path("treasury").asString()).isEqualTo("district-410105");
				assertThat(payment.path("state").asString()).isEqualTo("PLANNED");
				seen.add(payment.path("award").asString());
			});
			after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
		}
		while (!after.isEmpty());

		assertThat(seen).doesNotHaveDuplicates().containsSubsequence(awards);
	}

	@Test
	void counts_say_how_far_the_payments_of_a_beneficiary_have_come() {
		Award award = award();
		String of = "?treasury=city&beneficiary=" + award.beneficiary();
		assertThat(counts(of).path("states").path("PLANNED").asInt()).isEqualTo(1);

		award.approved();

		assertThat(counts(of).path("states").path("APPROVED").asInt()).isEqualTo(1);
		assertThat(counts(of).path("states").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(1);
		assertThat(counts(of).path("held").asInt()).isZero();
		JsonNode own = as(MAKER).get("/v1/payments?beneficiary=" + award.beneficiary()).expect(200).json();
		assertThat(own.path("payments").valueStream().map((payment) -> payment.path("id").asString()))
			.containsExactly(award.payment());
		assertThat(counts("").path("states").path("PLANNED").asInt())
			.isLessThanOrEqualTo(all("/v1/payments/counts").path("states").path("PLANNED").asInt());
	}

	@Test
	void counts_are_for_finance_and_auditors_and_own_treasuries() {
		SERVICE.asNobody().get("/v1/payments/counts").problem(401);
		as(REVIEWER).get("/v1/payments/counts").problem(403);
		as(applicantOf(award().beneficiary())).get("/v1/payments/counts").problem(403);
		as(MAKER).get("/v1/payments/counts?treasury=district-410105").problem(403);
	}

	private static JsonNode counts(String query) {
		String position = (query.isEmpty() ? "?" : query + "&") + "position=" + SERVICE.bean(History.class).head();
		return as(MAKER).get("/v1/payments/counts" + position).expect(200).json();
	}

	private static JsonNode all(String path) {
		return as(AUDITOR).get(path).expect(200).json();
	}

	@Test
	void the_queue_is_for_finance_and_auditors_and_own_treasuries() {
		SERVICE.asNobody().get("/v1/payments").problem(401);
		as(REVIEWER).get("/v1/payments").problem(403);
		as(applicantOf(award().beneficiary())).get("/v1/payments").problem(403);
		as(MAKER).get("/v1/payments?treasury=district-410105").problem(403);
		as(MAKER).get("/v1/payments?treasury=city&held=false").expect(200);
		assertThat(as(AUDITOR).get("/v1/payments?treasury=district-410105").expect(200).body()).doesNotContain(ACCOUNT);
	}

	@ParameterizedTest
	@CsvSource({ "/v1/payments?treasury=City, treasury", "/v1/payments?state=paid, state",
			"/v1/payments?held=perhaps, held", "/v1/payments?beneficiary=914, beneficiary",
			"/v1/payments/counts?treasury=City, treasury", "/v1/payments/counts?beneficiary=914, beneficiary",
			"/v1/payments?limit=many, limit", "/v1/payments?position=first, position", "/v1/awards/7/payments, award" })
	void what_is_malformed_is_named(String path, String field) {
		assertThat(as(MAKER).get(path).problem(400).fields()).containsExactly(field);
	}

	@Test
	void what_does_not_exist_is_not_found() {
		as(MAKER).get("/v1/payments/payment-" + UUID.randomUUID()).problem(404);
		as(MAKER).get("/v1/payments/instruction-" + UUID.randomUUID()).problem(404);
		as(MAKER).get("/v1/awards/award-" + UUID.randomUUID() + "/payments").problem(404);
	}

	private static Person applicantOf(SocialCreditCode organisation) {
		return Person.of("u-applicant").with(Role.APPLICANT).actingFor(organisation);
	}

}
