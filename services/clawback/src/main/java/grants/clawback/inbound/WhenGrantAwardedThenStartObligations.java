package grants.clawback.inbound;

import java.util.List;
import java.util.Optional;

import grants.clawback.command.StartObligations;
import grants.clawback.vocabulary.ObligationTerms;
import grants.contract.ObligationTermsV1;
import grants.contract.application.GrantAwardedV1;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.inbound.Delivery;
import grants.runtime.inbound.Inbound;

/**
 * Every award is taken note of, also one that binds to nothing: it may be claimed back on
 * other grounds.
 */
public final class WhenGrantAwardedThenStartObligations implements Inbound<GrantAwardedV1> {

	@Override
	public Class<GrantAwardedV1> fact() {
		return GrantAwardedV1.class;
	}

	@Override
	public Optional<StartObligations> commandFor(GrantAwardedV1 fact, Delivery delivery) {
		return Optional
			.of(new StartObligations(new SocialCreditCode(fact.beneficiaryCode()), new AwardId(fact.awardId()),
					fact.terms().documentNumber(), Text.of(fact.terms().name().zh(), fact.terms().name().en()),
					Money.ofFen(fact.amountFen()), terms(fact.obligations()), delivery.receivedAt()));
	}

	private static List<ObligationTerms> terms(List<ObligationTermsV1> obligations) {
		return obligations.stream()
			.map(o -> new ObligationTerms(o.kind(), o.startsOn(), o.lastDay(), o.citation(), o.repaymentCitation()))
			.toList();
	}

}
