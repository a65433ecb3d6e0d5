package grants.application.domain;

import java.util.ArrayList;
import java.util.List;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.BeginSuccession;
import grants.application.command.CloseForSuccession;
import grants.application.command.EndSuccession;
import grants.application.command.EntitlementCommand;
import grants.application.command.FreeEvidence;
import grants.application.command.InheritEntitlements;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.ReleaseEntry;
import grants.application.command.RestoreBeneficiary;
import grants.application.command.SubmitApplication;
import grants.application.command.WithdrawApplication;
import grants.application.domain.Claim.Awarded;
import grants.application.domain.Claim.Cancelled;
import grants.application.domain.Claim.Ended;
import grants.application.domain.Claim.Pending;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.EntitlementEvent;
import grants.application.event.EntryReleased;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceFreed;
import grants.application.event.ReceivedUnderCall;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.RuleViolated;
import grants.kernel.Text;

/**
 * What the claims of a beneficiary answer to each command: events, none if nothing has to
 * change, or the rule that forbids it. Pure.
 */
final class EntitlementDecisions {

	private EntitlementDecisions() {
	}

	/**
	 * The decision on any command, with the evidence and the entries that it frees, and
	 * with word for the successor, if there is one and it is concerned.
	 * @throws grants.kernel.RuleViolated if a rule forbids it
	 */
	static List<EntitlementEvent> decide(EntitlementState state, EntitlementCommand command) {
		List<EntitlementEvent> events = switch (command) {
			case SubmitApplication ask -> submit(state, ask);
			case WithdrawApplication ask -> withdraw(state, ask);
			case RejectApplication ask -> reject(state, ask);
			case AwardGrant ask -> award(state, ask);
			case RecordCancellation ask -> recordCancellation(state, ask);
			case BarBeneficiary ask -> bar(state, ask);
			case RestoreBeneficiary ask -> restore(state, ask);
			case FreeEvidence ask -> free(state, ask);
			case ReleaseEntry ask -> release(state, ask);
			case BeginSuccession ask -> SuccessionDecisions.begin(state, ask);
			case CloseForSuccession ask -> SuccessionDecisions.close(state, ask);
			case InheritEntitlements ask -> SuccessionDecisions.inherit(state, ask);
			case EndSuccession ask -> SuccessionDecisions.end(state, ask);
		};
		List<EntitlementEvent> passedOn = SuccessionDecisions.passedOn(events, state, command.receivedAt());
		return Released.with(Freed.with(passedOn, state, command.receivedAt()), state, command.receivedAt());
	}

	private static List<EntitlementEvent> submit(EntitlementState state, SubmitApplication ask) {
		Admission.check(state, ask);
		List<EntitlementEvent> events = new ArrayList<>();
		if (ask.supersedes() != null && state.known(ask.supersedes()) instanceof Pending earlier) {
			events.add(superseded(earlier, ask));
		}
		events.add(new ApplicationSubmitted(ask.applicationId(), ask.beneficiary(), ask.submission(), ask.receivedAt(),
				ask.by().subject()));
		List<Held> evidence = state.turnsOf(ask.submission());
		if (!evidence.isEmpty()) {
			events.add(new EvidenceClaimed(ask.applicationId(), ask.beneficiary(), evidence, ask.receivedAt()));
		}
		if (ask.entered() != null) {
			events.add(new ReceivedUnderCall(ask.applicationId(), ask.beneficiary(), ask.entered(), ask.receivedAt()));
		}
		return events;
	}

	private static ApplicationSuperseded superseded(Pending earlier, SubmitApplication ask) {
		HigherOf both = new HigherOf(ask.submission(), earlier);
		return new ApplicationSuperseded(earlier.application(), ask.beneficiary(), ask.applicationId(),
				both.because(ask.applicationId()), both.citations(), ask.receivedAt(), ask.by().subject());
	}

	private static List<EntitlementEvent> withdraw(EntitlementState state, WithdrawApplication ask) {
		Claim claim = state.known(ask.applicationId());
		if (!(claim instanceof Pending)) {
			throw EntitlementRule.WITHDRAWN_WHILE_PENDING.violatedBecause(
					"申报 " + ask.applicationId() + " 的状态为：" + claim.status().zh(),
					"application " + ask.applicationId() + " is " + claim.status().en());
		}
		return List.of(new ApplicationWithdrawn(ask.applicationId(), ask.beneficiary(), ask.reason(), ask.receivedAt(),
				ask.by().subject()));
	}

	/** Ended already: both agree that nothing is granted, and its first end stands. */
	private static List<EntitlementEvent> reject(EntitlementState state, RejectApplication ask) {
		return switch (state.known(ask.applicationId())) {
			case Pending _ -> List.of(new ApplicationRejected(ask.applicationId(), ask.beneficiary(),
					ApplicationRejected.REVIEW, ask.because(), ask.citations(), ask.receivedAt()));
			case Ended _ -> List.of();
			case Cancelled cancelled -> throw awarded(ask, cancelled.award());
			case Awarded awarded -> throw awarded(ask, awarded.award());
		};
	}

