package grants.runtime.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import grants.kernel.RuleViolated;
import grants.runtime.history.AlreadyRecorded;
import grants.runtime.history.Backoff;
import grants.runtime.history.Commit;
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

	/**
	 * Carries out a command.
	 * @return what the request has recorded, now or before
	 * @throws RuleViolated if a rule forbids it; nothing was recorded
	 * @throws UnknownAggregate if there is no such aggregate and the command makes none
	 * @throws TooManyConflicts if others kept changing the aggregate; nothing was
	 * recorded
	 * @throws grants.runtime.history.OutcomeUnknown if the store does not answer in time
	 */
	public Receipt send(Object command, Origin origin) {
		for (int attempt = 1;; attempt++) {
			Optional<Commit> recorded = log.byRequest(origin.request());
			if (recorded.isPresent()) {
				return Receipts.of(recorded.get());
			}
			try {
				return bus.dispatch(command, origin);
			}
			catch (AlreadyRecorded e) {
				return Receipts.of(e.commit());
			}
			catch (RuleViolated e) {
				// the same request, sent twice at once: its twin may have been accepted
				return log.byRequest(origin.request()).map(Receipts::of).orElseThrow(() -> e);
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
