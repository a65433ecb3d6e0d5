package grants.runtime.notebook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import grants.kernel.Rule;
import grants.kernel.Text;
import grants.runtime.history.EventTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An aggregate for tests of the runtime: lines are written into it until it is full or
 * closed.
 */
public class Notebook {

	/** Lines in a notebook. */
	public static final int MAX_LINES = 1000;

	public record Write(@TargetAggregateIdentifier String notebook, String line) {
	}

	/** Does nothing if the notebook ends with this line already. */
	public record Ensure(@TargetAggregateIdentifier String notebook, String line) {
	}

	/** As {@link Ensure}; it has decided, and nothing is recorded yet, when it pauses. */
	public record EnsureSlowly(@TargetAggregateIdentifier String notebook, String line, Runnable pause) {
	}

	/** Writes two lines, then finds that it must not. */
	public record WriteAndRefuse(@TargetAggregateIdentifier String notebook) {
	}

	/** Writes a line, then fails with a checked exception. */
	public record WriteAndFail(@TargetAggregateIdentifier String notebook) {
	}

	/** Tries to make a second notebook in the same command. */
	public record Copy(@TargetAggregateIdentifier String notebook, String copy) {
	}

	public record Close(@TargetAggregateIdentifier String notebook) {
	}

	public sealed interface NotebookEvent {

		record LineWritten(String notebook, String line) implements NotebookEvent {
		}

		record Closed(String notebook) implements NotebookEvent {
		}

	}

	public enum NotebookRule implements Rule {

		NOT_CLOSED;

		@Override
		public Wording wording() {
			return new Wording("NB-1", Text.of("已关闭的本子不能再写", "Nothing is written into a closed notebook."),
					"I: a test");
		}

	}

	public static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("line-written", 1, NotebookEvent.LineWritten.class),
				new EventTypes.Name("closed", 1, NotebookEvent.Closed.class));
	}

	@AggregateIdentifier
	private String id;

	private int lines;

	private String last;

	private boolean closed;

	protected Notebook() {
		// for Axon
	}

	private Notebook(String id) {
		apply(new NotebookEvent.LineWritten(id, "first"));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Write write) {
		requireOpen();
		apply(new NotebookEvent.LineWritten(write.notebook(), write.line()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Ensure ensure) {
		requireOpen();
		if (!ensure.line().equals(last)) {
			apply(new NotebookEvent.LineWritten(ensure.notebook(), ensure.line()));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(EnsureSlowly ensure) {
		try {
			handle(new Ensure(ensure.notebook(), ensure.line()));
		}
		finally {
			ensure.pause().run();
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(WriteAndRefuse write) {
		apply(new NotebookEvent.LineWritten(write.notebook(), "one"));
		apply(new NotebookEvent.LineWritten(write.notebook(), "two"));
		throw NotebookRule.NOT_CLOSED.violatedBecause("不写了", "it changed its mind");
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(WriteAndFail write) throws java.io.IOException {
		apply(new NotebookEvent.LineWritten(write.notebook(), "one"));
		throw new java.io.IOException("checked");
	}

	@CommandHandler
	void handle(Copy copy) throws Exception {
		apply(new NotebookEvent.LineWritten(copy.notebook(), "copied"));
		AggregateLifecycle.createNew(Notebook.class, () -> new Notebook(copy.copy()));
	}

	@CommandHandler
	void handle(Close close) {
		requireOpen();
		apply(new NotebookEvent.LineWritten(close.notebook(), "the end"));
		apply(new NotebookEvent.Closed(close.notebook()));
	}

	private void requireOpen() {
		if (closed) {
			throw NotebookRule.NOT_CLOSED.violatedBecause("本子已关闭", "it is closed").instead("另开一本", "open another one");
		}
		if (lines >= MAX_LINES) {
			throw new IllegalStateException("full");
		}
	}

	@EventSourcingHandler
	void on(NotebookEvent event) {
		switch (event) {
			case NotebookEvent.LineWritten written -> {
				id = written.notebook();
				last = written.line();
				lines++;
			}
			case NotebookEvent.Closed _ -> closed = true;
		}
	}

}
