package grants.review.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import grants.kernel.Text;
import grants.review.domain.Item.Answered;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.ReviewConcluded;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Where a review case stands, and where it can go from there. {@link CaseHistory} says
 * which event takes it there.
 */
public sealed interface CaseState {

	/** For refusals: where the case stands, as a case officer says it. */
	Text standing();

	/** Nothing has happened. */
	record Unopened() implements CaseState {

		@Override
		public Text standing() {
			return Text.of("案件尚未建立", "the case is not open");
		}

		UnderReview opened(Submission submission, LocalDate opinionsDueOn, boolean provisional) {
			return new UnderReview(submission, Items.waiting(submission.terms().bureaus()), opinionsDueOn, provisional,
					false, null);
		}

	}

	/** What can still be decided, or closed. */
	sealed interface Live extends CaseState permits UnderReview, Concluded {

		Submission submission();

		default Closed closed() {
			return new Closed();
		}

	}

	/**
	 * The bureaus give their opinions.
	 *
	 * @param award what the lead bureau proposes, null if it has not spoken or is against
	 */
	record UnderReview(Submission submission, Items items, LocalDate opinionsDueOn, boolean provisional,
			boolean opinionPeriodEnded, @Nullable ProposedAward award) implements Live {

		@Override
		public Text standing() {
			return Text.of("案件正在审核", "the bureaus are giving their opinions");
		}

		String lead() {
			return submission.terms().leadBureau();
		}

		@Nullable Answered leadAnswer() {
			return items.of(lead()) instanceof Answered answer ? answer : null;
		}

		/** The lead has answered, and the others have or let their time pass. */
		boolean leadMayConclude() {
			return leadAnswer() != null && (opinionPeriodEnded || items.outstanding().isEmpty());
		}

		UnderReview withItem(String bureau, Item item) {
			return new UnderReview(submission, items.with(bureau, item), opinionsDueOn, provisional, opinionPeriodEnded,
					award);
		}

		UnderReview withOpinion(OpinionGiven opinion) {
			return new UnderReview(submission,
					items.with(opinion.bureau(), new Answered(opinion.by(), opinion.favourable())), opinionsDueOn,
					provisional, opinionPeriodEnded, opinion.award() != null ? opinion.award() : award);
		}

		UnderReview dueOn(LocalDate later, boolean stillProvisional) {
			return new UnderReview(submission, items, later, stillProvisional, opinionPeriodEnded, award);
		}

		UnderReview afterOpinionPeriod() {
			return new UnderReview(submission, items, opinionsDueOn, provisional, true, award);
		}

		Concluded concluded(ReviewConcluded conclusion) {
			Set<String> judges = new HashSet<>(items.authors());
			if (!conclusion.overruled().isEmpty()) {
				judges.add(conclusion.by().subject());
			}
			if (!conclusion.proposesAward()) {
				return new RejectionProposed(submission, judges);
			}
			if (award == null) {
				throw new IllegalStateException("an award was proposed that no opinion set");
			}
			return new AwardProposed(submission, judges, award);
		}

	}

	/** The lead bureau has proposed. */
	sealed interface Concluded extends Live permits AwardProposed, OnNotice, ToDecide {

	}

	/** For the award, in the moment before its notice. */
	record AwardProposed(Submission submission, Set<String> judges, ProposedAward award) implements Concluded {

		@Override
		public Text standing() {
			return Text.of("待公示", "the notice is about to be published");
		}

		OnNotice onNotice(NoticePublished notice) {
			return new OnNotice(submission, judges, award, notice, notice.lastDay(), notice.provisional());
		}

	}

	/** The notice is running. */
	record OnNotice(Submission submission, Set<String> judges, ProposedAward award, NoticePublished notice,
			LocalDate lastDay, boolean provisional) implements Concluded {

		@Override
		public Text standing() {
			return Text.of("公示至 " + lastDay, "it is on public notice until the end of " + lastDay);
		}

		OnNotice until(LocalDate later, boolean stillProvisional) {
			return new OnNotice(submission, judges, award, notice, later, stillProvisional);
		}

		NoticeOver over() {
			return new NoticeOver(submission, judges, award);
		}

	}

	/** The approver has to decide. */
	sealed interface ToDecide extends Concluded permits RejectionProposed, NoticeOver {

		/** Who judged in the case, and so can't decide it. */
		Set<String> judges();

		default Decided rejected() {
			return new Decided(false);
		}

	}

	/** The lead bureau is against the award: there was nothing to publish. */
	record RejectionProposed(Submission submission, Set<String> judges) implements ToDecide {

		@Override
		public Text standing() {
			return Text.of("牵头单位不同意，待决定", "the lead bureau is against it and the approver has to decide");
		}

	}

	/** The notice has run its whole time. */
	record NoticeOver(Submission submission, Set<String> judges, ProposedAward award) implements ToDecide {

		@Override
		public Text standing() {
			return Text.of("公示期满，待决定", "the notice is over and the approver has to decide");
		}

		Decided approved() {
			return new Decided(true);
		}

	}

	/** The end. */
	record Decided(boolean approved) implements CaseState {

		@Override
		public Text standing() {
			return approved ? Text.of("已批准", "it was approved") : Text.of("已决定不予批准", "it was rejected");
		}

	}

	/** The end without a decision. */
	record Closed() implements CaseState {

		@Override
		public Text standing() {
			return Text.of("案件已终止", "the case was closed without a decision");
		}

	}

}
