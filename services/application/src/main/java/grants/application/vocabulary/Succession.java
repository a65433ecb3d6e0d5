package grants.application.vocabulary;

import java.time.LocalDate;

import grants.kernel.SocialCreditCode;

/**
 * One code takes the place of another (承继), as the registry certifies it.
 *
 * @param effectiveOn the day on which the registry's change took effect
 */
public record Succession(SuccessionId id, SocialCreditCode predecessor, SocialCreditCode successor, SuccessionKind kind,
		RegistryDocument document, LocalDate effectiveOn) {
}
