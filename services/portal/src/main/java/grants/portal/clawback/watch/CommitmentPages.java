package grants.portal.clawback.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Commitments;
import grants.portal.services.ClawbackApi.Moves;
import grants.portal.web.Filters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody has promised, what registries said, and all of it about one. */
@Controller
class CommitmentPages {

	private static final int ROWS = 50;

	private static final int MOST_ROWS = 200;

	private static final List<String> STATES = List.of("WATCHED", "BROKEN", "FULFILLED", "ENDED");

	private final ClawbackApi clawback;

	CommitmentPages(ClawbackApi clawback) {
		this.clawback = clawback;
	}

	@GetMapping("/clawback/obligations")
	String obligations(@RequestParam @Nullable String after, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Filters filters = Filters.of(request, "state", "beneficiary", "until");
		model.addAttribute("filters", filters);
		model.addAttribute("states", STATES);
		model.addAttribute("found",
				Filters.orRefused(
						() -> clawback.commitments(filters.orNull("beneficiary"), filters.orNull("state"),
								filters.orNull("until"), after, ROWS, null),
						new Commitments(LocalDate.EPOCH, List.of(), Map.of(), null), response, model));
		return "clawback/watch/obligations";
	}

	@GetMapping("/clawback/moves")
	String moves(@RequestParam @Nullable String after, @RequestParam @Nullable Long position,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Filters filters = Filters.of(request, "beneficiary");
		model.addAttribute("filters", filters);
		model.addAttribute("found",
				Filters.orRefused(() -> clawback.moves(filters.orNull("beneficiary"), after, ROWS, position),
						new Moves(List.of(), null), response, model));
		return "clawback/watch/moves";
	}

	@GetMapping("/clawback/beneficiaries/{code}")
	String beneficiary(@PathVariable String code, @RequestParam @Nullable Long position, Model model) {
		model.addAttribute("known", clawback.obligations(code, position));
		model.addAttribute("moves", clawback.moves(code, null, MOST_ROWS, position).moves());
		model.addAttribute("cases", clawback.cases(code, null, null, null, MOST_ROWS, position).cases());
		return "clawback/watch/beneficiary";
	}

}
