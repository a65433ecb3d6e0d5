package grants.application.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import grants.application.domain.Claim.Awarded;
import grants.application.domain.Claim.Cancelled;
import grants.application.domain.Claim.Ended;
import grants.application.domain.Claim.Ended.Outcome;
import grants.application.domain.Claim.Pending;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementEvent;
import grants.application.event.EntryReleased;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceFreed;
import grants.application.event.GrantAwarded;
import grants.application.event.ReceivedUnderCall;
import grants.application.event.SuccessionEvent;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;

/**
 * All claims of one beneficiary, in the order of submission, the documents under which it
 * is barred, the turns of its holds on evidence that are over, its entries in the
 * registers of calls, and what it has inherited from others. Immutable.
 */
public final class EntitlementState {

	public static final EntitlementState EMPTY = new EntitlementState(Map.of(), Map.of(), Map.of(), CallEntries.NONE,
			Lineage.NONE);

	private final Map<ApplicationId, Claim> claims;

	private final Map<String, Bar> bars;

	private final Map<HoldId, Integer> turnsOver;

	private final CallEntries callEntries;

	private final Lineage lineage;

	private EntitlementState(Map<ApplicationId, Claim> claims, Map<String, Bar> bars, Map<HoldId, Integer> turnsOver,
			CallEntries callEntries, Lineage lineage) {
		this.claims = Collections.unmodifiableMap(claims);
		this.bars = Collections.unmodifiableMap(bars);
		this.turnsOver = Map.copyOf(turnsOver);
		this.callEntries = callEntries;
		this.lineage = lineage;
	}

	public Optional<Claim> claim(ApplicationId application) {
		return Optional.ofNullable(claims.get(application));
	}

	/**
	 * The claim of an application that must be known.
	 * @throws IllegalStateException if it never was submitted here
	 */
	Claim known(ApplicationId application) {
		return claim(application)
			.orElseThrow(() -> new IllegalStateException(application + " was never submitted by this beneficiary"));
	}

	public Stream<Claim> claims() {
		return claims.values().stream();
	}

	public Stream<Claim> live() {
		return claims().filter(Claim::isLive);
	}

	public Stream<Pending> pending() {
		return claims().filter(Pending.class::isInstance).map(Pending.class::cast);
	}

	/** Whatever takes up an entitlement: its own live claims, and inherited awards. */
	public Stream<Claim> taken() {
		return Stream.concat(live(), inherited());
	}

	/** Every award that counts for caps, inherited ones too. */
	public Stream<Awarded> awarded() {
		return Stream.concat(ownAwards(), inherited());
	}

	Stream<Awarded> ownAwards() {
		return claims().filter(Awarded.class::isInstance).map(Awarded.class::cast);
	}

	private Stream<Awarded> inherited() {
		return lineage.awards()
			.map(a -> new Awarded(a.applicationId(), a.submission(), a.awardId(), a.amount(), a.awardedAt(),
					a.grantedTo()));
	}

	/** Of its own and inherited: a document can be barred by more than one. */
	public Stream<Bar> bars() {
		return Stream.concat(ownBars(), lineage.bars()
			.map(bar -> new Bar(bar.documentNumber(), bar.awardId(), bar.because(), bar.citation(), bar.barredAt())));
	}

	Stream<Bar> ownBars() {
		return bars.values().stream();
	}

	public Optional<Bar> barUnder(String documentNumber) {
		return bars().filter(bar -> bar.documentNumber().equals(documentNumber)).findFirst();
	}

	/** Which it has been given itself, and which can be lifted here. */
	Optional<Bar> ownBarUnder(String documentNumber) {
		return Optional.ofNullable(bars.get(documentNumber));
	}

	public Lineage lineage() {
		return lineage;
	}

	/**
	 * On which turn the evidence can be held for the beneficiary now, or is. Earlier ones
	 * are over for ever.
	 */
	public int turnOf(HoldId hold) {
		return turnsOver.getOrDefault(hold, 0) + 1;
	}

	/** What has to be held for a submission, on the turns that it is held on. */
	public List<Held> turnsOf(Submission submission) {
		return submission.holds().stream().map(hold -> new Held(hold, turnOf(hold))).toList();
	}

