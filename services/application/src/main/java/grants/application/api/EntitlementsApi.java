package grants.application.api;

import grants.kernel.SocialCreditCode;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a beneficiary has claimed, been awarded, and can't claim any more: for its own
 * people, for auditors, and for those who review claims and must see what else was
 * granted.
 */
@RestController
class EntitlementsApi {

	private final Known known;

	EntitlementsApi(Known known) {
		this.known = known;
	}

	@GetMapping("/v1/entitlements/{code}")
	EntitlementsView entitlements(Caller caller, @PathVariable SocialCreditCode code) {
		if (!caller.is(Role.REVIEWER) && !caller.is(Role.APPROVER)) {
			Access.reader(caller, code);
		}
		return EntitlementsView.of(code, known.entitlements(code));
	}

}
