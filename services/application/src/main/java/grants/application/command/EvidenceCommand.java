package grants.application.command;

import grants.application.vocabulary.HoldId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something about one piece of evidence, which beneficiaries compete for. */
public sealed interface EvidenceCommand permits HoldEvidence, ReleaseEvidence {

	@TargetAggregateIdentifier
	HoldId holdId();

}
