package grants.runtime.command;

import java.util.List;
import java.util.UUID;

import grants.runtime.history.Commit;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;

/**
 * What the runtime records under a request that has ended without an effect, where
 * somebody else may still be carrying it out. As a request has one commit for ever, it
 * can have no effect after that.
 */
final class Settled {

	/** Stored name and revision of the event: no event of the service's own. */
	static final String EVENT = EventTypes.RUNTIME + "request-settled";

	private static final int REVISION = 1;

	private Settled() {
	}

	static NewCommit by(Answer answer, Origin origin) {
		Commit.Event event = new Commit.Event(UUID.randomUUID().toString(),
				new EventTypes.Stored(EVENT, REVISION, Answer.write(answer)));
		return new NewCommit("settled-" + origin.request(), EVENT, 0, UUID.randomUUID().toString(), origin,
				List.of(event));
	}

	/** What a request has come to that has this commit. */
	static Answer answerOf(Commit commit) {
		return commit.aggregate().equals(EVENT) ? Answer.read(commit.events().getFirst().stored().payload())
				: new Answer.Accepted(Receipts.of(commit));
	}

}
