package grants.runtime.testing;

import static grants.runtime.testing.TestService.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.embedded.TestBroker;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes.Stored;
import grants.runtime.history.History;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.ReaderStatus;
import grants.runtime.history.Readers;
import grants.runtime.web.Role;
import grants.sample.SampleService;
import grants.sample.event.NoteTaken;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other versions of a service have stored, from the log through every door. */
class EvolutionTest {

	private final TestService service = TestService.of(SampleService.class, "sample-" + UUID.randomUUID());

	private static final String NONE = "\"facts\":[]";

	private final SocialCreditCode owner = Beneficiaries.next();

	@AfterEach
	void stop() {
		SampleService.NEXT_VERSION.set(false);
		service.close();
	}

	private void stored(SocialCreditCode by, long first, int revision, String payload) {
		Origin origin = new Origin("test:" + UUID.randomUUID(), new Actor("u-li", "applicant"), "c-1", null);
		service.bean(CommitLog.class)
			.append(new NewCommit("notebook-" + by, "Notebook", first, UUID.randomUUID().toString(), origin, List
				.of(new Commit.Event(UUID.randomUUID().toString(), new Stored("note-taken", revision, payload)))));
	}

	private String note(String text) {
		return "{\"amount\":\"1.00\",\"copies\":1,\"notebook\":\"notebook-%s\",\"owner\":\"%s\",\"text\":\"%s\"}"
			.formatted(owner, owner, text);
	}

	private Answer take(SocialCreditCode by, String text) {
		return service.as(Person.of("u-li").with(Role.APPLICANT).actingFor(by))
			.post("/v1/notes/" + by, Map.of("text", text, "lines", List.of(Map.of("amount", "1.00", "copies", 1))));
	}

	private List<String> shown() {
		return service.as(Person.of("u-li").with(Role.APPLICANT).actingFor(owner))
			.get("/v1/notes/" + owner)
			.json()
			.path("texts")
			.valueStream()
			.map(text -> text.asString())
			.toList();
	}

	@Test
	void READ_FOREVER_an_old_revision_reaches_aggregate_view_and_the_door_out() {
		service.start();
		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			stored(owner, 0, 1,
					"{\"amount\":\"1.00\",\"notebook\":\"notebook-%s\",\"owner\":\"%s\",\"words\":\"of old\"}"
						.formatted(owner, owner));

			assertThat(take(owner, "of today").receipt().version()).as("the aggregate has counted it").isEqualTo(1);
			eventually(() -> assertThat(shown()).containsExactly("of old", "of today"));
			eventually(() -> assertThat(others.about(owner))
				.extracting(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
				.containsExactly("of old", "of today"));
			assertThat(service.bean(CommitLog.class)
				.stream("notebook-" + owner, 0)
				.getFirst()
				.events()
				.getFirst()
				.stored()
				.revision()).as("stored as it was").isEqualTo(1);
			assertThat(service.bean(History.class).stream("notebook-" + owner).getFirst().payload())
				.isInstanceOfSatisfying(NoteTaken.class, note -> assertThat(note.copies()).isEqualTo(1));
		}
	}

	@Test
	void NO_SKIP_after_a_rollback_everything_stands_still_before_what_the_newer_version_wrote() {
		service.start();
		SocialCreditCode another = Beneficiaries.next();
		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			take(owner, "before").receipt();
			stored(owner, 1, 3, note("of tomorrow"));
			long newer = service.bean(History.class).head();

			eventually(() -> assertThat(service.bean(Readers.class).status()).isNotEmpty()
				.allSatisfy(reader -> assertThat(reader.failures()).isPositive())
				.allSatisfy(reader -> assertThat(reader.position()).isLessThan(newer))
				.extracting(ReaderStatus::failure)
				.allSatisfy(failure -> assertThat(failure).contains("note-taken revision 3").contains("更新的版本")));
			service.asNobody().get("/actuator/health").expect(503);
			Answer refused = take(owner, "meanwhile");
			assertThat(refused.problem(503).type()).endsWith("newer-history");
			assertThat(refused.body()).contains("不认识").contains("newer version");
			take(another, "elsewhere").receipt();

			others.publish(
					new ResidencyMovedV1(owner.value(), "TAX", "410105", "410300", LocalDate.of(2026, 3, 2), "r-1"));
			assertThat(parked(owner)).contains(NONE);

			SampleService.NEXT_VERSION.set(true);
			service.restart();
			eventually(() -> assertThat(shown()).containsExactly("before", "of tomorrow"));
			eventually(() -> assertThat(service.bean(History.class).stream("notebook-" + owner)).hasSize(3));
			assertThat(parked(owner)).as("the fact had its effect without anybody's help").contains(NONE);
			service.asNobody().get("/actuator/health").expect(200);
		}
	}

	@Test
	void a_fact_of_a_newer_version_waits_for_a_program_that_knows_it_and_a_newer_member_is_ignored() {
		service.start();
		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			ProducerRecord<String, byte[]> newer = moved(owner);
			newer.headers().remove("ce_type").add("ce_type", "grants.registry.ResidencyMoved.v2".getBytes(UTF_8));
			others.publish(newer);
			eventually(() -> assertThat(parked(owner)).contains("ResidencyMoved.v2"));

			SocialCreditCode another = Beneficiaries.next();
			ProducerRecord<String, byte[]> more = moved(another);
			String data = new String(more.value(), UTF_8).replaceFirst("\\{", "{\"addedLater\":{\"by\":[1]},");
			others.publish(new ProducerRecord<>(more.topic(), null, more.key(), data.getBytes(UTF_8), more.headers()));

			eventually(() -> assertThat(service.bean(History.class).stream("notebook-" + another)).hasSize(1));
			assertThat(parked(another)).contains(NONE);
		}
	}

	private static ProducerRecord<String, byte[]> moved(SocialCreditCode about) {
		String id = UUID.randomUUID().toString();
		return FactWriter.write(
				OutgoingFact.ofOutside(id, "/registry",
						new ResidencyMovedV1(about.value(), "TAX", "410105", "410300", LocalDate.of(2026, 3, 2),
								"r-" + id),
						Instant.parse("2026-03-02T04:00:00Z"),
						new Origin("test:" + id, Actor.system("registry"), "c-" + id, null)));
	}

	private String parked(SocialCreditCode about) {
		return service.as(Person.of("u-admin").with(Role.ADMINISTRATOR))
			.get("/v1/admin/parked?beneficiary=" + about)
			.expect(200)
			.body();
	}

}
