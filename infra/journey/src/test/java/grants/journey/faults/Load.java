package grants.journey.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import grants.kernel.SocialCreditCode;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;

/**
 * People at work: some lead grants from the application to the bank's confirmation, some
 * only apply, as fast as they are let.
 */
final class Load implements AutoCloseable {

	private static final int LEADING = 3;

	private static final int APPLYING = 2;

	private static final String BUILDER = "91410100MA9F00002F";

	private final City city;

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	private final List<Future<?>> working = new ArrayList<>();

	private final Semaphore applications = new Semaphore(0);

	private final Phaser notices = new Phaser(LEADING);

	private final AtomicInteger paid = new AtomicInteger();

	private final AtomicInteger enterprises = new AtomicInteger();

	private volatile boolean ending;

	Load(City city) {
		this.city = city;
	}

	void start() {
		for (int i = 0; i < LEADING; i++) {
			working.add(people.submit(this::lead));
		}
		for (int i = 0; i < APPLYING; i++) {
			working.add(people.submit(this::apply));
		}
	}

	/** Lets so many more applications be handed in. */
	void let(int more) {
		applications.release(more);
	}

	/** The clocks jump over the notices when all who lead have one. */
	private void lead() {
		try {
			while (!ending) {
				String code = code(enterprises.incrementAndGet());
				Grant grant = Grant
					.apply(city, "applicant-contractor@" + code, Claims.settlement(code, "测试建工" + code, "2023-01-10"))
					.reviewed(Optional.empty());
				notices.arriveAndAwaitAdvance();
				grant.noticeOver().approved().paid();
				paid.incrementAndGet();
			}
		}
		finally {
			notices.arriveAndDeregister();
		}
	}

	/**
	 * It may be refused: what is held for an application while it is handed in is set
	 * free when the clocks jump.
	 */
	private void apply() {
		while (true) {
			applications.acquireUninterruptibly();
			if (ending) {
				return;
			}
			String project = UUID.randomUUID().toString();
			Answer answer = Grant.submit(city, "applicant-builder",
					Claims.greenBuilding(BUILDER, "乙置业有限公司", "1000", project));
			if (!answer.text("/ruleName").equals("EVIDENCE_HELD")) {
				answer.accepted();
			}
		}
	}

	private static String code(int number) {
		String first17 = "91410100MB%07d".formatted(number);
		return first17 + SocialCreditCode.checkCharacter(first17);
	}

	/** Grants that have come to their end. */
	int paid() {
		return paid.get();
	}

	/**
	 * @throws IllegalStateException if somebody got an answer that nobody should get
	 */
	void requireWell() {
		for (Future<?> one : working) {
			if (one.state() == Future.State.FAILED) {
				throw new IllegalStateException("somebody could not work", one.exceptionNow());
			}
		}
	}

	/** Lets everybody finish what is begun. */
	@Override
	public void close() {
		ending = true;
		applications.release(APPLYING);
		people.close();
	}

}
