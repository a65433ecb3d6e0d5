package grants.runtime.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.ChainWalk;
import grants.runtime.history.Commit;
import grants.runtime.history.LogPages;
import grants.runtime.history.RawLog;
import grants.runtime.history.SoleWork;
import grants.runtime.history.StoredCommit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a checkpoint whenever so many commits or so much time has come since the last
 * one, in one instance of the service at a time. It signs nothing that it has not
 * verified: each time it goes through the log from the last checkpoint to the end, and
 * stops loudly where that is not the chain that was written.
 */
public final class Checkpointer implements AutoCloseable {

	/** Also a name in the collection {@code readers}. */
	static final String NAME = "checkpoints";

	private static final Logger LOG = LoggerFactory.getLogger(Checkpointer.class);

	private static final Duration TERM = Duration.ofSeconds(15);

	private static final Duration LOOKING = Duration.ofSeconds(1);

	/** How far back the trails are compared when another instance may have written. */
	private static final int COMPARED = 100;

	private final String service;

	private final RawLog log;

	private final RestoreMark restore;

	private final SigningKey key;

	private final PublicKeys keys;

	private final List<CheckpointTrail> trails;

	private final Pace pace;

	private final InstantSource clock;

	private final SoleWork work;

	/** Used by one thread, as {@link #known}. */
	private @Nullable Checkpoint last;

	/** Whether {@link #last} was read since another instance may have written. */
	private boolean known;

	private volatile long signedUpTo;

	/**
	 * When a checkpoint is due: whichever comes first. Nothing is due while nothing has
	 * been appended.
	 */
	public record Pace(int commits, Duration every) {

		/**
		 * @throws IllegalArgumentException if one of them is not positive
		 */
		public Pace {
			if (commits < 1 || !every.isPositive()) {
				throw new IllegalArgumentException(
						"a checkpoint is due after at least one commit and some time, not " + commits + ", " + every);
			}
		}

	}

	/**
	 * @param trails where to write; the first is common to all instances
	 * @param clock the platform's
	 */
	public Checkpointer(MongoDatabase database, String service, SigningKey key, PublicKeys keys,
			List<CheckpointTrail> trails, Pace pace, InstantSource clock) {
		this.service = service;
		this.log = new RawLog(database);
		this.restore = new RestoreMark(database);
		this.key = key;
		this.keys = keys;
		this.trails = List.copyOf(trails);
		this.pace = pace;
		this.clock = clock;
		this.work = new SoleWork(database, NAME, TERM, this::step);
	}

	public void start() {
		work.start();
	}

	/** To be called when the platform's clock has been moved. */
	public void clockMoved() {
		work.wake();
	}

	public SoleWork.Status status() {
		return work.status();
	}

	/** The last position that this instance has signed; 0 if none yet. */
	public long signedUpTo() {
		return signedUpTo;
	}

	@Override
	public void close() {
		work.close();
	}

	private Duration step(boolean first, SoleWork.StillMine mine) {
		known = known && !first;
		long head = log.head();
		boolean begins = !known && head > 0;
		if (begins) { // a log without commits needs no broker to start
			last = continued();
			known = true;
		}
		Checkpoint previous = last;
		if (previous == null) {
			return head > 0 ? signUpTo(head, new ChainWalk(), null, false, mine) : LOOKING;
		}
		boolean due = isDue(previous, head);
		if (!due && !begins) {
			return LOOKING;
		}
		// whoever begins looks whether the log is still the one that was signed
		Optional<Commit> signed = commitOf(previous);
		if (signed.isEmpty()) {
			return signUpTo(restoredTo(previous), new ChainWalk(), previous, true, mine);
		}
		return due ? signUpTo(head, ChainWalk.behind(signed.get()), previous, false, mine) : LOOKING;
	}

