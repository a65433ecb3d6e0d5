package grants.application.domain;

import java.time.Instant;

import grants.application.vocabulary.Entitlement;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What became of an application of the beneficiary. */
public sealed interface Claim {

	ApplicationId application();

	Submission submission();

	/** What it is, in words. */
	Text status();

	default Entitlement entitlement() {
		return submission().entitlement();
	}

	/**
	 * Whether it takes up its entitlement: from submission until it ends without an award
	 * or its award is cancelled before payment. A paid award takes it up for ever, repaid
	 * or not.
	 */
	default boolean isLive() {
		return switch (this) {
			case Pending _, Awarded _ -> true;
			case Ended _, Cancelled _ -> false;
		};
	}

	/** Submitted and not decided. */
	record Pending(ApplicationId application, Submission submission, Instant receivedAt) implements Claim {

		@Override
		public Text status() {
			return Text.of("审核中", "pending");
		}

	}

	/**
	 * Decided for the beneficiary, or inherited.
	 *
	 * @param grantedTo the predecessor that it was granted to, null if the beneficiary
	 * itself
	 */
	record Awarded(ApplicationId application, Submission submission, AwardId award, Money amount, Instant awardedAt,
			@Nullable SocialCreditCode grantedTo) implements Claim {

		@Override
		public Text status() {
			return grantedTo == null ? Text.of("已奖补 " + amount.shown().zh(), "awarded " + amount.shown().en())
					: Text.of("已由被承继的 " + grantedTo + " 获奖补 " + amount.shown().zh(),
							"awarded " + amount.shown().en() + " to " + grantedTo + ", whose place was taken");
		}

	}

	/** Awarded, and cancelled before anything of it was paid. */
	record Cancelled(ApplicationId application, Submission submission, AwardId award,
			Instant cancelledAt) implements Claim {

		@Override
		public Text status() {
			return Text.of("奖补已在付款前取消", "awarded and cancelled before payment");
		}

	}

	/**
	 * Ended without an award.
	 *
	 * @param approvalSetAside whether an approval came after the end and was set aside
	 */
	record Ended(ApplicationId application, Submission submission, Outcome outcome, Instant endedAt,
			boolean approvalSetAside) implements Claim {

		/** How it ended. */
		public enum Outcome {

			WITHDRAWN, SUPERSEDED, REJECTED

		}

		@Override
		public Text status() {
			return switch (outcome) {
				case WITHDRAWN -> Text.of("已撤回", "withdrawn");
				case SUPERSEDED -> Text.of("已被取代", "superseded");
				case REJECTED -> Text.of("未获奖补", "rejected");
			};
		}

	}

}
