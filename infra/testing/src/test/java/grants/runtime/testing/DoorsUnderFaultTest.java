package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.Broker;
import grants.embedded.TestStore;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.history.Readers;
import grants.sample.Sample;
import grants.sample.SampleService;
import grants.sample.event.NoteTaken;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Under load, instances join and leave by chance, facts are told twice, and the broker
 * goes away and comes back: every fact and every acknowledged request has its effect
 * once, in the order of its beneficiary, and is told once in that order.
 * {@code -Dgrants.doors.outage=PT2M} says how long the broker is away each time,
 * {@code -Dgrants.doors.steps} how much happens.
 */
class DoorsUnderFaultTest {

	private static final Duration OUTAGE = Duration.parse(System.getProperty("grants.doors.outage", "PT3S"));

	private static final int STEPS = Integer.getInteger("grants.doors.steps", 5);

	private static final int MOST_FACTS = Integer.getInteger("grants.doors.facts", 2_000);

	private static final int IN_FLIGHT = 20;

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final List<SocialCreditCode> owners = IntStream.range(0, 8).mapToObj(_ -> Beneficiaries.next()).toList();

	/** What the bank has told of each, in order, and what was acknowledged over HTTP. */
	private final Map<SocialCreditCode, List<String>> told = new ConcurrentHashMap<>();

	private final Map<SocialCreditCode, List<String>> acknowledged = new ConcurrentHashMap<>();

	private final List<TestService> running = new CopyOnWriteArrayList<>();

	private final AtomicInteger done = new AtomicInteger();

	private volatile boolean stopping;

