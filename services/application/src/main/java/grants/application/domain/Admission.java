package grants.application.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import grants.application.command.SubmitApplication;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.Entered;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Terms;
import grants.kernel.ApplicationId;
import grants.kernel.CityTime;
import grants.kernel.RuleViolated;

/** Whether an application may be submitted: one method a rule, in the order of asking. */
public final class Admission {

	private final EntitlementState state;

	private final SubmitApplication ask;

	private final Submission submission;

	private final Terms terms;

	private final Set<HoldId> heldByOthers;

	private Admission(EntitlementState state, SubmitApplication ask, Set<HoldId> heldByOthers) {
		this.state = state;
		this.heldByOthers = heldByOthers;
		this.ask = ask;
		this.submission = ask.submission();
		this.terms = submission.terms();
	}

	/**
	 * Checks every rule of submission. The claims of one beneficiary know nothing of
	 * others: for them what is held for it stands for all that others don't have.
	 * @throws RuleViolated if one forbids it
	 */
	static void check(EntitlementState state, SubmitApplication ask) {
		check(state, ask, Set.of());
	}

	/**
	 * The same as the door sees it, before anything is held.
	 * @param heldByOthers of what the submission needs, what other beneficiaries keep
	 * @throws RuleViolated if a rule forbids it
	 */
	public static void check(EntitlementState state, SubmitApplication ask, Set<HoldId> heldByOthers) {
		Admission admission = new Admission(state, ask, heldByOthers);
		admission.submittedOnce();
		admission.openToClaims();
		admission.inForce();
		admission.notBarred();
		admission.oneLiveClaim();
		admission.evidenceOnce();
		admission.capLeft();
		admission.evidenceHeld();
		admission.entryStands();
	}

	private void submittedOnce() {
		state.claim(ask.applicationId()).ifPresent(claim -> {
			throw EntitlementRule.SUBMITTED_ONCE
				.violatedBecause("申报 " + ask.applicationId() + " 已提交，状态为：" + claim.status().zh(),
						"application " + ask.applicationId() + " has been submitted and is " + claim.status().en())
				.instead("如需再次申报，请新建草稿", "start another draft to apply again");
		});
	}

	/** Who was succeeded, or is succeeding, claims nothing. */
	private void openToClaims() {
		Lineage lineage = state.lineage();
		if (lineage.succeeded() != null) {
			throw Closing.alreadySucceeded(lineage.succeeded());
		}
		if (lineage.underWay() != null) {
			throw Closing.underWay(lineage.underWay());
		}
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
		Optional<Claim> earlier = state.taken()
			.filter(claim -> claim.entitlement().equals(submission.entitlement()))
			.findFirst();
		ApplicationId supersedes = ask.supersedes();
		if (earlier.isPresent()) {
			Collision.check(submission, earlier.get(), supersedes);
		}
		else if (supersedes != null) {
			throw Collision.nothingToSupersede(state, supersedes);
		}
	}

	private void evidenceOnce() {
		List<EvidenceClash> clashes = submission.servingOnce()
			.stream()
			.flatMap(piece -> clash(piece).stream())
			.toList();
		if (!clashes.isEmpty()) {
			throw EvidenceClash.refusal(submission, clashes);
		}
	}

	private Optional<EvidenceClash> clash(Evidence piece) {
		return state.taken()
			.filter(claim -> !claim.application().equals(ask.supersedes()))
			.filter(claim -> isSameType(claim) && uses(claim, piece))
			.map(claim -> new EvidenceClash(piece, claim))
			.findFirst()
			.or(() -> submission.holdsOf(piece).stream().anyMatch(heldByOthers::contains)
					? Optional.of(new EvidenceClash(piece, null)) : Optional.empty());
	}

	private boolean isSameType(Claim claim) {
		return claim.submission().terms().exclusionGroup().equals(terms.exclusionGroup());
	}

	private static boolean uses(Claim claim, Evidence piece) {
		return claim.submission().servingOnce().stream().anyMatch(piece::isSameAs);
	}

	/** Whoever decides last decides on what stands: decision 0012. */
	private void evidenceHeld() {
		Set<Held> held = new HashSet<>(ask.held());
		if (!held.containsAll(state.turnsOf(submission))) {
			throw EvidenceNotHeld.refusal();
		}
	}

	/** Its place in the call may be somebody else's by now. */
	private void entryStands() {
		Entered entered = ask.entered();
		if (entered != null
				&& !state.callEntries().isOn(new CallEntry(entered.call().id(), ask.applicationId(), entered.turn()))) {
			throw Lapsed.refusal();
		}
	}

	private void capLeft() {
		CapUse.of(state, terms.caps()).stream().filter(CapUse::hasNothingLeft).findFirst().ifPresent(use -> {
			throw EntitlementRule.CAP_LEFT.violatedBecause(use.shown().zh(), use.shown().en())
				.citing(List.of(use.cap().citation()));
		});
	}

}
