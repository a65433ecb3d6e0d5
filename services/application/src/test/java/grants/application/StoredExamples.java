package grants.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import grants.application.event.ApplicationEvent;
import grants.kernel.Actor;
import grants.runtime.history.EventTypes.Stored;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;

/** The frozen examples of stored events, as the history would give them. */
public final class StoredExamples {

	public static final Instant RECORDED_AT = Instant.parse("2025-09-01T02:00:00Z");

	private StoredExamples() {
	}

	/** The example of the latest revision 1 event with that stored name. */
	public static RecordedEvent recorded(String name, long position, long sequence) {
		ApplicationEvent event = (ApplicationEvent) ApplicationEventTypes.table()
			.decode(new Stored(name, 1, read(name)));
		return new RecordedEvent(position, "event-" + position, event.stream(), sequence, event, RECORDED_AT,
				new Origin("request-" + position, new Actor("u-7d1f", "applicant"), "correlation", null));
	}

	private static String read(String name) {
		try {
			return Files.readString(Path.of("src/test/resources/events", name + ".v1.json"));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
