package grants.runtime.fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import grants.contract.bank.PaymentReportV1;
import grants.kernel.Actor;
import grants.runtime.history.Origin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What travels is read by others, and by ourselves in ten years: it never changes. */
class FactOnTheWireTest {

	private static final PaymentReportV1 REPORT = new PaymentReportV1("payment-1", "91410100MA44LJ5D3K", "PAID",
			"ref 1", "", LocalDate.of(2024, 2, 29));

	private static final Instant RECORDED_AT = Instant.parse("2024-02-29T01:02:03.004Z");

	private static OutgoingFact fact(@Nullable String cause) {
		return new OutgoingFact("event-1", "/grants/disbursement", "grants.bank.reports", REPORT, RECORDED_AT,
				new Origin("http:1", new Actor("u-li", "finance-maker"), "portal-1", cause), "payments-1", 7);
	}

	@Test
	void a_fact_is_a_cloud_event_in_binary_mode() {
		ProducerRecord<String, byte[]> record = FactWriter.write(fact("event-0"));
		assertThat(record.topic()).isEqualTo("grants.bank.reports");
		assertThat(record.key()).isEqualTo("91410100MA44LJ5D3K");
		Map<String, String> headers = new LinkedHashMap<>();
		record.headers()
			.forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		assertThat(headers).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("ce_specversion", "1.0"),
				Map.entry("ce_id", "event-1"), Map.entry("ce_source", "/grants/disbursement"),
				Map.entry("ce_type", "grants.bank.PaymentReport.v1"), Map.entry("ce_time", "2024-02-29T01:02:03.004Z"),
				Map.entry("content-type", "application/json"), Map.entry("ce_correlationid", "portal-1"),
				Map.entry("ce_causationid", "event-0"), Map.entry("ce_actor", "u-li"),
				Map.entry("ce_actorrole", "finance-maker"), Map.entry("ce_stream", "payments-1"),
				Map.entry("ce_position", "7")));
		assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("""
				{"instructionId":"payment-1","beneficiaryCode":"91410100MA44LJ5D3K","outcome":"PAID",\
				"bankReference":"ref 1","reason":"","valueDate":"2024-02-29"}""");
	}

	@Test
	void where_a_person_acted_the_request_is_the_cause() {
		assertThat(read(FactWriter.write(fact(null))).causation()).isEqualTo("http:1");
	}

	@Test
	void what_is_written_is_read_again() {
		IncomingFact read = read(FactWriter.write(fact("event-0")));
		assertThat(read).usingRecursiveComparison()
			.ignoringFields("data")
			.isEqualTo(new IncomingFact("event-1", "grants.bank.PaymentReport.v1", "/grants/disbursement",
					"grants.bank.reports", 1, 42, "91410100MA44LJ5D3K", RECORDED_AT, new Actor("u-li", "finance-maker"),
					"portal-1", "event-0", "payments-1", 7, read.data()));
		assertThat(read.data().path("bankReference").asString()).isEqualTo("ref 1");
	}

	@Test
	void a_publisher_outside_the_platform_need_not_say_more_than_cloud_events_ask_for() {
		ProducerRecord<String, byte[]> record = FactWriter.write(fact(null));
		for (String name : new String[] { "ce_correlationid", "ce_causationid", "ce_actor", "ce_actorrole", "ce_stream",
				"ce_position" }) {
			record.headers().remove(name);
		}
		IncomingFact read = read(record);
		assertThat(read.actor()).isEqualTo(Actor.system("/grants/disbursement"));
		assertThat(read.correlation()).isEqualTo("event-1");
		assertThat(read.causation()).isNull();
		assertThat(read.stream()).isNull();
		assertThat(read.position()).isZero();
	}

	@Test
	void what_is_no_fact_says_why() {
		refused(without("ce_id"), "it is no CloudEvent");
		refused(without("ce_specversion"), "it is no CloudEvent");
		refused(without("ce_time"), "it does not say when it was recorded");
		ProducerRecord<String, byte[]> good = FactWriter.write(fact(null));
		refused(new ProducerRecord<>(good.topic(), null, (String) null, good.value(), good.headers()), "it has no key");
		refused(new ProducerRecord<>(good.topic(), null, good.key(), "{".getBytes(StandardCharsets.UTF_8),
				good.headers()), "its data is not JSON");
		ProducerRecord<String, byte[]> place = FactWriter.write(fact(null));
		place.headers().remove("ce_position").add("ce_position", "first".getBytes(StandardCharsets.UTF_8));
		refused(place, "its position is no number");
	}

	private static ProducerRecord<String, byte[]> without(String header) {
		ProducerRecord<String, byte[]> record = FactWriter.write(fact(null));
		record.headers().remove(header);
		return record;
	}

	private static void refused(ProducerRecord<String, byte[]> record, String why) {
		assertThatExceptionOfType(Undecodable.class).isThrownBy(() -> read(record)).withMessageContaining(why);
	}

	private static IncomingFact read(ProducerRecord<String, byte[]> record) {
		return FactReader.read(new ConsumerRecord<>(record.topic(), 1, 42, 0, TimestampType.CREATE_TIME, 0, 0,
				record.key(), record.value(), record.headers(), Optional.empty()));
	}

}
