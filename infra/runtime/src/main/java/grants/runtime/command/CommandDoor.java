package grants.runtime.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import grants.kernel.RuleViolated;
import grants.runtime.history.AlreadyRecorded;
import grants.runtime.history.Backoff;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Origin;
import grants.runtime.history.StreamConflict;

/**
 * The one way to an aggregate: HTTP requests, public facts and due work all come through
 * here. A request has at most one commit for ever; sent again, it is answered from that
 * commit, whatever the aggregate would say today.
 */
public final class CommandDoor {

	/** How often a command decides anew because others were faster. */
	static final int MAX_ATTEMPTS = 20;

	private final CommitLog log;

	private final AggregateBus bus;

	private final Backoff afterConflict = new Backoff(Duration.ofMillis(2), Duration.ofMillis(100));

	public CommandDoor(CommitLog log, AggregateBus bus) {
		this.log = log;
		this.bus = bus;
	}

	/** What the request has come to, as far as the log says. */
	public Optional<Answer> answered(Origin origin) {
		return log.byRequest(origin.request()).map(Settled::answerOf);
	}

	/**
	 * Sees to it that a request that has had no effect never has any, whoever may still
	 * be carrying it out.
	 * @param answer what it has come to
	 * @return what it has come to in the end: this, unless somebody was faster
	 * @throws grants.runtime.history.OutcomeUnknown if the store does not answer in time
	 */
	public Answer settle(Answer answer, Origin origin) {
		return answered(origin).orElseGet(() -> Settled.answerOf(log.appendUnlessRecorded(Settled.by(answer, origin))));
	}

	/**
	 * Carries out a command.
	 * @return what the request has recorded, now or before
	 * @throws RuleViolated if a rule forbids it; nothing was recorded
	 * @throws CameToNothing if the request was {@link #settle settled} so
	 * @throws UnknownAggregate if there is no such aggregate and the command makes none
	 * @throws TooManyConflicts if others kept changing the aggregate; nothing was
	 * recorded
	 * @throws grants.runtime.history.OutcomeUnknown if the store does not answer in time
	 */
	public Receipt send(Object command, Origin origin) {
		for (int attempt = 1;; attempt++) {
			Optional<Answer> before = answered(origin);
			if (before.isPresent()) {
				return before.get().receipt();
			}
			try {
				return bus.dispatch(command, origin);
			}
			catch (AlreadyRecorded e) {
				return Settled.answerOf(e.commit()).receipt();
			}
			catch (RuleViolated e) {
				// the same request, sent twice at once: its twin may have been accepted
				return answered(origin).orElseThrow(() -> e).receipt();
			}
			catch (StreamConflict e) {
				if (attempt == MAX_ATTEMPTS) {
					throw new TooManyConflicts(e);
				}
				if (attempt > 1) { // the first time there is still time in this turn
					LockSupport.parkNanos(afterConflict.after(attempt - 1).toNanos());
				}
			}
		}
	}

}
