package grants.runtime.history;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoDatabase;
import grants.runtime.Diagnosis;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one instance of the service at a time does, again and again, under the lease
 * of a name. When the instance stops or dies, another takes over. Two may do it at once
 * if one is held up for longer than the term: twice must be as good as once.
 */
public final class SoleWork implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(SoleWork.class);

	private static final Duration STANDING_BY = Duration.ofSeconds(1);

	private final String name;

	private final Lease lease;

	private final Step step;

	private final Backoff afterFailure = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

	private final Semaphore signal = new Semaphore(0);

	private final Thread thread;

	private volatile boolean stopping;

	private volatile boolean here;

	private volatile int failures;

	private volatile @Nullable String failure;

	/** What is done. */
	@FunctionalInterface
	public interface Step {

		/**
		 * @param first whether another instance may have done it since this one did
		 * @param stillMine to be asked in the course of long work
		 * @return how long there is nothing to do
		 */
		Duration run(boolean first, StillMine stillMine);

	}

	/** Shows that the work goes on. */
	@FunctionalInterface
	public interface StillMine {

		/**
		 * @return false if another instance has taken over: give up
		 */
		boolean renew();

	}

	/**
	 * @param here whether this instance does the work
	 * @param failures in a row; 0 if all is well
	 * @param failure what went wrong last, null if all is well
	 */
	public record Status(boolean here, int failures, @Nullable String failure) {
	}

	/**
	 * @param term how long an instance may be silent before another takes over
	 */
	public SoleWork(MongoDatabase database, String name, Duration term, Step step) {
		this.name = name;
		this.lease = new Lease(database.getCollection(Readers.COLLECTION).withWriteConcern(Store.DURABLE), name,
				Readers.nameOfInstance(), term);
		this.step = step;
		this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
	}

	public void start() {
		thread.start();
	}

	/** Lets it look again now. */
	public void wake() {
		signal.release();
	}

	public Status status() {
		return new Status(here, failures, failure);
	}

	/** Ends when the step in hand is done. */
	@Override
	public void close() {
		stopping = true;
		wake();
		try {
			thread.join();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		boolean first = true;
		try {
			while (!stopping) {
				try {
					boolean mine = lease.isHeld() ? lease.renewIfDue() : lease.tryAcquire();
					here = mine;
					if (mine) {
						Duration idle = step.run(first, () -> !stopping && lease.renewIfDue());
						first = false;
						failures = 0;
						failure = null;
						idle(shorter(idle, lease.term().dividedBy(3)));
					}
					else {
						first = true;
						idle(shorter(STANDING_BY, lease.term().dividedBy(5)));
					}
				}
				catch (RuntimeException | Error e) {
					failures++;
					Diagnosis diagnosis = Diagnosis.of(e);
					failure = diagnosis.toString();
					first = true;
					LOG.error("error {}: {} fails, attempt {}", diagnosis.errorId(), name, failures, e);
					idle(shorter(afterFailure.after(failures), lease.term().dividedBy(3)));
				}
			}
			lease.release(0);
		}
		catch (InterruptedException e) {
			LOG.warn("{} was interrupted", name); // its lease runs out
		}
		catch (RuntimeException e) {
			LOG.warn("{} could not give its lease back, it runs out: {}", name, e.getMessage());
		}
		here = false;
	}

	private void idle(Duration atMost) throws InterruptedException {
		if (!stopping && signal.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
			signal.drainPermits();
		}
	}

	private static Duration shorter(Duration one, Duration other) {
		return one.compareTo(other) < 0 ? one : other;
	}

}
