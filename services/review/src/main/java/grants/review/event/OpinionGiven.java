package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.ProposedAward;
import org.jspecify.annotations.Nullable;

/**
 * A bureau answered.
 *
 * @param content the version of the application that the opinion is about
 * @param award what the lead bureau proposes; null if the opinion is unfavourable or not
 * the lead's
 * @param outstanding the bureaus that have not answered yet
 * @param leadMayConclude whether nothing keeps the lead bureau from concluding now
 */
public record OpinionGiven(CaseId caseId, ApplicationId applicationId, SocialCreditCode beneficiary, String bureau,
		Actor by, boolean favourable, String reason, String content, @Nullable ProposedAward award,
		List<String> outstanding, String leadBureau, boolean leadMayConclude, Instant givenAt) implements ReviewEvent {
}
