package grants.embedded.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the server. A reply is given only when everything that the command did,
 * and everything that it may have read, is in the file.
 */
public final class Engine extends AbstractMongoBackend {

	/** The field of {@code buildInfo} that no other server has. */
	public static final String MARK = "grantsEmbedded";

	/** The database that commands about the server are sent to; it holds no documents. */
	private static final String COMMANDS_ONLY = "admin";

	private final MVStore store;

	private final StoreMaps maps;

	private final Commands commands = new Commands();

	private final OpenCursors cursors = new OpenCursors();

	/** Documents that searches have looked at, whether they match or not. */
	private final LongAdder examined = new LongAdder();

	private final String durability;

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean closed = new AtomicBoolean();

	private @Nullable StoreFile file;

	private @Nullable Housekeeping housekeeping;

	private Engine(MVStore store, String durability) {
		this.store = store;
		this.maps = new StoreMaps(store);
		this.durability = durability;
		maps.databases().forEach(this::resolveDatabase);
	}

	/**
	 * @param force whether a commit is forced to the disk before it counts
	 * @throws IllegalStateException if the file can't be used, with the reason
	 */
	public static Engine open(Path file, boolean force) {
		StoreFile open = StoreFile.open(file);
		Engine engine;
		try {
			engine = new Engine(open.store(), force ? "FSYNC" : "WRITE");
		}
		catch (RuntimeException | AssertionError ex) {
			// the assertions are MVStore's, where the JVM checks them
			open.closing();
			open.store().closeImmediately();
			throw Unusable.damaged(file, ex);
		}
		GroupCommit commits = new GroupCommit(open, force, engine.commands.alone());
		engine.commands.keepBy(commits);
		engine.file = open;
		engine.housekeeping = Housekeeping.start(open, commits, engine.cursors);
		return engine;
	}

	public static Engine inMemory() {
		return new Engine(StoreFile.inMemory(), "NONE");
	}

	@Override
	public Document handleCommand(Channel channel, String database, String command, Document body) {
		String name = command.toLowerCase(Locale.ROOT);
		Effect effect = Effect.of(command);
		Refused.check(name, effect, body);
		if (effect == Effect.NONE) {
			return read(channel, database, command, body);
		}
		try {
			return switch (effect) {
				case NONE, READS_DOCUMENTS -> {
					open(database);
					yield read(channel, database, command, body);
				}
				case READS_COLLECTIONS -> {
					open(database);
					yield commands.still(() -> read(channel, database, command, body));
				}
				case CHANGES_DOCUMENTS -> {
					open(database);
					yield commands.changing(database + "." + body.get(command),
							() -> super.handleCommand(channel, database, command, body));
				}
				case CHANGES_COLLECTIONS -> commands.alone(() -> super.handleCommand(channel, database, command, body));
			};
		}
		finally {
			commands.await(); // a refusal, too, tells of what another has written
		}
	}

	/** Opening makes maps, even when a read is the first to name a database. */
	private void open(String database) {
		if (!known.contains(database) && !database.equals(COMMANDS_ONLY)) {
			commands.alone(() -> resolveDatabase(database));
		}
	}

	private Document read(Channel channel, String database, String command, Document body) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			// Not announcing sessions: so that drivers try neither sessions nor retries.
			case "hello" -> super.handleCommand(channel, database, "ismaster", body).append("isWritablePrimary", true);
			case "buildinfo" -> super.handleCommand(channel, database, command, body).append(MARK,
					new Document("durability", durability));
			case "listdatabases" -> listDatabases();
			case "serverstatus" -> super.handleCommand(channel, database, command, body).append("metrics",
					new Document("queryExecutor", new Document("scannedObjects", examined.sum())));
			default -> super.handleCommand(channel, database, command, body);
		};
	}

	private Document listDatabases() {
		List<Document> all = new ArrayList<>();
		for (String name : maps.databases().stream().sorted().toList()) {
			if (maps.hasCollections(name)) {
				all.add(new Document("name", name).append("sizeOnDisk", 0L).append("empty", false));
			}
		}
		Document reply = new Document("databases", all).append("totalSize", maps.fileBytes());
		Utils.markOkay(reply);
		return reply;
	}

	@Override
	protected Document handleGetMore(String database, String command, Document body) {
		long id = Fields.require(body, command, Number.class).longValue();
		return cursors.more(id, Fields.numberIfAny(body, "batchSize"));
	}

	@Override
	protected Document handleKillCursors(Document body) {
		List<Object> killed = new ArrayList<>();
		List<Object> missing = new ArrayList<>();
		for (Object id : Fields.require(body, "cursors", List.class)) {
			(cursors.close(((Number) id).longValue()) ? killed : missing).add(id);
		}
		Document reply = new Document("cursorsKilled", killed).append("cursorsNotFound", missing);
		Utils.markOkay(reply);
		return reply;
	}

	@Override
	public QueryResult handleQuery(MongoQuery query) {
		throw Refused.notSupported("a query outside of a command");
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		EngineDatabase database = new EngineDatabase(name, maps, commands, cursors, examined, getCursorRegistry());
		known.add(name);
		return database;
	}

	@Override
	public void dropDatabase(String name) {
		known.remove(name);
		super.dropDatabase(name);
	}

	@Override
	public void close() {
		if (!closed.compareAndSet(false, true)) {
			return;
		}
		if (file != null) {
			file.closing();
		}
		// An interrupted thread would close the file under the last commit.
		boolean interrupted = Thread.interrupted() | (housekeeping != null && housekeeping.stop());
		super.close();
		if (file != null) {
			file.close();
		}
		else {
			store.close();
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
