package grants.application.domain;

import java.time.LocalDate;
import java.util.List;

import grants.application.command.SubmitApplication;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Terms;
import grants.kernel.CityTime;
import grants.kernel.RuleViolated;

/** Whether an application may be submitted: one method a rule, in the order of asking. */
final class Admission {

	private final EntitlementState state;

	private final SubmitApplication ask;

	private final Submission submission;

	private final Terms terms;

	private Admission(EntitlementState state, SubmitApplication ask) {
		this.state = state;
		this.ask = ask;
		this.submission = ask.submission();
		this.terms = submission.terms();
	}

	/**
	 * Checks every rule of submission.
	 * @throws RuleViolated if one forbids it
	 */
	static void check(EntitlementState state, SubmitApplication ask) {
		Admission admission = new Admission(state, ask);
		admission.submittedOnce();
		admission.inForce();
		admission.notBarred();
		admission.oneLiveClaim();
		admission.evidenceOnce();
		admission.capLeft();
	}

	private void submittedOnce() {
		state.claim(ask.applicationId()).ifPresent(claim -> {
			throw EntitlementRule.SUBMITTED_ONCE
				.violatedBecause("申报 " + ask.applicationId() + " 已提交，状态为：" + claim.status().zh(),
						"application " + ask.applicationId() + " has been submitted and is " + claim.status().en())
				.instead("如需再次申报，请新建草稿", "start another draft to apply again");
		});
	}

	private void inForce() {
		LocalDate received = CityTime.dateOf(ask.receivedAt());
		if (!terms.inForce().includes(received)) {
			throw Intake.outside(terms.measureId(), terms.inForce(), terms.citation(), received);
		}
	}

	private void notBarred() {
		state.barUnder(terms.documentNumber()).ifPresent(bar -> {
			throw EntitlementRule.NOT_BARRED.violatedBecause(
					"因 " + bar.awardId() + " 已被取消按 " + bar.documentNumber() + " 享受奖补的资格：" + bar.because().zh(),
					"barred under " + bar.documentNumber() + " because of " + bar.awardId() + ": " + bar.because().en())
				.citing(List.of(bar.citation()));
		});
	}

	private void oneLiveClaim() {
		state.live()
			.filter(claim -> claim.entitlement().equals(submission.entitlement()))
			.findFirst()
			.ifPresent(earlier -> {
				throw Collision.of(submission, earlier);
			});
	}

	/**
	 * Within this beneficiary: of others' evidence this stream knows nothing.
	 */
	private void evidenceOnce() {
		for (Evidence piece : submission.evidence().stream().filter(Evidence::servesOnce).toList()) {
			state.live().filter(claim -> isSameType(claim) && uses(claim, piece)).findFirst().ifPresent(claim -> {
				throw EntitlementRule.EVIDENCE_ONCE
					.violatedBecause(
							"材料 " + piece.kind() + " " + piece.number() + " 已用于申报 " + claim.application() + "（"
									+ claim.status().zh() + "）",
							"evidence " + piece.kind() + " " + piece.number() + " already supports "
									+ claim.application() + ", which is " + claim.status().en())
					.instead("请提交未使用过的材料", "support this application by evidence of its own")
					.citing(terms.citations())
					.citing(claim.submission().terms().citations());
			});
		}
	}

	private boolean isSameType(Claim claim) {
		return claim.submission().terms().exclusionGroup().equals(terms.exclusionGroup());
	}

	private static boolean uses(Claim claim, Evidence piece) {
		return claim.submission().evidence().stream().anyMatch(e -> e.servesOnce() && e.isSameAs(piece));
	}

	private void capLeft() {
		CapUse.of(state, terms.caps()).stream().filter(CapUse::hasNothingLeft).findFirst().ifPresent(use -> {
			throw EntitlementRule.CAP_LEFT.violatedBecause(use.shown().zh(), use.shown().en())
				.citing(List.of(use.cap().citation()));
		});
	}

}
