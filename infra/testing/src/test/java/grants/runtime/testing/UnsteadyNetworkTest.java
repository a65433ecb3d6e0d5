package grants.runtime.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import grants.embedded.Broker;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.history.CommitLog;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network between a service and its store is cut at any moment, and answers take
 * longer than anybody waits: whoever sends the same request again finds out, and
 * everything is done once.
 */
class UnsteadyNetworkTest {

	private static final int OWNERS = 4;

	/** {@code -Dgrants.faults.notes=1000} for a long run. */
	private static final int NOTES_EACH = Integer.getInteger("grants.faults.notes", 15);

	/** The driver gives up on an answer after 10 s; 35 s is beyond all patience. */
	private static final Duration HELD = Duration.ofSeconds(Integer.getInteger("grants.faults.held", 11));

	private static final long SEED = Long.getLong("grants.faults.seed", System.nanoTime());

	private final List<SocialCreditCode> owners = IntStream.range(0, OWNERS)
		.mapToObj(_ -> Beneficiaries.next())
		.toList();

	private final AtomicInteger unknown = new AtomicInteger();

	/** A broker of its own: nothing is heard from other tests. */
	@TempDir
	Path brokersFolder;

	@Test
	void connections_that_are_cut_at_any_byte() throws Exception {
		System.out.println("seed of the cuts: " + SEED);
		try (UnsteadyNetwork network = new UnsteadyNetwork(TestStore.uri(), new Random(SEED));
				Broker broker = Broker.start(brokersFolder);
				TestService service = behind(network, broker)) {
			network.cut(0.02);
			List<Receipt> acknowledged = takeNotes(service);
			network.cut(0);
			requireEachOnce(service, acknowledged);
			System.out.printf("%d notes, %d cuts, %d answers unknown at first%n", acknowledged.size(), network.cuts(),
					unknown.get());
			assertThat(network.cuts()).isPositive();
		}
	}

	@Test
	void answers_that_take_longer_than_anybody_waits() throws Exception {
		try (UnsteadyNetwork network = new UnsteadyNetwork(TestStore.uri(), new Random(SEED));
				Broker broker = Broker.start(brokersFolder);
				TestService service = behind(network, broker);
				ExecutorService operator = Executors.newSingleThreadExecutor()) {
			Future<?> held = operator.submit(() -> {
				eventually(() -> assertThat(service.bean(CommitLog.class).head()).isGreaterThan(OWNERS));
				network.holdAnswers();
				LockSupport.parkNanos(HELD.toNanos());
				network.deliverAnswers();
			});
			List<Receipt> acknowledged = takeNotes(service);
			held.get();
			requireEachOnce(service, acknowledged);
			assertThat(unknown.get()).as("answers that were unknown at first").isPositive();
		}
	}

	private static TestService behind(UnsteadyNetwork network, Broker broker) {
		return TestService.of(SampleService.class, "sample-unsteady")
			.with("grants.mongodb.uri", network.uri())
			.with("grants.kafka.bootstrap-servers", broker.bootstrap())
			.start();
	}

	/** Each owner takes one note after the other, each until it is acknowledged. */
	private List<Receipt> takeNotes(TestService service) throws Exception {
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<List<Receipt>>> work = new ArrayList<>();
			owners.forEach(owner -> work.add(() -> texts().stream().map(text -> take(service, owner, text)).toList()));
			List<Receipt> receipts = new ArrayList<>();
			for (Future<List<Receipt>> one : people.invokeAll(work)) {
				receipts.addAll(one.get());
			}
			return receipts;
		}
	}

	private Receipt take(TestService service, SocialCreditCode owner, String text) {
		String key = UUID.randomUUID().toString();
		while (true) {
			Answer answer = service.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note(text), key);
			if (answer.status() != 503) {
				return answer.receipt();
			}
			unknown.incrementAndGet();
		}
	}

	private void requireEachOnce(TestService service, List<Receipt> acknowledged) {
		for (SocialCreditCode owner : owners) {
			eventually(() -> assertThat(Sample.texts(service, owner)).isEqualTo(texts()));
		}
		CommitLog log = service.bean(CommitLog.class);
		assertThat(log.head()).isEqualTo(acknowledged.size()).isEqualTo((long) OWNERS * NOTES_EACH);
		assertThat(log.verify(1, log.head())).isEmpty();
		assertThat(acknowledged).extracting(Receipt::position).doesNotHaveDuplicates();
	}

	private static List<String> texts() {
		return IntStream.range(0, NOTES_EACH).mapToObj(i -> "note " + i).toList();
	}

}