	private static RuleViolated awarded(RejectApplication ask, AwardId award) {
		return EntitlementRule.DECIDED_ONCE.violatedBecause("申报 " + ask.applicationId() + " 已获奖补 " + award,
				"application " + ask.applicationId() + " has been awarded as " + award);
	}

	/**
	 * The approval and the end of an application can cross on the way. The end stands;
	 * the approval is recorded once as set aside, so that it is neither lost nor stops
	 * the facts behind it. A repeated approval of what is awarded, or was until the award
	 * was cancelled, changes nothing.
	 */
	private static List<EntitlementEvent> award(EntitlementState state, AwardGrant ask) {
		return switch (state.known(ask.applicationId())) {
			case Pending pending -> List.of(Awarding.decide(state, pending, ask));
			case Awarded _, Cancelled _ -> List.of();
			case Ended ended when ended.approvalSetAside() -> List.of();
			case Ended _ -> List.of(new ApprovalSetAside(ask.applicationId(), ask.beneficiary(), ask.caseId(),
					ask.approved(), ask.approvedBy(), ask.receivedAt()));
		};
	}

	/** Nothing if it is known already. */
	private static List<EntitlementEvent> recordCancellation(EntitlementState state, RecordCancellation ask) {
		Claim claim = state.claims()
			.filter(c -> AwardId.of(c.application()).equals(ask.awardId()))
			.findFirst()
			.orElseThrow(() -> noAward(ask));
		return switch (claim) {
			case Awarded awarded -> List.of(new AwardCancelled(awarded.application(), ask.beneficiary(),
					awarded.award(), ask.reason(), ask.citation(), ask.cancelledBy(), ask.receivedAt()));
			case Cancelled _ -> List.of();
			case Pending _, Ended _ -> throw noAward(ask);
		};
	}

	private static RuleViolated noAward(RecordCancellation ask) {
		return EntitlementRule.CANCELLED_WHEN_AWARDED.violatedBecause("本单位没有奖补 " + ask.awardId(),
				ask.awardId() + " was never awarded to this beneficiary");
	}

	private static List<EntitlementEvent> bar(EntitlementState state, BarBeneficiary ask) {
		if (state.ownBarUnder(ask.documentNumber()).isPresent()) {
			return List.of();
		}
		List<EntitlementEvent> events = new ArrayList<>();
		events.add(new BeneficiaryBarred(ask.beneficiary(), ask.documentNumber(), ask.awardId(), ask.because(),
				ask.citation(), ask.receivedAt()));
		state.pending()
			.filter(pending -> pending.submission().terms().documentNumber().equals(ask.documentNumber()))
			.forEach(pending -> events.add(stopped(pending, ask)));
		return events;
	}

	private static ApplicationRejected stopped(Pending pending, BarBeneficiary ask) {
		Text because = Text.of("单位已被取消按 " + ask.documentNumber() + " 享受奖补的资格：" + ask.because().zh(),
				"the beneficiary has been barred under " + ask.documentNumber() + ": " + ask.because().en());
		return new ApplicationRejected(pending.application(), ask.beneficiary(), EntitlementRule.NOT_BARRED.id(),
				because, List.of(ask.citation()), ask.receivedAt());
	}

	private static List<EntitlementEvent> restore(EntitlementState state, RestoreBeneficiary ask) {
		return state.ownBarUnder(ask.documentNumber())
			.<List<EntitlementEvent>>map(_ -> List
				.of(new BeneficiaryRestored(ask.beneficiary(), ask.documentNumber(), ask.because(), ask.receivedAt())))
			.orElse(List.of());
	}

	/** What a live claim needs stands, and a turn is over only once. */
	private static List<EntitlementEvent> release(EntitlementState state, ReleaseEntry ask) {
		CallEntry entry = ask.entry();
		boolean needed = state.callEntries().of(entry.applicationId()).filter(entry::equals).isPresent();
		return needed || !state.callEntries().isOn(entry) ? List.of()
				: List.of(new EntryReleased(ask.beneficiary(), entry, ReleasedBecause.NEVER_CLAIMED, ask.receivedAt()));
	}

	/** What a live claim needs stays held, and a turn is over only once. */
	private static List<EntitlementEvent> free(EntitlementState state, FreeEvidence ask) {
		List<Held> unneeded = ask.evidence()
			.stream()
			.filter(held -> held.turn() == state.turnOf(held.holdId()) && !state.needs(held.holdId()))
			.distinct()
			.toList();
		return unneeded.isEmpty() ? List.of()
				: List.of(new EvidenceFreed(ask.beneficiary(), unneeded, ask.receivedAt()));
	}

}
