package grants.portal.applicant.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.portal.applicant.Organisation;
import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Answer;
import grants.portal.services.ClawbackApi.Case;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases in which money is claimed back: read, and answered. */
@Controller
class CasePages {

	/** In which nothing is decided yet. */
	private static final Set<String> UNDECIDED = Set.of("NOTIFIED", "ANSWERED", "UNANSWERED");

	private final ClawbackApi clawback;

	private final Organisation organisation;

	CasePages(ClawbackApi clawback, Organisation organisation) {
		this.clawback = clawback;
		this.organisation = organisation;
	}

	@GetMapping("/applicant/cases")
	String list(Person person, HttpServletRequest request, Model model) {
		String code = organisation.of(person, request);
		List<Case> cases = clawback.cases(code, null).cases();
		model.addAttribute("organisation", code);
		model.addAttribute("cases", cases);
		return "applicant/cases/list";
	}

	@GetMapping("/applicant/cases/{id}")
	String show(@PathVariable String id, @RequestParam @Nullable Long position, HttpServletRequest request,
			Model model) {
		return show(clawback.clawback(id, position), Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/applicant/cases/{id}/answer")
	String answer(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Answer body = new Answer(input.value("answer").strip());
			Receipt receipt = clawback.answer(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "cases.answered");
			after.addAttribute("position", receipt.position());
			return "redirect:/applicant/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return show(clawback.clawback(id, null), input.refused(refused.problem()), model);
		}
	}

	private static String show(Case clawback, Input input, Model model) {
		model.addAttribute("clawback", clawback);
		model.addAttribute("input", input);
		model.addAttribute("undecided", UNDECIDED.contains(clawback.state()));
		return "applicant/cases/case";
	}

}
