package grants.sample.domain;

import java.util.concurrent.atomic.AtomicBoolean;

import grants.kernel.Money;
import grants.sample.command.NoteMove;
import grants.sample.command.TakeNote;
import grants.sample.event.MoveNoted;
import grants.sample.event.NoteTaken;
import grants.sample.event.NotebookEvent;
import grants.sample.vocabulary.NotebookId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

public class Notebook {

	/** While set, some texts are refused: what a fixed rule or repaired data would be. */
	public static final AtomicBoolean STRICT = new AtomicBoolean(true);

	@AggregateIdentifier
	private NotebookId id;

	private boolean moved;

	protected Notebook() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	public void handle(TakeNote ask) {
		if (ask.amount().isMoreThan(Money.ofYuan(100))) {
			throw NotebookRule.NOTE_IS_SMALL.violatedBecause("金额为 " + ask.amount(), "it is " + ask.amount())
				.instead("请分开登记", "take several notes");
		}
		if (STRICT.get() && ask.text().contains("refused")) {
			throw NotebookRule.TEXT_IS_CLEAN.violatedBecause(ask.text(), ask.text());
		}
		if (ask.text().contains("bug")) {
			throw new IllegalStateException("a bug in the aggregate");
		}
		if (ask.needsMove() && !moved) {
			throw NotebookRule.MOVE_COMES_FIRST.violatedBecause("尚未登记", "there is none yet");
		}
		if (!ask.text().isEmpty()) {
			AggregateLifecycle
				.apply(new NoteTaken(ask.notebook(), ask.owner(), ask.text(), ask.amount(), ask.copies()));
		}
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	public void handle(NoteMove ask) {
		AggregateLifecycle.apply(new MoveNoted(ask.notebook(), ask.owner(), ask.reference()));
	}

	@EventSourcingHandler
	void on(NotebookEvent event) {
		switch (event) {
			case NoteTaken note -> id = note.notebook();
			case MoveNoted move -> {
				id = move.notebook();
				moved = true;
			}
		}
	}

}
