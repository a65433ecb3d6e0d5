package grants.clawback.inbound;

import java.util.Optional;

import grants.clawback.command.RecordResidencyMove;
import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/** Registries report moves of everybody, also of who has promised nothing yet. */
public final class WhenResidencyMovedThenRecordResidencyMove implements Inbound<ResidencyMovedV1> {

	@Override
	public Class<ResidencyMovedV1> fact() {
		return ResidencyMovedV1.class;
	}

	/**
	 * @throws IllegalArgumentException if the fact does not say what and where
	 */
	@Override
	public Optional<RecordResidencyMove> commandFor(ResidencyMovedV1 fact, Delivery delivery) {
		return Optional.of(new RecordResidencyMove(new SocialCreditCode(fact.beneficiaryCode()),
				new Reference(fact.reference()), Relation.valueOf(fact.relation()), new Division(fact.fromRegion()),
				new Division(fact.toRegion()), fact.effectiveOn(), delivery.receivedAt()));
	}

}
