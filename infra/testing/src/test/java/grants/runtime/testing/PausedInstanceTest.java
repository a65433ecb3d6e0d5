package grants.runtime.testing;

import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.Broker;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Store;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of two instances the one that reads, publishes, takes facts in and answers stands still
 * until the other has taken over everything, and then goes on as if nothing had happened.
 */
class PausedInstanceTest {

	private static final String SERVICE = "sample-paused";

	/**
	 * Beyond the terms of readers (3 s) and turns (3 s), the consumer's session (10 s)
	 * and the store's answers (10 s); {@code -Dgrants.faults.pause=40} is beyond the
	 * patience of commands and of HTTP clients (30 s) too.
	 */
	private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("grants.faults.pause", 12));

	private static final Duration PATIENCE_OF_A_CLIENT = Duration.ofSeconds(1);

	private final List<SocialCreditCode> owners = IntStream.range(0, 6).mapToObj(_ -> Beneficiaries.next()).toList();

	private final String database = TestStore.freshDatabase();

	/** What each owner was told is noted, in order. */
	private final Map<SocialCreditCode, List<String>> noted = new LinkedHashMap<>();

	/** What the paused instance has not answered yet, by the answer of the other. */
	private final Map<Answer, Asked> late = new LinkedHashMap<>();

	private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

	/** A broker of its own: nothing is heard from other tests. */
	@TempDir
	Path brokersFolder;

	@Test
	void who_was_paused_learns_that_it_was_overtaken_and_has_no_second_effect() throws Exception {
		try (Broker broker = Broker.start(brokersFolder);
				ServiceProcess paused = ServiceProcess.start(instance(broker));
				ServiceProcess other = ServiceProcess.start(instance(broker));
				TestFacts facts = new TestFacts(broker.bootstrap())) {
			ask(facts, paused, other, "before");
			eventually(() -> assertThat(reader(paused, "outbound").path("here").asBoolean()).isTrue());

			List<Asked> underWay = owners.stream().map(owner -> send(paused, owner, "under way", key())).toList();
			paused.pause();
			long since = System.nanoTime();
			ask(facts, paused, other, "during");
			for (SocialCreditCode owner : owners) {
				eventually(() -> assertThat(texts(other, owner)).contains("during 1", "fact during 1"));
			}
			LockSupport.parkNanos(PAUSE.toNanos() - (System.nanoTime() - since));
			paused.resume();

			eventually(() -> assertThat(reader(paused, "outbound").path("here").asBoolean()).isFalse());
			assertThat(reader(other, "outbound").path("here").asBoolean()).isTrue();
			ask(facts, paused, other, "after");
			settle(underWay, paused);
			requireEachOnce(other, facts);
		}
	}

	private TestService instance(Broker broker) {
		return TestService.of(SampleService.class, SERVICE)
			.with("grants.mongodb.database", database)
			.with("grants.kafka.bootstrap-servers", broker.bootstrap());
	}

	/** Every owner asks for notes, and outside facts make more. */
	private void ask(TestFacts facts, ServiceProcess first, ServiceProcess second, String when) {
		for (int i = 0; i < 2; i++) {
			for (SocialCreditCode owner : owners) {
				String text = when + " " + i;
				facts.publish(new PaymentReportV1("payment-1", owner.value(), "PAID", "fact " + text, "",
						LocalDate.of(2024, 2, 29)));
				take(first, second, owner, text);
			}
		}
	}

	/** Asks the second instance the same if the first one does not answer in time. */
	private void take(ServiceProcess first, ServiceProcess second, SocialCreditCode owner, String text) {
		String key = key();
		Asked asked = send(first, owner, text, key);
		try {
			asked.answer().get(PATIENCE_OF_A_CLIENT.toMillis(), TimeUnit.MILLISECONDS).receipt();
		}
		catch (TimeoutException e) {
			Answer answer = second.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note(text), key);
			answer.receipt();
			late.put(answer, asked);
		}
		catch (InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
		noted.computeIfAbsent(owner, _ -> new ArrayList<>()).add(text);
	}

	/** A request that was sent, and the answer that is to come. */
	private record Asked(SocialCreditCode owner, String text, String key, Future<Answer> answer) {
	}

	private Asked send(ServiceProcess to, SocialCreditCode owner, String text, String key) {
		return new Asked(owner, text, key, clients
			.submit(() -> to.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note(text), key)));
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	/** What was answered late is what the other has answered in time. */
	private void settle(List<Asked> underWay, ServiceProcess paused) throws Exception {
		assertThat(late).as("requests that met the paused instance").isNotEmpty();
		for (Map.Entry<Answer, Asked> each : late.entrySet()) {
			assertThat(answer(each.getValue(), paused).body()).isEqualTo(each.getKey().body());
		}
		for (Asked asked : underWay) {
			answer(asked, paused).receipt();
			noted.get(asked.owner()).add(asked.text());
		}
	}

	/**
	 * Who has given up waiting, or was told that the outcome is unknown, asks again under
	 * the same key.
	 */
	private Answer answer(Asked asked, ServiceProcess paused) throws Exception {
		try {
			Answer answer = asked.answer().get();
			return answer.status() == 503 ? answer(again(asked, paused), paused) : answer;
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof UncheckedIOException gone && gone.getCause() instanceof HttpTimeoutException) {
				return answer(again(asked, paused), paused);
			}
			throw e;
		}
	}

	private Asked again(Asked asked, ServiceProcess paused) {
		return send(paused, asked.owner(), asked.text(), asked.key());
	}

	private void requireEachOnce(ServiceProcess other, TestFacts facts) {
		for (SocialCreditCode owner : owners) {
			List<String> expected = new ArrayList<>(noted.get(owner));
			List<String> reported = IntStream.range(0, 6)
				.mapToObj(i -> "fact " + List.of("before", "during", "after").get(i / 2) + " " + i % 2)
				.toList();
			expected.addAll(reported);
			eventually(() -> assertThat(texts(other, owner)).containsExactlyInAnyOrderElementsOf(expected));
			assertThat(texts(other, owner)).as("facts keep their order").containsSubsequence(reported);
			eventually(() -> assertThat(told(facts, owner)).as("first copies, in the order of the log")
				.isEqualTo(texts(other, owner)));
		}
		try (Store store = Store.open(TestStore.uri(), database, !TestStore.isGiven());
				CommitLog log = new CommitLog(store.database(), InstantSource.system())) {
			assertThat(log.verify(1, log.head())).isEmpty();
			assertThat(log.head()).isEqualTo(owners.size() * 6L + noted.values().stream().mapToLong(List::size).sum());
		}
	}

	private static List<String> told(TestFacts facts, SocialCreditCode owner) {
		return facts.about(owner)
			.stream()
			.filter(fact -> fact.source().equals("/grants/" + SERVICE))
			.collect(Collectors.toMap(IncomingFact::id, fact -> fact, (first, _) -> first, LinkedHashMap::new))
			.values()
			.stream()
			.map(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
			.toList();
	}

	private static List<String> texts(ServiceProcess service, SocialCreditCode owner) {
		Answer answer = service.as(Sample.applicant(owner)).get("/v1/notes/" + owner);
		return answer.status() == 404 ? List.of()
				: answer.json().path("texts").valueStream().map(JsonNode::asString).toList();
	}

	private static JsonNode reader(ServiceProcess service, String name) {
		return service.as(Sample.ADMINISTRATOR)
			.get("/actuator/health")
			.json()
			.path("components")
			.path("readers")
			.path("details")
			.path(name);
	}

}
