package grants.audit.api;

import java.util.Collection;
import java.util.List;

import grants.audit.ledger.CausalOrder;
import grants.audit.ledger.KeptFact;
import grants.audit.ledger.Ledger;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.personal.Seals;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Histories for auditors, who read everything and write nothing. */
@RestController
@RequestMapping("/v1")
class HistoriesApi {

	private static final int MOST_ENTRIES = 500;

	private final Ledger ledger;

	private final Seals seals;

	HistoriesApi(Ledger ledger, Seals seals) {
		this.ledger = ledger;
		this.seals = seals;
	}

	/**
	 * A part of a history: causes before their effects.
	 *
	 * @param total entries of the whole history
	 * @param page from 0
	 */
	record History(List<Entry> entries, int total, int page, int size) {

		static History of(Collection<KeptFact> facts, Seals seals, int page, int size) {
			int most = Math.clamp(size, 1, MOST_ENTRIES);
			List<KeptFact> ordered = CausalOrder.of(facts);
			List<Entry> entries = ordered.stream()
				.skip((long) Math.max(page, 0) * most)
				.limit(most)
				.map(fact -> Entry.of(fact, seals))
				.toList();
			return new History(entries, ordered.size(), Math.max(page, 0), most);
		}

	}

	/**
	 * A fact between what led to it and what came of it.
	 *
	 * @param causes from the first one on
	 * @param effects all that came of it, directly and further on; at most 500
	 */
	record Link(List<Entry> causes, Entry fact, List<Entry> effects) {
	}

	@GetMapping("/beneficiaries/{code}/history")
	History ofBeneficiary(Caller caller, @PathVariable SocialCreditCode code,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
		caller.actingAs(Role.AUDITOR);
		return History.of(ledger.aboutBeneficiary(code), seals, page, size);
	}

	@GetMapping("/applications/{id}/history")
	History ofApplication(Caller caller, @PathVariable ApplicationId id, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "100") int size) {
		caller.actingAs(Role.AUDITOR);
		return ofGrant(Text.of("申报", "application"), id.value(), page, size);
	}

	@GetMapping("/awards/{id}/history")
	History ofAward(Caller caller, @PathVariable AwardId id, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "100") int size) {
		caller.actingAs(Role.AUDITOR);
		return ofGrant(Text.of("奖补决定", "award"), id.value(), page, size);
	}

	@GetMapping("/calls/{id}/history")
	History ofCall(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "100") int size) {
		caller.actingAs(Role.AUDITOR);
		List<KeptFact> facts = id.startsWith("call-") ? ledger.aboutCall(id) : List.of();
		if (facts.isEmpty()) {
			throw NotFound.of(Text.of("申报通知", "call"), id);
		}
		return History.of(facts, seals, page, size);
	}

	private History ofGrant(Text kind, String id, int page, int size) {
		List<KeptFact> facts = ledger.aboutGrant(id);
		if (facts.isEmpty()) {
			throw NotFound.of(kind, id);
		}
		return History.of(facts, seals, page, size);
	}

	@GetMapping("/facts/{id}")
	Link fact(Caller caller, @PathVariable String id) {
		caller.actingAs(Role.AUDITOR);
		KeptFact fact = ledger.fact(id).orElseThrow(() -> NotFound.of(Text.of("事实", "fact"), id));
		return new Link(entries(ledger.causesOf(fact)), Entry.of(fact, seals),
				entries(CausalOrder.of(ledger.effectsOf(fact, MOST_ENTRIES))));
	}

	private List<Entry> entries(List<KeptFact> facts) {
		return facts.stream().map(fact -> Entry.of(fact, seals)).toList();
	}

}
