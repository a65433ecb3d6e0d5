package grants.runtime.notebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grants.runtime.history.EventTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An aggregate whose events tell the state that they were decided on: each has the number
 * of those before it.
 */
public class Tally {

	/** Records as many events as it says. */
	public record Add(@TargetAggregateIdentifier String tally, int events) {
	}

	/** Records events, and then finds that it must not. */
	public record AddAndRefuse(@TargetAggregateIdentifier String tally) {
	}

	/** Is refused unless the tally stands there. */
	public record Expect(@TargetAggregateIdentifier String tally, long count) {
	}

	public record Added(String tally, long before) {
	}

	public static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("added", 1, Added.class));
	}

	@AggregateIdentifier
	private String id;

	private long count;

	protected Tally() {
		// for Axon
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Add add) {
		for (int i = 0; i < add.events(); i++) {
			apply(new Added(add.tally(), count));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(AddAndRefuse add) {
		apply(new Added(add.tally(), count));
		throw Notebook.NotebookRule.NOT_CLOSED.violatedBecause("不加了", "it changed its mind");
	}

	@CommandHandler
	void handle(Expect expect) {
		if (count != expect.count()) {
			throw Notebook.NotebookRule.NOT_CLOSED.violatedBecause("数到 " + count, "it is at " + count);
		}
	}

	@EventSourcingHandler
	void on(Added event) {
		id = event.tally();
		count = event.before() + 1;
	}

}
