package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.Broker;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Broker and store go away and come back: nothing is lost, skipped, doubled or parked.
 */
class OutageTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final SocialCreditCode owner = Beneficiaries.next();

	@Test
	void what_is_recorded_while_the_broker_is_away_is_told_when_it_is_back(@TempDir Path directory) {
		int port = freePort();
		Broker broker = Broker.start(directory, port, freePort());
		TestService service = TestService.of(SampleService.class, "sample-outage")
			.with("grants.kafka.bootstrap-servers", "127.0.0.1:" + port)
			.start();
		try {
			Sample.take(service, owner, "before");
			try (TestFacts facts = new TestFacts(broker.bootstrap())) {
				facts.await(ApplicationWithdrawnV1.class, owner);
			}
			broker.close();
			Sample.take(service, owner, "during 1");
			Sample.take(service, owner, "during 2");
			assertThat(component(service, "broker").path("status").asString()).isEqualTo("DOWN");

			broker = Broker.start(directory, port, freePort());
			Sample.take(service, owner, "after");
			try (TestFacts facts = new TestFacts(broker.bootstrap())) {
				await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(facts.about(owner))
						.extracting(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
						.containsExactly("before", "during 1", "during 2", "after"));
				facts.publish(report("heard again"));
				await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(Sample.texts(service, owner)).contains("heard again"));
			}
		}
		finally {
			service.close();
			broker.close();
		}
	}

	@Test
	void a_service_starts_before_its_broker(@TempDir Path directory) {
		int port = freePort();
		try (TestService service = TestService.of(SampleService.class, "sample-outage")
			.with("grants.kafka.bootstrap-servers", "127.0.0.1:" + port)
			.start()) {
			Sample.take(service, owner, "early");
			try (Broker broker = Broker.start(directory, port, freePort());
					TestFacts facts = new TestFacts(broker.bootstrap())) {
				await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(facts.about(owner))
						.extracting(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
						.containsExactly("early"));
				service.close();
			}
		}
	}

	@Test
	void facts_wait_where_they_are_while_the_store_is_away(@TempDir Path directory) {
		int port = freePort();
		Path file = directory.resolve("store.mv");
		DocumentServer store = DocumentServer.open(file, port, Durability.WRITE);
		TestService service = TestService.of(SampleService.class, "sample-outage")
			.with("grants.mongodb.uri", store.uri())
			.with("grants.mongodb.embedded", "true")
			.start();
		try (TestFacts facts = new TestFacts(TestBroker.bootstrap())) {
			facts.publish(report("before"));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(Sample.texts(service, owner)).containsExactly("before"));
			store.close();
			facts.publish(report("during 1"));
			facts.publish(report("during 2"));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(
						service.asNobody().get("/actuator/health").expect(503).json().path("status").asString())
					.isEqualTo("DOWN"));
			service.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note("in vain")).problem(503);

			store = DocumentServer.open(file, port, Durability.WRITE);
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(Sample.texts(service, owner)).containsExactly("before", "during 1",
						"during 2"));
			JsonNode parked = service.as(Sample.ADMINISTRATOR).get("/v1/admin/parked").json();
			assertThat(parked.path("facts").valueStream().map(fact -> fact.path("beneficiaryCode").asString()))
				.doesNotContain(owner.value());
		}
		finally {
			service.close();
			store.close();
		}
	}

	private PaymentReportV1 report(String text) {
		return new PaymentReportV1("payment-1", owner.value(), "PAID", text, "", LocalDate.of(2024, 2, 29));
	}

	private static JsonNode component(TestService service, String name) {
		return service.as(Sample.ADMINISTRATOR).get("/actuator/health").json().path("components").path(name);
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
