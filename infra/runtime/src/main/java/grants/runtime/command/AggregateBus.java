package grants.runtime.command;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;

import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Origin;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.serialization.Serializer;

/**
 * Routes commands to the service's aggregates, in this process and on the caller's
 * thread. This is all that Axon does here: no snapshots, no event processors, no
 * serializer, no modules found on the class path.
 */
public final class AggregateBus implements AutoCloseable {

	private final Configuration axon;

	private final CommandBus commands;

	private final InstantSource clock;

	public AggregateBus(Aggregates aggregates, EventTypes types, CommitLog log, InstantSource clock) {
		this(aggregates, types, log, clock, new Memory(Memory.MAX_EVENTS));
	}

	AggregateBus(Aggregates aggregates, EventTypes types, CommitLog log, InstantSource clock, Memory memory) {
		this.clock = clock;
		Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
			.configureEmbeddedEventStore(_ -> new LogStorageEngine(log, types))
			.configureCommandBus(_ -> SimpleCommandBus.builder()
				// the default would commit what was applied before a checked exception
				.rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
				.build())
			.configureCorrelationDataProviders(_ -> List.of())
			.configureSerializer(_ -> noSerializer());
		aggregates.types().forEach(type -> configurer.configureAggregate(routed(type, log, types, memory)));
		this.axon = configurer.start();
		this.commands = axon.commandBus();
	}

	private static <T> AggregateConfigurer<T> routed(Class<T> type, CommitLog log, EventTypes types, Memory memory) {
		return AggregateConfigurer.defaultConfiguration(type)
			.configureRepository(axon -> new StreamRepository<>(type, axon, log, types, memory));
	}

	/**
	 * Carries out a command once.
	 * @throws UnknownAggregate if there is no such aggregate and the command makes none
	 * @throws RuntimeException whatever the aggregate or the log throws
	 */
	Receipt dispatch(Object command, Origin origin) {
		Attempt attempt = new Attempt(origin);
		CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
			.withMetaData(MetaData.with(Attempt.METADATA, attempt));
		CommandResultMessage<?>[] result = new CommandResultMessage<?>[1];
		commands.dispatch(message, (_, answer) -> result[0] = answer);
		if (result[0] == null) {
			throw new IllegalStateException("the command bus did not answer on the caller's thread");
		}
		if (result[0].isExceptional()) {
			throw unwrapped(result[0].exceptionResult());
		}
		return attempt.receipt(clock.instant());
	}

	private static RuntimeException unwrapped(Throwable failure) {
		return switch (failure) {
			case AggregateNotFoundException notFound ->
				new UnknownAggregate(String.valueOf(notFound.getAggregateIdentifier()));
			case CommandExecutionException wrapped when wrapped.getCause() != null -> unwrapped(wrapped.getCause());
			case RuntimeException exception -> exception;
			case Error error -> throw error;
			default -> new CompletionException(failure);
		};
	}

	private static Serializer noSerializer() {
		throw new IllegalStateException("nothing in here is serialized by Axon");
	}

	@Override
	public void close() {
		axon.shutdown();
	}

}
