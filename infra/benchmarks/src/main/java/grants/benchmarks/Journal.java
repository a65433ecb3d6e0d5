package grants.benchmarks;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grants.runtime.history.EventTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An aggregate for measurements: takes down one line a command, and counts. */
public class Journal {

	/** A line of about the size of a real event. */
	private static final String LINE = "x".repeat(300);

	public record Write(@TargetAggregateIdentifier String journal) {
	}

	public record Written(String journal, long number, String line) {
	}

	static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("written", 1, Written.class));
	}

	@AggregateIdentifier
	private String id;

	private long lines;

	protected Journal() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Write ask) {
		apply(new Written(ask.journal(), lines, LINE));
	}

	@EventSourcingHandler
	void on(Written event) {
		id = event.journal();
		lines = event.number() + 1;
	}

}
