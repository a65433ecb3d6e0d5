package grants.application.command;

import grants.application.vocabulary.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something that the register of one call decides. */
public sealed interface RegisterCommand permits EnterCall, StrikeEntry, CancelCall {

	@TargetAggregateIdentifier
	CallId callId();

}
