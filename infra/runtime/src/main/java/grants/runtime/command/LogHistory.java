package grants.runtime.history;

import java.util.List;
import java.util.Optional;

/** The {@link History} that reads the log itself. */
public final class LogHistory implements History {

	private final CommitLog log;

	private final EventTypes types;

	public LogHistory(CommitLog log, EventTypes types) {
		this.log = log;
		this.types = types;
	}

	@Override
	public List<RecordedEvent> stream(String streamId) {
		return log.stream(streamId, 0).stream().flatMap(commit -> types.events(commit).stream()).toList();
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
