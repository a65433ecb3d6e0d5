package grants.application.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.ClaimEvent;
import grants.application.event.GrantAwarded;
import grants.application.event.ReceivedUnderCall;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An application as it is now.
 *
 * @param state {@code PENDING}, {@code WITHDRAWN}, {@code SUPERSEDED}, {@code REJECTED},
 * {@code AWARDED} or {@code CANCELLED}
 * @param submission what was submitted, read and assessed
 * @param award set if it was awarded, also if that was cancelled later
 * @param rejection set if it was rejected
 * @param timeline what happened to it, in order
 */
record ApplicationView(ApplicationId applicationId, SocialCreditCode beneficiary, String state, Submission submission,
		Instant receivedAt, @Nullable Award award, @Nullable Rejection rejection, List<Moment> timeline) {

	/** What was granted, and why so much. */
	record Award(AwardId awardId, Money amount, List<Share> shares, List<Obligation> obligations,
			Explanation explanation, Instant awardedAt) {
	}

	/** Why nothing was granted. */
	record Rejection(String ruleId, Text because, List<String> citations, Instant rejectedAt) {
	}

	/**
	 * Something that happened.
	 *
	 * @param eventId by which auditors find it
	 * @param reason that the applicant gave for it; null if none was asked for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Moment(Text what, Instant at, String eventId, @Nullable Sealed reason) {

		Moment(Text what, Instant at, String eventId) {
			this(what, at, eventId, null);
		}

	}

	/**
	 * From everything that has happened to the beneficiary's claims; empty if not this.
	 */
	static Optional<ApplicationView> of(ApplicationId id, List<RecordedEvent> ofBeneficiary) {
		ApplicationView view = null;
		for (RecordedEvent recorded : ofBeneficiary) {
			if (recorded.payload() instanceof ClaimEvent event && event.applicationId().equals(id)) {
				view = event instanceof ApplicationSubmitted e ? submitted(e, recorded.id())
						: next(java.util.Objects.requireNonNull(view), event, recorded.id());
			}
		}
		return Optional.ofNullable(view);
	}

	private static ApplicationView submitted(ApplicationSubmitted e, String eventId) {
		return new ApplicationView(e.applicationId(), e.beneficiary(), "PENDING", e.submission(), e.receivedAt(), null,
				null, List.of(new Moment(Text.of("提交", "submitted"), e.receivedAt(), eventId)));
	}

	private static ApplicationView next(ApplicationView view, ClaimEvent event, String eventId) {
		return switch (event) {
			case ApplicationSubmitted e -> submitted(e, eventId);
			case ApplicationWithdrawn e -> view.then("WITHDRAWN", null, null,
					new Moment(Text.of("撤回", "withdrawn"), e.withdrawnAt(), eventId, e.reason()));
			case ApplicationSuperseded e -> view.then("SUPERSEDED", null, null, new Moment(
					Text.of("被取代：" + e.because().zh(), "superseded: " + e.because().en()), e.supersededAt(), eventId));
			case ApplicationRejected e ->
				view.then("REJECTED", null, new Rejection(e.ruleId(), e.because(), e.citations(), e.rejectedAt()),
						new Moment(Text.of("未获奖补", "rejected"), e.rejectedAt(), eventId));
			case GrantAwarded e -> view.then("AWARDED",
					new Award(e.awardId(), e.amount(), e.shares(), e.obligations(), e.explanation(), e.awardedAt()),
					null, new Moment(Text.of("奖补 " + e.amount().shown().zh(), "awarded " + e.amount().shown().en()),
							e.awardedAt(), eventId));
			case AwardCancelled e -> view.then("CANCELLED", view.award, null,
					new Moment(
							Text.of("奖补在付款前取消：" + e.reason() + "（" + e.citation() + "）",
									"award cancelled before payment: " + e.reason() + " (" + e.citation() + ")"),
							e.cancelledAt(), eventId));
			case ReceivedUnderCall e -> view.then(view.state, view.award, view.rejection,
					new Moment(under(e.entered().call()), e.receivedAt(), eventId));
			case ApprovalSetAside e -> view.then(view.state, view.award, view.rejection,
					new Moment(
							Text.of("其后的批准（" + e.approved().shown().zh() + "）不再生效",
									"a later approval of " + e.approved().shown().en() + " was set aside"),
							e.setAsideAt(), eventId));
		};
	}

	private static Text under(Call call) {
		return Text.of("属于申报通知" + call.shown().zh(), "received under the call " + call.shown().en());
	}

	private ApplicationView then(String nextState, @Nullable Award decided, @Nullable Rejection refused,
			Moment moment) {
		List<Moment> moments = new ArrayList<>(timeline);
		moments.add(moment);
		return new ApplicationView(applicationId, beneficiary, nextState, submission, receivedAt, decided, refused,
				List.copyOf(moments));
	}

}
