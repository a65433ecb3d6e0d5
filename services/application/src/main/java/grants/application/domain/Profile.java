package grants.application.domain;

import grants.application.command.SaveProfile;
import grants.application.event.ProfileEvent;
import grants.application.event.ProfileSaved;
import grants.application.vocabulary.ProfileId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * What a beneficiary states about itself, entered once and used again (一企一档). One rule
 * decides: what was in view may be replaced.
 */
public class Profile {

	@AggregateIdentifier
	private ProfileId id;

	private ProfileState state = ProfileState.NONE;

	protected Profile() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(SaveProfile ask) {
		state.requireInView(ask.expectedVersion());
		AggregateLifecycle.apply(new ProfileSaved(ask.beneficiary(), ask.content(), ask.receivedAt()));
	}

	@EventSourcingHandler
	void on(ProfileEvent event) {
		id = new ProfileId(event.beneficiary());
		state = state.after(event);
	}

}
