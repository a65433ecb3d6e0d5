package grants.embedded.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;

/** What a command does to the store; commands that are not listed are refused. */
enum Effect {

	/** None, and it tells nothing that has just been written. */
	NONE("buildinfo", "connectionstatus", "endsessions", "getmore", "hello", "ismaster", "killcursors", "ping",
			"replsetgetstatus", "serverstatus"),

	READS_DOCUMENTS("aggregate", "count", "distinct", "find"),

	READS_COLLECTIONS("collstats", "dbstats", "listcollections", "listdatabases", "listindexes", "validate"),

	CHANGES_DOCUMENTS("delete", "findandmodify", "insert", "update"),

	CHANGES_COLLECTIONS("create", "createindexes", "drop", "dropdatabase", "dropindexes");

	private static final Map<String, Effect> BY_COMMAND = new HashMap<>();

	static {
		for (Effect effect : values()) {
			for (String command : effect.commands) {
				BY_COMMAND.put(command, effect);
			}
		}
	}

	private final String[] commands;

	Effect(String... commands) {
		this.commands = commands;
	}

	/**
	 * @throws MongoServerError if the command is not one of this server's
	 */
	static Effect of(String command) {
		Effect effect = BY_COMMAND.get(command.toLowerCase(Locale.ROOT));
		if (effect == null) {
			throw new NoSuchCommandException(command);
		}
		return effect;
	}

}