	/**
	 * Where the log was restored to, if it is no longer the one that was signed.
	 * @throws BrokenLog if nobody has accepted that
	 */
	private long restoredTo(Checkpoint signed) {
		return restore.read()
			.filter(RestoreMark.Mark::lossAccepted)
			.map(RestoreMark.Mark::position)
			.orElseThrow(() -> new BrokenLog("检查点 " + signed.number() + " 所证明的位置 " + signed.position()
					+ " 已不在记录中或被替换，停止签发检查点 / checkpoint " + signed.number() + " knows position " + signed.position()
					+ ", which is gone or was replaced: no further checkpoint is signed"));
	}

	private Duration signUpTo(long position, ChainWalk walk, @Nullable Checkpoint previous, boolean restored,
			SoleWork.StillMine mine) {
		return verify(walk, position, mine) ? sign(walk, previous, restored) : Duration.ZERO;
	}

	private boolean isDue(@Nullable Checkpoint previous, long head) {
		if (previous == null) {
			return head > 0;
		}
		if (head == previous.position()) {
			return false;
		}
		// a shorter log is due at once: it is no longer the one that was signed
		return head < previous.position() || head - previous.position() >= pace.commits()
				|| !clock.instant().isBefore(previous.at().plus(pace.every()));
	}

	/**
	 * @return false if another instance has taken over
	 */
	private boolean verify(ChainWalk walk, long head, SoleWork.StillMine mine) {
		LogPages pages = log.upTo(head);
		while (walk.position() < head) {
			if (!mine.renew()) {
				return false;
			}
			List<StoredCommit> stored = pages.behind(walk.position());
			stored.forEach(walk::accept);
			if (stored.isEmpty() || !walk.findings().isEmpty()) {
				throw new BrokenLog(
						"记录被改动，停止签发检查点 / the log is not as it was written, no further checkpoint is signed: "
								+ (stored.isEmpty() ? "position " + (walk.position() + 1)
										: walk.findings().getFirst().text().toString()));
			}
		}
		return true;
	}

	private Duration sign(ChainWalk walk, @Nullable Checkpoint previous, boolean restored) {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		String digest = walk.digest();
		if (digest == null) {
			throw new BrokenLog("nothing to sign at position " + walk.position());
		}
		Checkpoint next = Checkpoint.sign(key, service, previous, walk.position(), digest, now, restored);
		trails.forEach(trail -> trail.append(next));
		if (restored) {
			LOG.warn("the log was restored to position {}: checkpoint {} says so", next.position(), next.number());
			restore.lossRecorded();
		}
		last = next;
		signedUpTo = next.position();
		return Duration.ZERO;
	}

	/** The commit that a checkpoint knows; empty if it is not there. */
	private Optional<Commit> commitOf(Checkpoint checkpoint) {
		return log.read(checkpoint.position() - 1, checkpoint.position())
			.stream()
			.flatMap(stored -> stored instanceof StoredCommit.Sound(Commit commit) ? Optional.of(commit).stream()
					: Optional.<Commit>empty().stream())
			.filter(commit -> commit.digest().equals(checkpoint.digest()))
			.findFirst();
	}

	/**
	 * The last one that was written, by whatever instance. What the other trails have not
	 * got yet, because somebody died in between or wrote elsewhere, they get now.
	 */
	private @Nullable Checkpoint continued() {
		List<Checkpoint> newest = newest(trails.getFirst());
		for (CheckpointTrail trail : trails.subList(1, trails.size())) {
			Set<String> there = new HashSet<>();
			newest(trail).forEach(checkpoint -> there.add(checkpoint.id()));
			newest.stream().filter(checkpoint -> !there.contains(checkpoint.id())).forEach(trail::append);
		}
		Checkpoint continued = newest.isEmpty() ? null : newest.getLast();
		signedUpTo = continued == null ? 0 : continued.position();
		return continued;
	}

	private List<Checkpoint> newest(CheckpointTrail trail) {
		return trail.newest(COMPARED)
			.stream()
			.flatMap(line -> Checkpoint.read(line).stream())
			.filter(checkpoint -> checkpoint.service().equals(service) && checkpoint.isSigned(keys))
			.toList();
	}

}
