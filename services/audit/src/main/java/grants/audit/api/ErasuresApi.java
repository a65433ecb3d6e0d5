package grants.audit.api;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

import grants.audit.ledger.Ledger;
import grants.audit.ledger.OpenMatters;
import grants.kernel.Actor;
import grants.kernel.InvalidValue;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.personal.DataKeys;
import grants.runtime.personal.Erasures;
import grants.runtime.personal.Erasures.Erasure;
import grants.runtime.personal.PersonalDataRule;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Erasing a beneficiary's personal data: two administrators, and nothing that is still
 * going on. It is here because audit alone has heard of everything. A request has no
 * idempotency key: repeated, it finds what it has done.
 */
@RestController
@RequestMapping("/v1")
class ErasuresApi {

	private static final int LONGEST_REASON = 500;

	private final Ledger ledger;

	private final Erasures erasures;

	private final DataKeys keys;

	private final InstantSource clock;

	ErasuresApi(Ledger ledger, DataKeys keys, InstantSource clock) {
		this.ledger = ledger;
		this.erasures = new Erasures(keys);
		this.keys = keys;
		this.clock = clock;
	}

	/** Who has asked for it to be erased, and by what right; no personal data in it. */
	record Request(String reason) {

		Request {
			if (reason.isBlank() || reason.length() > LONGEST_REASON) {
				throw new InvalidValue("理由应为 1 至 " + LONGEST_REASON + " 个字",
						"a reason has 1 to " + LONGEST_REASON + " characters");
			}
		}

	}

	/** How many keys the current master key has wrapped anew. */
	record Rewrapped(long keys) {
	}

	@PostMapping("/erasures/{code}")
	Erasure ask(Caller caller, @PathVariable SocialCreditCode code, @RequestBody Request body) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		requireNothingOpen(code);
		return erasures.ask(code.value(), by.subject(), body.reason(), clock.instant());
	}

	@PostMapping("/erasures/{code}/confirmation")
	Erasure confirm(Caller caller, @PathVariable SocialCreditCode code) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		requireNothingOpen(code);
		return erasures.confirm(code.value(), by.subject(), clock.instant());
	}

	@PostMapping("/erasures/{code}/withdrawal")
	void withdraw(Caller caller, @PathVariable SocialCreditCode code) {
		caller.actingAs(Role.ADMINISTRATOR);
		erasures.withdraw(code.value());
	}

	@GetMapping("/erasures/{code}")
	Erasure erasure(Caller caller, @PathVariable SocialCreditCode code) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return erasures.of(code.value()).orElseThrow(() -> NotFound.of(Text.of("删除申请", "erasure"), code.value()));
	}

	/** After a new master key has become the first of the file, in all services. */
	@PostMapping("/keys/rewrap")
	Rewrapped rewrap(Caller caller) {
		caller.actingAs(Role.ADMINISTRATOR);
		return new Rewrapped(keys.rewrap());
	}

	private void requireNothingOpen(SocialCreditCode code) {
		List<Text> open = OpenMatters.in(ledger.aboutBeneficiary(code));
		if (!open.isEmpty()) {
			throw PersonalDataRule.NOTHING_OPEN.violatedBecause(
					open.stream().map(Text::zh).collect(Collectors.joining("；")),
					open.stream().map(Text::en).collect(Collectors.joining("; ")));
		}
	}

}
