package grants.review.event;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.review.vocabulary.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The round of opinions is closed.
 *
 * @param leadBureau whose opinion is the proposal
 * @param proposesAward false if the lead bureau is against the award
 * @param silent the bureaus that let their time pass: recorded as silence, never counted
 * as consent
 * @param overruled the bureaus against whose unfavourable opinion the lead goes on
 * @param reason why it does, null if there are none
 */
public record ReviewConcluded(CaseId caseId, String leadBureau, boolean proposesAward, List<String> silent,
		List<String> overruled, @Nullable String reason, Actor by, Instant concludedAt) implements ReviewEvent {
}
