package grants.portal.audit.discarded;

import grants.portal.operations.DiscardedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Facts that were discarded. */
@Controller
class AuditDiscarded {

	private static final String BASE = "/audit/discarded";

	private final DiscardedFacts facts;

	AuditDiscarded(DiscardedFacts facts) {
		this.facts = facts;
	}

	@GetMapping(BASE)
	String list(@RequestParam(defaultValue = "") String service, @RequestParam @Nullable String after, Model model) {
		return facts.list(BASE, service, after, model);
	}

	@GetMapping(BASE + "/{service}/{id}")
	String show(@PathVariable String service, @PathVariable String id, Model model) {
		return facts.show(BASE, service, id, model);
	}

}
