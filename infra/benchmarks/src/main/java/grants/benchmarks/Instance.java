package grants.benchmarks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import grants.kernel.Actor;
import grants.runtime.command.AggregateBus;
import grants.runtime.command.Aggregates;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.LogHistory;
import grants.runtime.history.AppendCounts;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.history.Store;

/**
 * One instance of a service, of journals if nothing else is said, with connections of its
 * own.
 */
final class Instance implements AutoCloseable {

	private final Store store;

	private final CommitLog log;

	private final AggregateBus bus;

	private final CommandDoor door;

	private final History history;

	Instance(String uri, String database) {
		this(uri, database, Aggregates.of(Journal.class), Journal.types());
	}

	Instance(String uri, String database, Aggregates aggregates, EventTypes types) {
		this.store = Store.open(uri, database, true);
		this.log = new CommitLog(store.database(), InstantSource.system());
		this.bus = new AggregateBus(aggregates, types, log, InstantSource.system());
		this.door = new CommandDoor(log, bus);
		this.history = new LogHistory(log, types);
	}

	static Origin origin() {
		String request = "http:" + UUID.randomUUID();
		return new Origin(request, new Actor("somebody", "officer"), request, null);
	}

	void write(String journal) {
		send(new Journal.Write(journal));
	}

	void send(Object command) {
		door.send(command, origin());
	}

	History history() {
		return history;
	}

	CommitLog log() {
		return log;
	}

	AppendCounts counts() {
		return log.counts();
	}

	/**
	 * Lets callers write one command after the other.
	 * @param journal to which the next command goes
	 */
	Future<?> writeFor(Duration time, int callers, Supplier<String> journal) {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		List<Future<?>> all = new ArrayList<>();
		for (int caller = 0; caller < callers; caller++) {
			all.add(threads.submit(() -> {
				while (System.nanoTime() < end) {
					write(journal.get());
				}
			}));
		}
		return threads.submit(() -> {
			for (Future<?> one : all) {
				one.get();
			}
			threads.shutdown();
			return null;
		});
	}

	@Override
	public void close() {
		bus.close();
		log.close();
		store.close();
	}

}
