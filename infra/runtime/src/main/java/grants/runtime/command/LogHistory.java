package grants.runtime.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;

/**
 * The {@link History} that reads the log itself. Remembers the states of long streams as
 * {@link StreamRepository} remembers aggregates: what is remembered is confirmed by the
 * log whenever it is asked for, and what has come since is read.
 */
public final class LogHistory implements History {

	/** Fewer events are read as soon as what is remembered of them is confirmed. */
	static final int LONG = 32;

	private final CommitLog log;

	private final EventTypes types;

	private final Memory memory;

	public LogHistory(CommitLog log, EventTypes types) {
		this(log, types, new Memory(Memory.MAX_EVENTS));
	}

	LogHistory(CommitLog log, EventTypes types, Memory memory) {
		this.log = log;
		this.types = types;
		this.memory = memory;
	}

	@Override
	public List<RecordedEvent> stream(String streamId) {
		return log.stream(streamId, 0).stream().flatMap(commit -> types.events(commit).stream()).toList();
	}

	@Override
	public <S> S state(String streamId, S empty, BiFunction<S, RecordedEvent, S> after) {
		// one stream may be folded into several
		String key = streamId + " " + empty.getClass().getName();
		Remembered known = memory.of(key);
		if (known != null) {
			List<Commit> commits = log.stream(streamId, known.first());
			if (known.isContinuedBy(commits)) {
				// it began as what is handed over under this key
				@SuppressWarnings("unchecked")
				S state = (S) known.aggregate();
				return continued(key, state, commits.subList(1, commits.size()), after);
			}
			memory.forget(key);
		}
		return continued(key, empty, log.stream(streamId, 0), after);
	}

	private <S> S continued(String key, S before, List<Commit> commits, BiFunction<S, RecordedEvent, S> after) {
		S state = before;
		for (Commit commit : commits) {
			for (RecordedEvent event : types.events(commit)) {
				state = after.apply(state, event);
			}
		}
		if (!commits.isEmpty() && commits.getLast().last() + 1 >= LONG) {
			memory.keep(key, Remembered.at(commits.getLast(), state));
		}
		return state;
	}

	@Override
	public Optional<Commit> byRequest(String request) {
		return log.byRequest(request);
	}

	@Override
	public Optional<Commit> at(long position) {
		return log.at(position);
	}

	@Override
	public long head() {
		return log.head();
	}

}
