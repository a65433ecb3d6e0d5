package grants.runtime.command;

import java.time.InstantSource;

import com.mongodb.client.MongoDatabase;
import grants.runtime.history.CommitLog;
import grants.runtime.history.History;
import grants.runtime.history.Readers;
import grants.runtime.notebook.Notebook;

/** One instance of a service of notebooks, without its doors. */
public final class Service implements AutoCloseable {

	public final CommitLog log;

	public final History history;

	public final CommandDoor door;

	public final Readers readers;

	private final AggregateBus bus;

	public Service(MongoDatabase database, InstantSource clock) {
		this.log = new CommitLog(database, clock);
		this.history = new LogHistory(log, Notebook.types());
		this.bus = new AggregateBus(Aggregates.of(Notebook.class), Notebook.types(), log, clock);
		this.door = new CommandDoor(log, bus);
		this.readers = new Readers(log, Notebook.types(), database);
	}

	@Override
	public void close() {
		readers.close();
		bus.close();
		log.close();
	}

}
