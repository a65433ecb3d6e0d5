package grants.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import grants.application.domain.Claim.Pending;
import grants.application.event.ApplicationRejected;
import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.InheritedAward;
import grants.application.vocabulary.InheritedBar;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Succession;
import grants.kernel.Text;

/**
 * What a successor had pending and can't have beside its legacy: a claim of a type and
 * scope that was awarded, or under a document that bars.
 */
final class Displaced {

	private Displaced() {
	}

	/** The end of the pending claim, if it has to end. */
	static Optional<ApplicationRejected> by(Succession succession, Inheritance inheritance, Pending pending,
			Instant at) {
		Submission own = pending.submission();
		return barred(inheritance, own).map(end -> rejected(succession, pending, end, at))
			.or(() -> inheritance.awards()
				.stream()
				.flatMap(award -> collision(award, own).stream())
				.findFirst()
				.map(end -> rejected(succession, pending, end, at)));
	}

	private record End(EntitlementRule rule, Text because, List<String> citations) {
	}

	private static Optional<End> barred(Inheritance inheritance, Submission own) {
		return inheritance.barUnder(own.terms().documentNumber())
			.map(bar -> new End(EntitlementRule.NOT_BARRED, why(bar), List.of(bar.citation())));
	}

	private static Text why(InheritedBar bar) {
		return Text.of("已被取消按 " + bar.documentNumber() + " 享受奖补的资格：" + bar.because().zh(),
				"barred under " + bar.documentNumber() + ": " + bar.because().en());
	}

	/** Evidence is held across beneficiaries, so no piece can support both. */
	private static Optional<End> collision(InheritedAward award, Submission own) {
		Submission earlier = award.submission();
		if (!earlier.entitlement().equals(own.entitlement())) {
			return Optional.empty();
		}
		Text because = Text.of(award.grantedTo() + " 已按同类型（" + own.entitlement() + "）获奖补 " + award.awardId(),
				award.grantedTo() + " has been awarded " + award.awardId() + " of the same type (" + own.entitlement()
						+ ")");
		return Optional.of(new End(EntitlementRule.ONE_LIVE_CLAIM, because,
				Stream.concat(own.terms().citations().stream(), earlier.terms().citations().stream())
					.distinct()
					.toList()));
	}

	private static ApplicationRejected rejected(Succession succession, Pending pending, End end, Instant at) {
		Text because = Text.of("承继 " + succession.predecessor() + "：" + end.because().zh(),
				"by succession to " + succession.predecessor() + ": " + end.because().en());
		return new ApplicationRejected(pending.application(), succession.successor(), end.rule().id(), because,
				end.citations(), at);
	}

}
