package grants.benchmarks.echo;

import java.time.Instant;

import grants.kernel.SocialCreditCode;
import grants.runtime.history.EventTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The smallest aggregate: it notes what it is told. */
public class Account {

	@AggregateIdentifier
	private String id;

	/** Notes a text. */
	public record Note(@TargetAggregateIdentifier String account, SocialCreditCode owner, String text) {
	}

	/** Notes that something falls due. */
	public record Promise(@TargetAggregateIdentifier String account, String item, String target, Instant dueAt) {
	}

	/** Notes that it fell due. */
	public record Keep(@TargetAggregateIdentifier String account, String item) {
	}

	public sealed interface AccountEvent {

		String account();

	}

	public record Noted(String account, SocialCreditCode owner, String text) implements AccountEvent {
	}

	public record Promised(String account, String item, String target, Instant dueAt) implements AccountEvent {
	}

	public record Kept(String account, String item) implements AccountEvent {
	}

	protected Account() {
		// for Axon
	}

	public static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("noted", 1, Noted.class),
				new EventTypes.Name("promised", 1, Promised.class), new EventTypes.Name("kept", 1, Kept.class));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Note note) {
		AggregateLifecycle.apply(new Noted(note.account(), note.owner(), note.text()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Promise promise) {
		AggregateLifecycle.apply(new Promised(promise.account(), promise.item(), promise.target(), promise.dueAt()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(Keep keep) {
		AggregateLifecycle.apply(new Kept(keep.account(), keep.item()));
	}

	@EventSourcingHandler
	void on(AccountEvent event) {
		id = event.account();
	}

}
