package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

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
 * Broker and store go away while people work, and come back: nothing is lost, skipped,
 * doubled or parked.
 */
class OutageTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** {@code -Dgrants.faults.outage=120} for two minutes. */
	private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("grants.faults.outage", 3));

	private final SocialCreditCode owner = Beneficiaries.next();

	@Test
	void what_is_recorded_while_the_broker_is_away_is_told_when_it_is_back(@TempDir Path directory) throws Exception {
		int port = freePort();
		Broker broker = Broker.start(directory, port, freePort());
		TestService service = TestService.of(SampleService.class, "sample-outage")
			.with("grants.kafka.bootstrap-servers", "127.0.0.1:" + port)
			.start();
		try (Work work = new Work(service)) {
			work.awaitMore();
			broker.close();
			work.goOnFor(AWAY);
			assertThat(component(service, "broker").path("status").asString()).isEqualTo("DOWN");
			assertThat(work.unanswered()).as("nobody who asks notices").isZero();

			broker = Broker.start(directory, port, freePort());
			work.awaitMore();
			Map<SocialCreditCode, List<String>> noted = work.stop();
			try (TestFacts facts = new TestFacts(broker.bootstrap())) {
				noted.forEach((each, texts) -> await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(facts.about(each))
						.extracting(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
						.isEqualTo(texts)));
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
	void nothing_is_acknowledged_and_facts_wait_where_they_are_while_the_store_is_away(@TempDir Path directory)
			throws Exception {
		int port = freePort();
		Path file = directory.resolve("store.mv");
		DocumentServer store = DocumentServer.open(file, port, Durability.WRITE);
		TestService service = TestService.of(SampleService.class, "sample-outage")
			.with("grants.mongodb.uri", store.uri())
			.with("grants.mongodb.embedded", "true")
			.start();
		try (TestFacts facts = new TestFacts(TestBroker.bootstrap()); Work work = new Work(service)) {
			facts.publish(report("before"));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(Sample.texts(service, owner)).containsExactly("before"));
			work.awaitMore();
			store.close();
			facts.publish(report("during 1"));
			facts.publish(report("during 2"));
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(
						service.asNobody().get("/actuator/health").expect(503).json().path("status").asString())
					.isEqualTo("DOWN"));
			service.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note("in vain")).problem(503);
			work.goOnFor(AWAY);

			store = DocumentServer.open(file, port, Durability.WRITE);
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(Sample.texts(service, owner)).containsExactly("before", "during 1",
						"during 2"));
			work.awaitMore();
			assertThat(work.unanswered()).as("answers that were 503 at first").isPositive();
			work.stop()
				.forEach((each, texts) -> await().atMost(PATIENCE)
					.untilAsserted(() -> assertThat(Sample.texts(service, each)).isEqualTo(texts)));
			JsonNode parked = service.as(Sample.ADMINISTRATOR).get("/v1/admin/parked").json();
			assertThat(parked.path("facts").valueStream().map(fact -> fact.path("beneficiaryCode").asString()))
				.doesNotContain(owner.value());
		}
		finally {
			service.close();
			store.close();
		}
	}

	/**
	 * People who take notes at a steady pace, one after the other, each asked for under
	 * its key until it is answered.
	 */
	private static final class Work implements AutoCloseable {

		private static final int PEOPLE = 4;

		private static final Duration PACE = Duration.ofMillis(20);

		private final TestService service;

		private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

		private final Map<SocialCreditCode, Future<List<String>>> working = new LinkedHashMap<>();

		private final AtomicInteger acknowledged = new AtomicInteger();

		private final AtomicInteger unanswered = new AtomicInteger();

		private volatile boolean stopping;

		Work(TestService service) {
			this.service = service;
			for (int i = 0; i < PEOPLE; i++) {
				SocialCreditCode person = Beneficiaries.next();
				working.put(person, people.submit(() -> takeNotes(person)));
			}
		}

		private List<String> takeNotes(SocialCreditCode person) {
			List<String> texts = new ArrayList<>();
			while (!stopping) {
				String text = "note " + texts.size();
				Http http = service.as(Sample.applicant(person)).with("Idempotency-Key", UUID.randomUUID().toString());
				Answer answer = http.post("/v1/notes/" + person, Sample.note(text));
				while (answer.status() == 503) {
					unanswered.incrementAndGet();
					answer = http.post("/v1/notes/" + person, Sample.note(text));
				}
				answer.receipt();
				texts.add(text);
				acknowledged.incrementAndGet();
				LockSupport.parkNanos(PACE.toNanos());
			}
			return texts;
		}

		void awaitMore() {
			int before = acknowledged.get();
			await().atMost(PATIENCE).until(() -> acknowledged.get() >= before + PEOPLE);
		}

		void goOnFor(Duration time) {
			LockSupport.parkNanos(time.toNanos());
		}

		int unanswered() {
			return unanswered.get();
		}

		/**
		 * Ends when everybody has an answer.
		 * @return what everybody was told is noted, in order
		 */
		Map<SocialCreditCode, List<String>> stop() throws InterruptedException, ExecutionException {
			stopping = true;
			Map<SocialCreditCode, List<String>> texts = new LinkedHashMap<>();
			for (Map.Entry<SocialCreditCode, Future<List<String>>> each : working.entrySet()) {
				texts.put(each.getKey(), each.getValue().get());
			}
			return texts;
		}

		@Override
		public void close() {
			stopping = true;
			people.shutdownNow();
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
