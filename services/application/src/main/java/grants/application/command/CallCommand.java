package grants.application.command;

import grants.application.vocabulary.CallsId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something that all calls of one measure decide together. */
public sealed interface CallCommand permits OpenCall, ExtendCall, CloseCall, FreeCallWindow {

	String measureId();

	@TargetAggregateIdentifier
	default CallsId calls() {
		return new CallsId(measureId());
	}

}
