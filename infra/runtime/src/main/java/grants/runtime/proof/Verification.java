package grants.runtime.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import grants.runtime.history.ChainWalk;
import grants.runtime.history.Finding;
import grants.runtime.history.LogPages;
import grants.runtime.history.RawLog;
import grants.runtime.history.StoredCommit;

/**
 * Goes through a whole log and compares it with the checkpoints that are known. Whatever
 * is stored, it is a finding and no exception; throws only if the store does not answer.
 */
public final class Verification {

	private Verification() {
	}

	/** Is told how far a verification has come. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * @param position the last that was looked at
		 * @param head of the log when it began
		 * @param events that were looked at
		 * @return whether to go on
		 */
		boolean reached(long position, long head, long events);

	}

	public static Verdict of(RawLog log, KnownCheckpoints known, Progress progress) {
		List<Finding> findings = new ArrayList<>(known.findings());
		log.foreign().ifPresent(findings::add);
		ChainWalk walk = new ChainWalk(known.digests());
		long head = log.head();
		LogPages pages = log.upTo(head);
		while (walk.position() < head && progress.reached(walk.position(), head, walk.events())) {
			List<StoredCommit> stored = pages.behind(walk.position());
			if (stored.isEmpty()) {
				break; // the head itself has gone meanwhile, or stands at no position
			}
			stored.forEach(walk::accept);
			if (walk.isHopeless()) {
				break;
			}
		}
		if (!walk.isHopeless()) {
			walk.end(known.lastPosition());
		}
		progress.reached(walk.position(), head, walk.events());
		findings.addAll(walk.findings());
		return verdict(walk, known, findings);
	}

	/** Sums up what was found along a walk and in the checkpoints. */
	public static Verdict verdict(ChainWalk walk, KnownCheckpoints known, List<Finding> findings) {
		long vouchedFor = known.digests()
			.keySet()
			.stream()
			.filter(position -> position <= walk.position())
			.max(Comparator.naturalOrder())
			.orElse(0L);
		return new Verdict(walk.position(), walk.commits(), walk.events(), known.count(), vouchedFor,
				findings.stream().sorted(Comparator.comparingLong(Finding::position)).toList(), known.givenUp());
	}

}
