package grants.sample;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.sample.domain.Notebook;
import grants.sample.event.MoveNoted;
import grants.sample.event.NoteTaken;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.node.ObjectNode;

/** The smallest service that goes through every door: a notebook per beneficiary. */
@SpringBootApplication
public class SampleService {

	/**
	 * While set, a service that starts is of the next version: it knows one revision
	 * more.
	 */
	public static final AtomicBoolean NEXT_VERSION = new AtomicBoolean();

	@Bean
	EventTypes eventTypes() {
		EventTypes.Name today = new EventTypes.Name("note-taken", 2, NoteTaken.class)
			.upcast(SampleService::countCopies);
		EventTypes.Name next = new EventTypes.Name("note-taken", 3, NoteTaken.class).upcast(SampleService::countCopies)
			.upcast(UnaryOperator.identity());
		return EventTypes.of(NEXT_VERSION.get() ? next : today, new EventTypes.Name("move-noted", 1, MoveNoted.class));
	}

	/** Once a note had words, and was told once. */
	private static ObjectNode countCopies(ObjectNode first) {
		first.set("text", first.remove("words"));
		return first.put("copies", 1);
	}

	@Bean
	Aggregates aggregates() {
		return Aggregates.of(Notebook.class);
	}

}
