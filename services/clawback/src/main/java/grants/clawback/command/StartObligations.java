package grants.clawback.command;

import java.time.Instant;
import java.util.List;

import grants.clawback.vocabulary.ObligationTerms;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/** Watch what an award binds its beneficiary to. */
public record StartObligations(SocialCreditCode beneficiary, AwardId award, String documentNumber, Text measure,
		Money amount, List<ObligationTerms> obligations, Instant receivedAt) implements ObligationsCommand {
}
