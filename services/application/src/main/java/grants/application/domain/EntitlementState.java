package grants.application.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
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
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.EntitlementEvent;
import grants.application.event.GrantAwarded;
import grants.kernel.ApplicationId;

/**
 * All claims of one beneficiary, in the order of submission, and the documents under
 * which it is barred. Immutable.
 */
public final class EntitlementState {

	public static final EntitlementState EMPTY = new EntitlementState(Map.of(), Map.of());

	private final Map<ApplicationId, Claim> claims;

	private final Map<String, Bar> bars;

	private EntitlementState(Map<ApplicationId, Claim> claims, Map<String, Bar> bars) {
		this.claims = Collections.unmodifiableMap(claims);
		this.bars = Collections.unmodifiableMap(bars);
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

	public Stream<Awarded> awarded() {
		return claims().filter(Awarded.class::isInstance).map(Awarded.class::cast);
	}

	public Stream<Bar> bars() {
		return bars.values().stream();
	}

	public Optional<Bar> barUnder(String documentNumber) {
		return Optional.ofNullable(bars.get(documentNumber));
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
			case ApplicationRejected e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Ended(p.application(), p.submission(), Outcome.REJECTED, e.rejectedAt(), false));
			case GrantAwarded e when claims.get(e.applicationId()) instanceof Pending p ->
				with(new Awarded(p.application(), p.submission(), e.awardId(), e.amount(), e.awardedAt()));
			case AwardCancelled e when claims.get(e.applicationId()) instanceof Awarded a ->
				with(new Cancelled(a.application(), a.submission(), a.award(), e.cancelledAt()));
			case ApprovalSetAside e when claims.get(e.applicationId()) instanceof Ended c && !c.approvalSetAside() ->
				with(new Ended(c.application(), c.submission(), c.outcome(), c.endedAt(), true));
			case BeneficiaryBarred e when !bars.containsKey(e.documentNumber()) -> barred(e);
			case BeneficiaryRestored e when bars.containsKey(e.documentNumber()) -> restored(e);
			case ApplicationSubmitted _, ApplicationWithdrawn _, ApplicationRejected _, GrantAwarded _,
					AwardCancelled _, ApprovalSetAside _, BeneficiaryBarred _, BeneficiaryRestored _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		};
	}

	private EntitlementState with(Claim claim) {
		Map<ApplicationId, Claim> next = new LinkedHashMap<>(claims);
		next.put(claim.application(), claim);
		return new EntitlementState(next, bars);
	}

	private EntitlementState barred(BeneficiaryBarred event) {
		Map<String, Bar> next = new LinkedHashMap<>(bars);
		next.put(event.documentNumber(),
				new Bar(event.documentNumber(), event.awardId(), event.because(), event.citation(), event.barredAt()));
		return new EntitlementState(claims, next);
	}

	private EntitlementState restored(BeneficiaryRestored event) {
		Map<String, Bar> next = new LinkedHashMap<>(bars);
		next.remove(event.documentNumber());
		return new EntitlementState(claims, next);
	}

}
