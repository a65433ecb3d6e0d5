package grants.runtime.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way into the commit log: records the events of one unit of work as one commit.
 * Streams are loaded by {@link StreamRepository}, the log as a whole is not for Axon, and
 * there are no snapshots.
 */
final class LogStorageEngine implements EventStorageEngine {

	private final CommitLog log;

	private final EventTypes types;

	LogStorageEngine(CommitLog log, EventTypes types) {
		this.log = log;
		this.types = types;
	}

	@Override
	public void appendEvents(List<? extends EventMessage<?>> messages) {
		Attempt attempt = Attempt.current();
		if (attempt.hasRecorded()) {
			throw new IllegalStateException("a command makes one commit, this one wants a second");
		}
		List<Commit.Event> events = new ArrayList<>();
		DomainEventMessage<?> first = null;
		for (EventMessage<?> message : messages) {
			if (!(message instanceof DomainEventMessage<?> event)) {
				throw new IllegalStateException("only aggregates record events, not " + message.getPayloadType());
			}
			first = first == null ? event : first;
			requireNext(first, events.size(), event);
			events.add(new Commit.Event(event.getIdentifier(), types.encode(event.getPayload())));
		}
		if (first != null) {
			attempt.recorded(log.append(new NewCommit(first.getAggregateIdentifier(), first.getType(),
					first.getSequenceNumber(), UUID.randomUUID().toString(), attempt.origin(), events)));
		}
	}

	private static void requireNext(DomainEventMessage<?> first, int index, DomainEventMessage<?> event) {
		if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
			throw new IllegalStateException("a command touches one aggregate, not " + first.getAggregateIdentifier()
					+ " and " + event.getAggregateIdentifier());
		}
		if (event.getSequenceNumber() != first.getSequenceNumber() + index) {
			throw new IllegalStateException("event " + event.getSequenceNumber() + " of "
					+ event.getAggregateIdentifier() + " does not follow the one before");
		}
	}

	@Override
	public DomainEventStream readEvents(String stream, long fromSequence) {
		throw new UnsupportedOperationException("streams are read by StreamRepository");
	}

	@Override
	public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
		return Optional.empty();
	}

	@Override
	public void storeSnapshot(DomainEventMessage<?> snapshot) {
		throw new UnsupportedOperationException("there are no snapshots");
	}

	@Override
	public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
		throw new UnsupportedOperationException("the log is read by grants.runtime.history.Readers");
	}

}