	@Test
	void nothing_is_lost_doubled_or_overtaken(@TempDir Path directory) throws Exception {
		long seed = Long.getLong("grants.doors.seed", System.nanoTime());
		System.out.println("doors under fault, seed " + seed + ", outage " + OUTAGE);
		Random random = new Random(seed);
		int port = freePort();
		Broker broker = Broker.start(directory, port, freePort());
		String database = TestStore.freshDatabase();
		List<TestService> instances = IntStream.range(0, 3)
			.mapToObj(_ -> TestService.of(SampleService.class, "sample-faults")
				.with("grants.mongodb.database", database)
				.with("grants.kafka.bootstrap-servers", "127.0.0.1:" + port))
			.toList();
		start(instances.getFirst());
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> load = List.of(threads.submit(() -> bank("127.0.0.1:" + port, new Random(seed + 1))),
					threads.submit(() -> people(new Random(seed + 2))));
			try {
				for (int step = 0; step < STEPS; step++) {
					if (step == STEPS / 2) {
						broker.close();
						awayFor(OUTAGE);
						broker = Broker.start(directory, port, freePort());
						recovered();
					}
					else {
						turn(instances.get(random.nextInt(instances.size())));
					}
					int before = done.get();
					await().atMost(PATIENCE).until(() -> done.get() >= before + 10);
				}
			}
			finally {
				stopping = true;
			}
			for (Future<?> one : load) {
				one.get();
			}
			check("127.0.0.1:" + port);
		}
		finally {
			stopping = true;
			instances.forEach(TestService::close);
			broker.close();
		}
	}

	private void start(TestService instance) {
		running.add(instance.start());
	}

	/** Lets one instance join or leave; the last one stays. */
	private void turn(TestService instance) {
		if (!running.contains(instance)) {
			start(instance);
		}
		else if (running.size() > 1) {
			running.remove(instance);
			instance.close();
		}
	}

	private void awayFor(Duration outage) {
		long begin = System.nanoTime();
		int before = done.get();
		await().atMost(outage.plus(PATIENCE))
			.until(() -> System.nanoTime() - begin >= outage.toNanos() && done.get() > before);
		System.out.println((done.get() - before) + " requests acknowledged while the broker was away");
	}

	private void recovered() {
		long begin = System.nanoTime();
		long head = running.getFirst().bean(History.class).head();
		await().atMost(PATIENCE).until(() -> running.getFirst().bean(Readers.class).position("outbound") >= head);
		System.out.println("told everything " + Duration.ofNanos(System.nanoTime() - begin).toMillis()
				+ " ms after the broker was back");
	}

	/** Tells facts without end, some of them twice, at once or much later. */
	private void bank(String bootstrap, Random random) {
		Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE, ProducerConfig.MAX_BLOCK_MS_CONFIG,
				Integer.MAX_VALUE, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			List<OutgoingFact> published = new ArrayList<>();
			for (int i = 0; !stopping && i < MOST_FACTS; i++) {
				SocialCreditCode owner = owners.get(random.nextInt(owners.size()));
				var report = new PaymentReportV1("payment-1", owner.value(), "PAID", "bank " + i, "",
						LocalDate.of(2024, 2, 29));
				String id = UUID.randomUUID().toString();
				OutgoingFact fact = OutgoingFact.ofOutside(id, "/grants/bank", report, Instant.now(),
						new Origin("bank:" + id, Actor.system("bank"), "bank-" + id, null));
				published.add(fact);
				told.computeIfAbsent(owner, _ -> new CopyOnWriteArrayList<>()).add("bank " + i);
				Future<?> last = producer.send(FactWriter.write(fact));
				if (random.nextInt(4) == 0) {
					producer.send(FactWriter.write(fact));
				}
				if (random.nextInt(8) == 0) {
					producer.send(FactWriter.write(published.get(random.nextInt(published.size()))));
				}
				if (i % IN_FLIGHT == 0) {
					settled(last);
				}
			}
		}
	}

	private static void settled(Future<?> acknowledgement) {
		try {
			acknowledgement.get();
		}
		catch (InterruptedException | ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Sends each request until some instance acknowledges it. */
	private void people(Random random) {
		for (int i = 0; !stopping; i++) {
			SocialCreditCode owner = owners.get(random.nextInt(owners.size()));
			String text = "person " + i;
			String key = UUID.randomUUID().toString();
			await().pollDelay(Duration.ZERO).atMost(PATIENCE).ignoreExceptions().until(() -> {
				TestService instance = running.get(random.nextInt(running.size()));
				return instance.as(Sample.applicant(owner))
					.post("/v1/notes/" + owner, Sample.note(text), key)
					.status() == 200;
			});
			acknowledged.computeIfAbsent(owner, _ -> new CopyOnWriteArrayList<>()).add(text);
			done.incrementAndGet();
		}
	}

	private void check(String bootstrap) {
		TestService service = running.getFirst();
		int effects = 0;
		try (TestFacts facts = new TestFacts(bootstrap)) {
			for (SocialCreditCode owner : owners) {
				List<String> bank = told.getOrDefault(owner, List.of());
				await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(service, owner, "bank")).isEqualTo(bank));
				assertThat(texts(service, owner, "person")).isEqualTo(acknowledged.getOrDefault(owner, List.of()));
				List<String> all = texts(service, owner, "");
				await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldBy(facts, owner)).isEqualTo(all));
				effects += all.size();
			}
		}
		assertThat(service.as(Sample.ADMINISTRATOR).get("/v1/admin/parked").json().path("count").asInt()).isZero();
		System.out.println(effects + " effects, each once, in order, and told so");
	}

	private static List<String> texts(TestService service, SocialCreditCode owner, String prefix) {
		return service.bean(History.class)
			.stream("notebook-" + owner)
			.stream()
			.map(event -> ((NoteTaken) event.payload()).text())
			.filter(text -> text.startsWith(prefix))
			.toList();
	}

	/** By the first copy of each fact. */
	private static List<String> toldBy(TestFacts facts, SocialCreditCode owner) {
		List<String> ids = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		for (IncomingFact fact : facts.about(owner)) {
			if (fact.source().equals("/grants/sample-faults") && !ids.contains(fact.id())) {
				ids.add(fact.id());
				texts.add(TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason());
			}
		}
		return texts;
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