	/** Whether a live claim is supported by it. */
	boolean needs(HoldId hold) {
		return live().anyMatch(claim -> claim.submission().holds().contains(hold));
	}

	CallEntries callEntries() {
		return callEntries;
	}

	/**
	 * On which turn the application can be entered in the register of the call now, or
	 * is.
	 */
	public int turnOf(CallId call, ApplicationId application) {
		return callEntries.next(call, application).turn();
	}

	/**
	 * The state after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	public EntitlementState after(EntitlementEvent event) {
		return switch (event) {
			case ApplicationSubmitted e when !claims.containsKey(e.applicationId()) ->
				with(new Pending(e.applicationId(), e.submission(), e.receivedAt()));
			case ApplicationWithdrawn e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Ended(p.application(), p.submission(), Outcome.WITHDRAWN, e.withdrawnAt(), false));
			case ApplicationSuperseded e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Ended(p.application(), p.submission(), Outcome.SUPERSEDED, e.supersededAt(), false));
			case ApplicationRejected e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Ended(p.application(), p.submission(), Outcome.REJECTED, e.rejectedAt(), false));
			case GrantAwarded e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Awarded(p.application(), p.submission(), e.awardId(), e.amount(), e.awardedAt(), null));
			case AwardCancelled e when claims.get(e.applicationId()) instanceof Awarded a ->
				with(new Cancelled(a.application(), a.submission(), a.award(), e.cancelledAt()));
			case ApprovalSetAside e when claims.get(e.applicationId()) instanceof Ended c && !c.approvalSetAside() ->
				with(new Ended(c.application(), c.submission(), c.outcome(), c.endedAt(), true));
			case BeneficiaryBarred e when !bars.containsKey(e.documentNumber()) -> barred(e);
			case BeneficiaryRestored e when bars.containsKey(e.documentNumber()) -> restored(e);
			case EvidenceClaimed e when claims.get(e.applicationId()) instanceof Pending -> this;
			case EvidenceFreed e when e.evidence().stream().allMatch(held -> held.turn() == turnOf(held.holdId())) ->
				freed(e);
			case ReceivedUnderCall e
					when claims.get(e.applicationId()) instanceof Pending && callEntries.isOn(e.entry()) ->
				entered(callEntries.claimed(e.entry()));
			case EntryReleased e when callEntries.isOn(e.entry()) -> entered(callEntries.released(e.entry()));
			case SuccessionEvent e when !(e instanceof BeneficiarySucceeded) || pending().findAny().isEmpty() ->
				new EntitlementState(claims, bars, turnsOver, callEntries, lineage.after(e));
			case ApplicationSubmitted _, ApplicationWithdrawn _, ApplicationSuperseded _, ApplicationRejected _,
					GrantAwarded _, AwardCancelled _, ApprovalSetAside _, BeneficiaryBarred _, BeneficiaryRestored _, EvidenceClaimed _,
					EvidenceFreed _, ReceivedUnderCall _, EntryReleased _, SuccessionEvent _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		};
	}

	private EntitlementState with(Claim claim) {
		Map<ApplicationId, Claim> next = new LinkedHashMap<>(claims);
		next.put(claim.application(), claim);
		return new EntitlementState(next, bars, turnsOver, callEntries, lineage);
	}

	private EntitlementState barred(BeneficiaryBarred event) {
		Map<String, Bar> next = new LinkedHashMap<>(bars);
		next.put(event.documentNumber(),
				new Bar(event.documentNumber(), event.awardId(), event.because(), event.citation(), event.barredAt()));
		return new EntitlementState(claims, next, turnsOver, callEntries, lineage);
	}

	private EntitlementState restored(BeneficiaryRestored event) {
		Map<String, Bar> next = new LinkedHashMap<>(bars);
		next.remove(event.documentNumber());
		return new EntitlementState(claims, next, turnsOver, callEntries, lineage);
	}

	private EntitlementState freed(EvidenceFreed event) {
		Map<HoldId, Integer> next = new HashMap<>(turnsOver);
		event.evidence().forEach(held -> next.put(held.holdId(), held.turn()));
		return new EntitlementState(claims, bars, next, callEntries, lineage);
	}

	private EntitlementState entered(CallEntries next) {
		return new EntitlementState(claims, bars, turnsOver, next, lineage);
	}

}
