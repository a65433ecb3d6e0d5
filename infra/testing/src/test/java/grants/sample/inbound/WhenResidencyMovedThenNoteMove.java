package grants.sample.inbound;

import java.util.Optional;

import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;
import grants.sample.command.NoteMove;
import grants.sample.vocabulary.NotebookId;
import org.springframework.stereotype.Component;

@Component
class WhenResidencyMovedThenNoteMove implements Inbound<ResidencyMovedV1> {

	@Override
	public Class<ResidencyMovedV1> fact() {
		return ResidencyMovedV1.class;
	}

	@Override
	public Optional<NoteMove> commandFor(ResidencyMovedV1 move, Delivery delivery) {
		SocialCreditCode owner = new SocialCreditCode(move.beneficiaryCode());
		return Optional.of(new NoteMove(NotebookId.of(owner), owner, move.reference()));
	}

}
