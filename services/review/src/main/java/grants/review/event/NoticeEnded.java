package grants.review.event;

import java.time.Instant;

import grants.review.vocabulary.CaseId;

/** The notice has run its whole time: the approver may decide. */
public record NoticeEnded(CaseId caseId, String leadBureau, Instant endedAt) implements ReviewEvent {
}
