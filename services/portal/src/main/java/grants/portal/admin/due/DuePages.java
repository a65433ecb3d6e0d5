package grants.portal.admin.due;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.portal.services.Operations;
import grants.portal.services.OperationsApi.Due;
import grants.portal.services.Service;
import grants.portal.services.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due in every service, and what should have been done by now. */
@Controller
class DuePages {

	private static final int PAGE = 25;

	private static final List<String> STATES = List.of("waiting", "refused");

	/** In the order of a grant's life. */
	private static final List<String> KINDS = List.of("call-close", "call-window", "entry-unclaimed", "entry-ended",
			"entry-never-claimed", "evidence-unclaimed", "evidence-freed", "succession-close", "succession-inherit",
			"succession-end", "opinions-due", "notice-end", "fulfilment", "answer-end");

	private final Operations operations;

	DuePages(Operations operations) {
		this.operations = operations;
	}

	@GetMapping("/admin/due")
	String list(@RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "waiting") String state,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String target,
			@RequestParam @Nullable String after, Model model) {
		String about = target.strip();
		Operations.Question<Due> question = desk -> desk.operations()
			.due(state, orNull(kind), orNull(about), after, PAGE);
		List<Told<Due>> told = service.isEmpty() ? operations.everywhere(question)
				: List.of(operations.at(Service.named(service), question));
		Map<String, String> filter = new LinkedHashMap<>();
		filter.put("service", service);
		filter.put("state", state);
		filter.put("kind", kind);
		filter.put("target", about);
		model.addAttribute("told", told);
		model.addAttribute("filter", filter);
		model.addAttribute("narrowed", !kind.isEmpty() || !about.isEmpty() || !state.equals("waiting"));
		model.addAttribute("services", Service.values());
		model.addAttribute("states", STATES);
		model.addAttribute("kinds", KINDS);
		return "admin/due/list";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
