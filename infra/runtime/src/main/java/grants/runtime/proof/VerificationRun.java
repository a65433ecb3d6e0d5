package grants.runtime.proof;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A verification of the whole log that somebody has asked for.
 *
 * @param id of the run
 * @param by who asked
 * @param position the last that was looked at
 * @param head of the log when it began
 * @param eventsPerSecond so far
 * @param endedAt null while it runs; one that does not move any more has died with its
 * instance
 * @param firstBadPosition null if there is none, or not yet
 * @param failure why it could not be finished, null if it could
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationRun(String id, State state, String by, Instant startedAt, @Nullable Instant endedAt,
		long position, long head, long events, long eventsPerSecond, int checkpoints, long vouchedFor,
		@Nullable Long firstBadPosition, List<Found> findings, List<Loss> givenUp, @Nullable String failure) {

	/** How it stands. */
	public enum State {

		RUNNING, SOUND, BROKEN, FAILED

	}

	/** A finding, as people read it; position 0 is about checkpoints, not the log. */
	public record Found(long position, String kind, String zh, String en) {
	}

	/** Positions that were given up in a restore. */
	public record Loss(long from, long to, Instant recordedAt) {
	}

	static VerificationRun begun(String id, String by, Instant now) {
		return new VerificationRun(id, State.RUNNING, by, now, null, 0, 0, 0, 0, 0, 0, null, List.of(), List.of(),
				null);
	}

	VerificationRun at(long position, long head, long events, long perSecond) {
		return new VerificationRun(id, state, by, startedAt, endedAt, position, head, events, perSecond, checkpoints,
				vouchedFor, firstBadPosition, findings, givenUp, failure);
	}

	VerificationRun ended(Verdict verdict, Instant now) {
		List<Found> found = verdict.findings()
			.stream()
			.map(finding -> new Found(finding.position(), finding.kind().name(), finding.text().zh(),
					finding.text().en()))
			.toList();
		Long first = verdict.findings()
			.stream()
			.map(finding -> finding.position())
			.filter(bad -> bad > 0)
			.findFirst()
			.orElse(null);
		List<Loss> losses = verdict.givenUp()
			.stream()
			.map(loss -> new Loss(loss.restored().position() + 1, loss.to(), loss.restored().at()))
			.toList();
		return new VerificationRun(id, verdict.isSound() ? State.SOUND : State.BROKEN, by, startedAt, now,
				verdict.position(), head, verdict.events(), eventsPerSecond, verdict.checkpoints(),
				verdict.vouchedFor(), first, found, losses, null);
	}

	VerificationRun failed(String why, Instant now) {
		return new VerificationRun(id, State.FAILED, by, startedAt, now, position, head, events, eventsPerSecond,
				checkpoints, vouchedFor, firstBadPosition, findings, givenUp, why);
	}

}
