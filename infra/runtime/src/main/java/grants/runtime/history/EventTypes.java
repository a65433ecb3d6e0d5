package grants.runtime.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names under which a service stores its events: the table that keeps old events
 * readable for ever, and the codec between events and their stored JSON. A name, once
 * released, is never changed and never given to another event; a changed shape is the
 * next revision, with an {@link Name#upcast upcast} from the one before.
 */
public final class EventTypes {

	/**
	 * Begins the names of what the runtime itself records in a service's log. It is
	 * chained and exported like the rest, but no event of the service's own: nobody who
	 * reads events is shown it.
	 */
	public static final String RUNTIME = "runtime:";

	private final Map<String, Name> byName = new HashMap<>();

	private final Map<Class<?>, Name> byType = new HashMap<>();

	private final List<Name> names;

	private final JsonMapper json = Json.canonical();

	/**
	 * One line of the table.
	 *
	 * @param name stored name, in lower case with hyphens, such as
	 * {@code application-submitted}
	 * @param revision of the shape that is written today, from 1
	 * @param type the record that holds the event
	 * @param upcasts the step from revision i + 1 to i + 2 at index i; one for every
	 * revision before today's
	 */
	public record Name(String name, int revision, Class<?> type, List<UnaryOperator<ObjectNode>> upcasts) {

		public Name(String name, int revision, Class<?> type) {
			this(name, revision, type, List.of());
		}

		/**
		 * Adds how the oldest revision that has no upcast yet becomes the next one.
		 * @param step changes the stored JSON; pure
		 */
		public Name upcast(UnaryOperator<ObjectNode> step) {
			List<UnaryOperator<ObjectNode>> more = new ArrayList<>(upcasts);
			more.add(step);
			return new Name(name, revision, type, List.copyOf(more));
		}

	}

	/** An event as it is stored; the payload is canonical JSON. */
	public record Stored(String name, int revision, String payload) {
	}

	private EventTypes(Name... names) {
		this.names = List.of(names);
		for (Name name : names) {
			if (!name.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
				throw new IllegalArgumentException("a stored name is lower case with hyphens, not " + name.name());
			}
			if (name.revision() < 1 || name.upcasts().size() != name.revision() - 1) {
				throw new IllegalArgumentException(
						name.name() + " revision " + name.revision() + " has " + name.upcasts().size() + " upcasts");
			}
			if (byName.put(name.name(), name) != null || byType.put(name.type(), name) != null) {
				throw new IllegalArgumentException(name.name() + " or " + name.type() + " is named twice");
			}
		}
	}

	/**
	 * @throws IllegalArgumentException if a name or a type occurs twice, a name is not
	 * written as names are, or a revision lacks the upcasts that lead to it
	 */
	public static EventTypes of(Name... names) {
		return new EventTypes(names);
	}

	/** The whole table, in the order in which it is written. */
	public List<Name> names() {
		return names;
	}

	/**
	 * @throws IllegalArgumentException if the event has no name
	 */
	public Stored encode(Object event) {
		Name name = require(byType.get(event.getClass()), event.getClass());
		return new Stored(name.name(), name.revision(), json.writeValueAsString(event));
	}

	/**
	 * Reads an event of any revision ever released.
	 * @throws UnreadableEvent if the name is unknown, the revision is newer than this
	 * program, or the payload is not what the revision says
	 */
	public Object decode(Stored stored) {
		Name name = byName.get(stored.name());
		if (name == null || stored.revision() > name.revision()) {
			throw UnreadableEvent.unknown(stored);
		}
		try {
			return stored.revision() == name.revision() ? json.readValue(stored.payload(), name.type())
					: json.treeToValue(upcast(stored, name), name.type());
		}
		catch (JacksonException e) {
			throw UnreadableEvent.malformed(stored, e, e.getOriginalMessage());
		}
	}

	private ObjectNode upcast(Stored stored, Name name) {
		ObjectNode tree = (ObjectNode) json.readTree(stored.payload());
		for (UnaryOperator<ObjectNode> step : name.upcasts().subList(stored.revision() - 1, name.revision() - 1)) {
			tree = step.apply(tree);
		}
		return tree;
	}

	/** The service's events of a commit, read; none if the runtime has recorded it. */
	public List<RecordedEvent> events(Commit commit) {
		if (commit.isOfRuntime()) {
			return List.of();
		}
		List<RecordedEvent> events = new ArrayList<>(commit.events().size());
		for (Commit.Event event : commit.events()) {
			events.add(new RecordedEvent(commit.position(), event.id(), commit.stream(), commit.first() + events.size(),
					decode(event.stored()), commit.at(), commit.origin()));
		}
		return events;
	}

	private static Name require(@Nullable Name name, Object what) {
		if (name == null) {
			throw new IllegalArgumentException("no stored name for " + what + ": add it to the service's EventTypes");
		}
		return name;
	}

}
