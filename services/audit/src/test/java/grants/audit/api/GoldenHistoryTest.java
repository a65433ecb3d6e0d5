package grants.audit.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import grants.audit.AuditService;
import grants.contract.FactTypes;
import grants.contract.Topics;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.TestBroker;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.runtime.testing.TestService.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One grant from review to the last fen returned, told in an order in which effects come
 * before causes by publishers whose clocks disagree, reads as in
 * {@code golden-history.txt}; {@code -Dgolden.write=true} writes that anew.
 */
class GoldenHistoryTest {

	private static final Path GOLDEN = Path.of("src/test/resources/golden-history.txt");

	private static final String AWARD = "/v1/awards/award-" + GrantLife.GRANT + "/history";

	private static final TestService AUDIT = TestService.of(AuditService.class, "audit");

	private static TestFacts others;

	@BeforeAll
	static void tell() {
		AUDIT.start();
		others = new TestFacts(TestBroker.bootstrap());
		GrantLife.publish(others);
		eventually(() -> assertThat(entries(AWARD)).hasSameSizeAs(GrantLife.ids()));
	}

	@AfterAll
	static void stop() {
		others.close();
		AUDIT.close();
	}

	@Test
	void the_life_of_a_grant_reads_as_it_always_did() throws IOException {
		String told = entries(AWARD).stream().map(GoldenHistoryTest::line).collect(Collectors.joining());
		if (Boolean.getBoolean("golden.write")) {
			Files.writeString(GOLDEN, told);
		}
		assertThat(told).isEqualTo(Files.readString(GOLDEN));
	}

	@Test
	void the_application_the_award_and_the_beneficiary_lead_to_the_same_facts() {
		List<String> ids = ids(AWARD);
		assertThat(ids).containsExactlyInAnyOrderElementsOf(GrantLife.ids());
		assertThat(ids("/v1/applications/application-" + GrantLife.GRANT + "/history")).isEqualTo(ids);
		assertThat(ids("/v1/beneficiaries/" + GrantLife.BENEFICIARY + "/history"))
			.containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void telling_everything_once_more_changes_nothing() {
		List<String> before = ids(AWARD);
		GrantLife.publish(others);
		others.publish("probe-again", new PaymentReportV1("instruction-x", GrantLife.BENEFICIARY, "PAID", "B", "",
				LocalDate.parse("2023-04-19")), Instant.parse("2030-01-01T00:00:00Z"));
		eventually(() -> auditor().get("/v1/facts/probe-again").expect(200));

		assertThat(ids(AWARD)).isEqualTo(before);
	}

	@Test
	void pages_put_together_are_the_whole() {
		StringBuilder pages = new StringBuilder();
		for (int page = 0; page < 5; page++) {
			entries(AWARD + "?size=5&page=" + page)
				.forEach(entry -> pages.append(entry.path("factId").asString()).append(' '));
		}
		assertThat(pages.toString().strip()).isEqualTo(String.join(" ", ids(AWARD)));
		assertThat(entries(AWARD + "?size=5&page=5")).isEmpty();
	}

	@Test
	void a_fact_is_traced_to_its_origin_and_to_all_that_came_of_it() {
		JsonNode link = auditor().get("/v1/facts/awarded").expect(200).json();
		assertThat(link.at("/causes").valueStream().map(e -> e.path("factId").asString())).containsExactly("approved");
		assertThat(link.at("/effects").valueStream().map(e -> e.path("factId").asString()))
			.containsExactlyInAnyOrder("planned", "started");
		JsonNode moved = auditor().get("/v1/facts/moved").expect(200).json();
		assertThat(moved.at("/effects").valueStream().map(e -> e.path("factId").asString())).containsExactly("broken",
				"barred", "held");
		JsonNode held = auditor().get("/v1/facts/held").expect(200).json();
		assertThat(held.at("/causes").valueStream().map(e -> e.path("factId").asString())).containsExactly("moved",
				"barred");
	}

	/** Whoever can write to the bank's topic can write this. */
	@Test
	void a_record_that_is_not_what_its_type_says_is_shown_as_such() {
		String type = FactTypes.typeOf(PaymentReportV1.class);
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.BANK_REPORTS, GrantLife.BENEFICIARY,
				"{\"instructionId\": 17}".getBytes(UTF_8));
		List.of("ce_specversion:1.0", "ce_id:odd", "ce_type:" + type, "ce_source:/bank", "ce_time:2031-01-01T00:00:00Z",
				"content-type:application/json", "ce_causationid:odd")
			.forEach(h -> record.headers().add(h.split(":", 2)[0], h.split(":", 2)[1].getBytes(UTF_8)));
		others.publish(record);

		eventually(
				() -> assertThat(auditor().get("/v1/facts/odd").expect(200).json().at("/fact/sentence/en").asString())
					.isEqualTo("(a fact whose data is not of its type) " + type));
	}

	private static String line(JsonNode entry) {
		return "%s %s %s%n  %s%n  %s%n  %s %s%n".formatted(entry.path("date").asString(),
				entry.path("factId").asString(), entry.path("role").asString(),
				entry.path("sentence").path("zh").asString(), entry.path("sentence").path("en").asString(),
				entry.path("amount").isNull() ? "-" : entry.path("amount").asString(),
				entry.path("citations").valueStream().map(JsonNode::asString).toList());
	}

	private static List<String> ids(String path) {
		return entries(path).stream()
			.map(entry -> entry.path("factId").asString())
			.filter(GrantLife.ids()::contains)
			.toList();
	}

	private static List<JsonNode> entries(String path) {
		return auditor().get(path).expect(200).json().path("entries").valueStream().toList();
	}

	private static Http auditor() {
		return AUDIT.as(Person.of("u-audit").with(Role.AUDITOR));
	}

}
