package grants.audit.api;

import java.util.List;

import grants.audit.ledger.CausalOrder;
import grants.audit.ledger.KeptFact;
import grants.audit.ledger.Ledger;
import grants.kernel.Text;
import grants.runtime.personal.Seals;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Paging;
import grants.runtime.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds out for auditors what a reference is about that stands on somebody's paper: a
 * bank's, a registry's, or an id of the platform.
 */
@RestController
@RequestMapping("/v1/references")
class ReferencesApi {

	/** A reference is about one thing; who made one that is about more sees these. */
	private static final int MOST_FACTS = 50;

	private static final int LONGEST = 200;

	private final Ledger ledger;

	private final Seals seals;

	ReferencesApi(Ledger ledger, Seals seals) {
		this.ledger = ledger;
		this.seals = seals;
	}

	/**
	 * What a reference is about.
	 *
	 * @param beneficiaries codes of those whom the facts are about
	 * @param applications ids of those whose grants the facts belong to
	 * @param facts that name it, causes before their effects; at most 50
	 */
	record Found(String reference, List<String> beneficiaries, List<String> applications, List<Entry> facts) {
	}

	@GetMapping
	Found find(Caller caller, @RequestParam String reference) {
		caller.actingAs(Role.AUDITOR);
		String asked = reference.strip();
		if (asked.isEmpty() || asked.length() > LONGEST) {
			throw Paging.bad("reference", "应为 1 至 " + LONGEST + " 字的编号", "must be of 1 to " + LONGEST + " characters");
		}
		List<KeptFact> naming = ledger.naming(asked, MOST_FACTS);
		if (naming.isEmpty()) {
			throw NotFound.of(Text.of("编号", "reference"), asked);
		}
		return new Found(asked,
				naming.stream().filter(ReferencesApi::isAboutSomebody).map(KeptFact::beneficiary).distinct().toList(),
				List.copyOf(ledger.applicationsOf(naming)),
				CausalOrder.of(naming).stream().map(fact -> Entry.of(fact, seals)).toList());
	}

	/** What is told of a call is about nobody. */
	private static boolean isAboutSomebody(KeptFact fact) {
		return fact.data().has("beneficiaryCode");
	}

}
