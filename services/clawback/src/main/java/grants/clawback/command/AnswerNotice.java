package grants.clawback.command;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** The beneficiary states its case (陈述申辩). */
public record AnswerNotice(SocialCreditCode beneficiary, ClawbackId clawback, Sealed answer,
		Instant receivedAt) implements ObligationsCommand {
}
