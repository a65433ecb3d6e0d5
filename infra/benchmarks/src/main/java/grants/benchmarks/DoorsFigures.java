package grants.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.mongodb.client.MongoDatabase;
import grants.benchmarks.echo.Account;
import grants.benchmarks.echo.EchoService;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.Broker;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.SideBySide;
import grants.runtime.command.CommandDoor;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.history.Readers;
import grants.runtime.personal.MasterKeys;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many public facts a second pass a service's doors: in, each with a commit that is
 * on the disk; out, what was recorded while the broker was away; and how long after the
 * broker is back everything is told. {@code GRANTS_DOORS_OUTAGE} in the environment says
 * how long it is away.
 */
public final class DoorsFigures {

	private static final int FACTS = 1_000;

	private static final int BENEFICIARIES = 200;

	private static final int WARM_UP_ROUNDS = 2;

	private static final int ROUNDS = 10;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration OUTAGE = Duration.parse(System.getenv().getOrDefault("GRANTS_DOORS_OUTAGE", "PT10S"));

	private final ConfigurableApplicationContext service;

	private final String bootstrap;

	private DoorsFigures(ConfigurableApplicationContext service, String bootstrap) {
		this.service = service;
		this.bootstrap = bootstrap;
	}

	public static void main(String... arguments) throws Exception {
		Path home = Files.createTempDirectory("grants-doors");
		int port = freePort();
		Path masterKeys = home.resolve("master-keys");
		MasterKeys.inHome(masterKeys);
		Broker broker = Broker.start(home.resolve("broker"), port, freePort());
		try (DocumentServer store = DocumentServer.open(home.resolve("store"), 0, Durability.FSYNC);
				ConfigurableApplicationContext service = SpringApplication.run(EchoService.class,
						"--grants.service=echo", "--grants.local=true", "--grants.mongodb.uri=" + store.uri(),
						"--grants.mongodb.embedded=true", "--grants.kafka.bootstrap-servers=" + broker.bootstrap(),
						"--grants.keys.master-keys=" + masterKeys, "--grants.security.issuer=http://127.0.0.1:1",
						"--server.port=0", "--logging.level.root=error")) {
			DoorsFigures figures = new DoorsFigures(service, broker.bootstrap());
			figures.in();
			List<Long> out = new ArrayList<>();
			for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
				broker.close();
				figures.record(FACTS);
				broker = Broker.start(home.resolve("broker"), port, freePort());
				Duration told = figures.untilTold();
				if (round >= WARM_UP_ROUNDS) {
					out.add(told.toMillis());
				}
			}
			Report.line("ms from the broker's return to " + FACTS + " facts told, median of " + ROUNDS,
					Report.median(out));
			broker.close();
			long end = System.nanoTime() + OUTAGE.toNanos();
			int recorded = 0;
			while (System.nanoTime() < end) {
				figures.record(BENEFICIARIES);
				recorded += BENEFICIARIES;
			}
			broker = Broker.start(home.resolve("broker"), port, freePort());
			Duration told = figures.untilTold();
			Report.line("ms from the broker's return after " + OUTAGE + " to " + recorded + " facts told",
					told.toMillis());
		}
		finally {
			broker.close(); // its threads would go on
		}
		System.exit(0);
	}

	private void in() {
		List<Long> in = new ArrayList<>();
		try (KafkaProducer<String, byte[]> bank = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
						ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
				new StringSerializer(), new ByteArraySerializer())) {
			for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
				long head = service.getBean(History.class).head();
				long begin = System.nanoTime();
				List<Future<?>> sent = new ArrayList<>();
				for (int i = 0; i < FACTS; i++) {
					sent.add(bank.send(FactWriter.write(report(i))));
				}
				await(() -> service.getBean(History.class).head() == head + FACTS);
				long perSecond = FACTS * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begin);
				untilTold();
				if (round >= WARM_UP_ROUNDS) {
					in.add(perSecond);
				}
			}
		}
		Report.line("facts taken in a second, of " + BENEFICIARIES + " beneficiaries, median of " + ROUNDS,
				Report.median(in));
	}

	private static OutgoingFact report(int number) {
		String id = UUID.randomUUID().toString();
		return OutgoingFact.ofOutside(id, "/grants/bank",
				new PaymentReportV1("payment-1", owner(number).value(), "PAID", "reference " + number, "",
						LocalDate.of(2026, 1, 5)),
				Instant.now(), new Origin("bank:" + id, Actor.system("bank"), "bank-" + id, null));
	}

	/** Records that many commits, each of which becomes a fact. */
	private void record(int count) {
		CommandDoor door = service.getBean(CommandDoor.class);
		SideBySide.run(IntStream.range(0, BENEFICIARIES).<Runnable>mapToObj(lane -> () -> {
			for (int i = lane; i < count; i += BENEFICIARIES) {
				door.send(new Account.Note("account-" + owner(lane), owner(lane), "note " + i),
						new Origin("figures:" + UUID.randomUUID(), new Actor("u-1", "figures"),
								UUID.randomUUID().toString(), null));
			}
		}).toList());
	}

	private Duration untilTold() {
		long begin = System.nanoTime();
		long head = service.getBean(History.class).head();
		await(() -> service.getBean(Readers.class).position("outbound") >= head);
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("nothing moves; parked is "
						+ service.getBean(MongoDatabase.class).getCollection("parked").find().first());
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	private static SocialCreditCode owner(int number) {
		return new SocialCreditCode(Enterprises.code(number % BENEFICIARIES));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
