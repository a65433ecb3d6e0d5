package grants.application.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.kernel.ApplicationId;

/**
 * What the claims of a beneficiary know of its entries in the registers of calls: those
 * of claims, and which turns are over. Immutable.
 */
final class CallEntries {

	static final CallEntries NONE = new CallEntries(Map.of(), Map.of());

	private final Map<ApplicationId, CallEntry> ofClaims;

	private final Map<Turns, Integer> over;

	private CallEntries(Map<ApplicationId, CallEntry> ofClaims, Map<Turns, Integer> over) {
		this.ofClaims = Collections.unmodifiableMap(ofClaims);
		this.over = Collections.unmodifiableMap(over);
	}

	/** Turns are counted for each application in each call. */
	private record Turns(CallId callId, ApplicationId applicationId) {

		static Turns of(CallEntry entry) {
			return new Turns(entry.callId(), entry.applicationId());
		}

	}

	/** The entry on which the application can be claimed now, or is. */
	CallEntry next(CallId call, ApplicationId application) {
		return new CallEntry(call, application, over.getOrDefault(new Turns(call, application), 0) + 1);
	}

	/** Whether a claim can be made on it, or is. */
	boolean isOn(CallEntry entry) {
		return next(entry.callId(), entry.applicationId()).equals(entry);
	}

	/** The entry of the application's claim, until it is released. */
	Optional<CallEntry> of(ApplicationId application) {
		return Optional.ofNullable(ofClaims.get(application));
	}

	Stream<CallEntry> ofClaims() {
		return ofClaims.values().stream();
	}

	CallEntries claimed(CallEntry entry) {
		Map<ApplicationId, CallEntry> next = new LinkedHashMap<>(ofClaims);
		next.put(entry.applicationId(), entry);
		return new CallEntries(next, over);
	}

	CallEntries released(CallEntry entry) {
		Map<ApplicationId, CallEntry> claims = new LinkedHashMap<>(ofClaims);
		claims.remove(entry.applicationId(), entry);
		Map<Turns, Integer> turns = new LinkedHashMap<>(over);
		turns.put(Turns.of(entry), entry.turn());
		return new CallEntries(claims, turns);
	}

}
