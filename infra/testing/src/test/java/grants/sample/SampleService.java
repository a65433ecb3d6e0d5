package grants.sample;

import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.sample.domain.Notebook;
import grants.sample.event.MoveNoted;
import grants.sample.event.NoteTaken;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service that goes through every door: a notebook per beneficiary. */
@SpringBootApplication
public class SampleService {

	@Bean
	EventTypes eventTypes() {
		return EventTypes.of(new EventTypes.Name("note-taken", 1, NoteTaken.class),
				new EventTypes.Name("move-noted", 1, MoveNoted.class));
	}

	@Bean
	Aggregates aggregates() {
		return Aggregates.of(Notebook.class);
	}

}
