package grants.runtime.backup;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import grants.runtime.proof.Checkpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A line of an export: JSON with one member, whose name says what the line is. In this
 * order: {@code export}, any number of {@code checkpoint}, of {@code memory} and of
 * {@code commit}, and {@code end}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(@Nullable Header export, @Nullable Checkpoint checkpoint, @Nullable Memory memory,
		@Nullable CommitLine commit, @Nullable End end) {

	static final String FORMAT = "grants-log/1";

	/**
	 * The first line.
	 *
	 * @param at when the export began, by the clock of the machine that made it
	 */
	record Header(String format, String service, Instant at) {
	}

	/**
	 * A document that can't be made from the log again.
	 *
	 * @param document MongoDB Extended JSON v2, canonical
	 */
	record Memory(String collection, String document) {
	}

	/** A commit, as it is in the log. */
	record CommitLine(long position, String stream, String aggregate, long first, String id, String request,
			String actor, String role, String correlation, @Nullable String cause, Instant at, List<EventLine> events,
			String previous, String digest) {

		static CommitLine of(Commit commit) {
			Origin origin = commit.origin();
			return new CommitLine(commit.position(), commit.stream(), commit.aggregate(), commit.first(), commit.id(),
					origin.request(), origin.actor().subject(), origin.actor().role(), origin.correlation(),
					origin.cause(), commit.at(), commit.events().stream().map(EventLine::of).toList(),
					commit.previous(), commit.digest());
		}

		/**
		 * @throws IllegalArgumentException if there is no event
		 */
		Commit commit() {
			return new Commit(position, stream, aggregate, first, id,
					new Origin(request, new Actor(actor, role), correlation, cause), at,
					events.stream().map(EventLine::event).toList(), previous, digest);
		}

	}

	/** An event of a commit. */
	record EventLine(String id, String name, int revision, String payload) {

		static EventLine of(Commit.Event event) {
			return new EventLine(event.id(), event.stored().name(), event.stored().revision(),
					event.stored().payload());
		}

		Commit.Event event() {
			return new Commit.Event(id, new EventTypes.Stored(name, revision, payload));
		}

	}

	/**
	 * The last line.
	 *
	 * @param head digest of the last commit; null if there is none
	 * @param digest SHA-256 over all bytes of the lines before, line breaks included
	 */
	record End(long checkpoints, long memories, long commits, long events, @Nullable String head, String digest) {
	}

	static ExportLine of(Header header) {
		return new ExportLine(header, null, null, null, null);
	}

	static ExportLine of(Checkpoint checkpoint) {
		return new ExportLine(null, checkpoint, null, null, null);
	}

	static ExportLine of(Memory memory) {
		return new ExportLine(null, null, memory, null, null);
	}

	static ExportLine of(Commit commit) {
		return new ExportLine(null, null, null, CommitLine.of(commit), null);
	}

	static ExportLine of(End end) {
		return new ExportLine(null, null, null, null, end);
	}

	/** Without the line break. */
	byte[] bytes() {
		return Json.tolerant().writeValueAsBytes(this);
	}

	/**
	 * @return null if the bytes are not exactly what {@link #bytes} gives for something
	 */
	static @Nullable ExportLine read(byte[] bytes) {
		try {
			ExportLine line = Json.tolerant().readValue(bytes, ExportLine.class);
			if (line == null) { // the JSON null
				return null;
			}
			boolean one = Stream.of(line.export, line.checkpoint, line.memory, line.commit, line.end)
				.filter(Objects::nonNull)
				.count() == 1;
			boolean whole = line.commit == null || !line.commit.events().contains(null);
			return one && whole && Arrays.equals(line.bytes(), bytes) ? line : null;
		}
		catch (JacksonException e) {
			return null;
		}
	}

}
