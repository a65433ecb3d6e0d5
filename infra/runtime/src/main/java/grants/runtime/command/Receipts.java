package grants.runtime.command;

import java.util.List;

import grants.runtime.history.Commit;

/** Makes receipts from commits. */
final class Receipts {

	private Receipts() {
	}

	static Receipt of(Commit commit) {
		return new Receipt(commit.stream(), commit.position(), commit.last(),
				commit.events().stream().map(event -> new Receipt.Event(event.id(), event.stored().name())).toList(),
				commit.at());
	}

	/** Of a command that changed nothing after this commit. */
	static Receipt unchangedSince(Commit last) {
		return new Receipt(last.stream(), last.position(), last.last(), List.of(), last.at());
	}

}
