package grants.runtime.command;

import java.util.ArrayList;
import java.util.List;

import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.RecordedEvent;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Loads aggregates of one type from their streams, and remembers what it has loaded: a
 * command then needs the stream's last known commit and what came after it, however long
 * the stream is. That is always read, so every decision is made on what the log says, as
 * if the whole stream had been read; a state that the log does not confirm is forgotten.
 */
final class StreamRepository<T> extends EventSourcingRepository<T> {

	private final CommitLog log;

	private final EventTypes types;

	private final Memory memory;

	private final Replica<T> replica;

	StreamRepository(Class<T> type, Configuration axon, CommitLog log, EventTypes types, Memory memory) {
		super(EventSourcingRepository.builder(type)
			.eventStore(axon.eventStore())
			.repositoryProvider(axon::repository)
			.parameterResolverFactory(axon.parameterResolverFactory())
			.handlerDefinition(axon.handlerDefinition(type)));
		this.log = log;
		this.types = types;
		this.memory = memory;
		this.replica = Replica.of(type);
	}

	@Override
	protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
		EventSourcedAggregate<T> aggregate = super.doLoadWithLock(stream, expectedVersion);
		Attempt attempt = Attempt.current();
		remember(aggregate, attempt);
		CurrentUnitOfWork.get().afterCommit(_ -> remember(aggregate, attempt));
		return aggregate;
	}

	/** Only if it is what the log says: not what was applied, but is not recorded yet. */
	private void remember(EventSourcedAggregate<T> aggregate, Attempt attempt) {
		Commit last = attempt.last();
		if (last != null && aggregate.version() == last.last()) {
			memory.keep(last.stream(), Remembered.at(last, replica.of(aggregate.getAggregateRoot())));
		}
	}

	@Override
	protected DomainEventStream readEvents(String stream) {
		Remembered known = memory.of(stream);
		if (known != null) {
			List<Commit> commits = log.stream(stream, known.first());
			if (known.isContinuedBy(commits)) {
				Attempt.current().loaded(stream, commits);
				return continued(known, commits);
			}
			memory.forget(stream);
		}
		List<Commit> commits = log.stream(stream, 0);
		Attempt.current().loaded(stream, commits);
		return DomainEventStream.of(messages(commits));
	}

	/** Axon takes an aggregate in front of the events for what they go on from. */
	private DomainEventStream continued(Remembered known, List<Commit> commits) {
		requireOurs(commits.getFirst());
		T aggregate = replica.of(aggregateModel().entityClass().cast(known.aggregate()));
		List<DomainEventMessage<?>> messages = new ArrayList<>();
		messages.add(new GenericDomainEventMessage<>(aggregateModel().type(), commits.getFirst().stream(), known.last(),
				aggregate));
		messages.addAll(messages(commits.subList(1, commits.size())));
		return DomainEventStream.of(messages);
	}

	private List<DomainEventMessage<?>> messages(List<Commit> commits) {
		List<DomainEventMessage<?>> messages = new ArrayList<>();
		for (Commit commit : commits) {
			requireOurs(commit);
			for (RecordedEvent event : types.events(commit)) {
				messages.add(new GenericDomainEventMessage<>(commit.aggregate(), commit.stream(), event.sequence(),
						event.payload(), MetaData.emptyInstance(), event.id(), event.recordedAt()));
			}
		}
		return messages;
	}

	private void requireOurs(Commit commit) {
		if (!commit.aggregate().equals(aggregateModel().type())) {
			throw new ForeignStream(commit.stream(), commit.aggregate(), aggregateModel().type());
		}
	}

}
