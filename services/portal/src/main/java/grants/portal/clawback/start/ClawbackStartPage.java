package grants.portal.clawback.start;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.CaseCounts;
import grants.portal.services.ClawbackApi.Commitments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the officers, and what has arrived. */
@Controller
class ClawbackStartPage {

	private static final int FIRST = 8;

	/** In which a case waits for a decision. */
	private static final List<String> TO_DECIDE = List.of("ANSWERED", "UNANSWERED");

	private static final int SOON = 90;

	private final ClawbackApi clawback;

	ClawbackStartPage(ClawbackApi clawback) {
		this.clawback = clawback;
	}

	@GetMapping("/clawback")
	String start(Model model) {
		CaseCounts counts = clawback.counts(null, null);
		Commitments broken = clawback.commitments(null, "BROKEN", null, null, FIRST, null);
		LocalDate soon = broken.today().plusDays(SOON);
		model.addAttribute("counts", counts);
		model.addAttribute("toDecide",
				TO_DECIDE.stream()
					.filter(state -> counts.of(state) > 0)
					.flatMap(state -> clawback.cases(null, state, null, null, FIRST, null).cases().stream())
					.toList());
		model.addAttribute("overdue",
				counts.overdue() == 0 ? List.of() : clawback.cases(null, null, "true", null, FIRST, null).cases());
		model.addAttribute("commitments", broken);
		model.addAttribute("soon", soon);
		model.addAttribute("ending", clawback.commitments(null, "WATCHED", soon.toString(), null, FIRST, null));
		model.addAttribute("moves", clawback.moves(null, null, FIRST, null).moves());
		return "clawback/start/start";
	}

	/** From the code of a beneficiary to all that is known about it. */
	@GetMapping("/clawback/find")
	String find(@RequestParam(defaultValue = "") String code) {
		String asked = code.strip();
		return "redirect:" + (asked.matches("[0-9A-Za-z]+")
				? "/clawback/beneficiaries/" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "/clawback");
	}

}
