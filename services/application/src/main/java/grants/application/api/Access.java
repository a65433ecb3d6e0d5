package grants.application.api;

import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;

/**
 * Who may see and do what here. Somebody else's draft or application is answered with 403
 * and not with 404: ids are random, so nobody learns of one that was not told to them.
 */
final class Access {

	private Access() {
	}

	/** The caller as an applicant for this organisation. */
	static Actor applicant(Caller caller, SocialCreditCode beneficiary) {
		Actor actor = caller.actingAs(Role.APPLICANT);
		caller.actingFor(beneficiary);
		return actor;
	}

	/** An applicant sees its own organisations, an auditor all. */
	static void reader(Caller caller, SocialCreditCode beneficiary) {
		caller.actingAs(Role.APPLICANT, Role.AUDITOR);
		if (!caller.is(Role.AUDITOR)) {
			caller.actingFor(beneficiary);
		}
	}

}
