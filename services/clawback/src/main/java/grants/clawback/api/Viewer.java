package grants.clawback.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import grants.kernel.SocialCreditCode;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who may see what: officers and auditors everything, finance the cases, applicants what
 * is about their own organisations and not who in the office did it.
 */
final class Viewer {

	private Viewer() {
	}

	/**
	 * @throws grants.runtime.web.Forbidden saying what the caller lacks
	 */
	static void requireMaySee(Caller caller, SocialCreditCode beneficiary) {
		if (!seesAll(caller)) {
			caller.actingAs(Role.APPLICANT, Role.CLAWBACK_OFFICER, Role.AUDITOR);
			caller.actingFor(beneficiary);
		}
	}

	/**
	 * @throws grants.runtime.web.Forbidden saying what the caller lacks
	 */
	static void requireMaySeeCase(Caller caller, SocialCreditCode beneficiary) {
		if (!seesAll(caller) && !caller.is(Role.FINANCE_MAKER)) {
			requireMaySee(caller, beneficiary);
		}
	}

	/**
	 * Whose cases the caller sees; null for all.
	 * @throws grants.runtime.web.Forbidden if none
	 */
	static @Nullable Collection<String> casesOf(Caller caller, @Nullable SocialCreditCode beneficiary) {
		if (beneficiary != null) {
			requireMaySeeCase(caller, beneficiary);
			return Set.of(beneficiary.value());
		}
		if (seesAll(caller) || caller.is(Role.FINANCE_MAKER)) {
			return null;
		}
		caller.actingAs(Role.APPLICANT, Role.CLAWBACK_OFFICER, Role.FINANCE_MAKER, Role.AUDITOR);
		return caller.organisations();
	}

	/**
	 * Finance acts for its own treasury: one that money goes back to in the case.
	 * @throws grants.runtime.web.Forbidden saying what the caller lacks
	 */
	static void requireMaySettle(Caller caller, Document row) {
		if (caller.is(Role.CLAWBACK_OFFICER)) {
			return;
		}
		List<String> treasuries = CaseView.treasuries(row);
		if (treasuries.stream().noneMatch(caller.treasuries()::contains)) {
			caller.inTreasury(treasuries.isEmpty() ? "city" : treasuries.getFirst());
		}
	}

	static boolean seesPeople(Caller caller) {
		return seesAll(caller);
	}

	private static boolean seesAll(Caller caller) {
		return caller.is(Role.CLAWBACK_OFFICER) || caller.is(Role.AUDITOR);
	}

}
