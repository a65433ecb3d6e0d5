package grants.portal.audit.history;

import java.util.Set;
import java.util.stream.Collectors;

import grants.portal.services.AuditApi;
import grants.portal.services.AuditApi.Entry;
import grants.portal.services.AuditApi.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Histories across services, causes before their effects, and single facts. */
@Controller
class HistoryPages {

	private static final int SIZE = 50;

	private final AuditApi audit;

	HistoryPages(AuditApi audit) {
		this.audit = audit;
	}

	@GetMapping("/audit/beneficiaries/{code}")
	String ofBeneficiary(@PathVariable String code, @RequestParam(defaultValue = "0") int page, Model model) {
		return show("beneficiary", code, audit.ofBeneficiary(code, page, SIZE), null, model);
	}

	@GetMapping("/audit/applications/{id}")
	String ofApplication(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
		return show("application", id, audit.ofApplication(id, page, SIZE), id, model);
	}

	@GetMapping("/audit/awards/{id}")
	String ofAward(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
		return show("award", id, audit.ofAward(id, page, SIZE), id.replaceFirst("^award-", "application-"), model);
	}

	@GetMapping("/audit/calls/{id}")
	String ofCall(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
		return show("call", id, audit.ofCall(id, page, SIZE), null, model);
	}

	@GetMapping("/audit/facts/{id}")
	String fact(@PathVariable String id, Model model) {
		model.addAttribute("link", audit.fact(id));
		model.addAttribute("here", Set.of());
		return "audit/history/fact";
	}

	/**
	 * @param application whose amount can be explained; null if it is about no single one
	 */
	private static String show(String kind, String id, History history, @Nullable String application, Model model) {
		Set<String> here = history.entries().stream().map(Entry::factId).collect(Collectors.toSet());
		model.addAttribute("kind", kind);
		model.addAttribute("id", id);
		model.addAttribute("history", history);
		model.addAttribute("here", here);
		model.addAttribute("grant", application);
		return "audit/history/history";
	}

}
