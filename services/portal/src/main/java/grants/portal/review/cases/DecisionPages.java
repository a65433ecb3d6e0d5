package grants.portal.review.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Case;
import grants.portal.services.ReviewApi.Item;
import grants.portal.services.ReviewApi.NewDecision;
import grants.portal.services.ReviewApi.Why;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the lead bureau does with the whole case: it concludes, and it decides. */
@Controller
class DecisionPages {

	private final ReviewApi review;

	private final CaseFile cases;

	DecisionPages(ReviewApi review, CaseFile cases) {
		this.review = review;
		this.cases = cases;
	}

	@GetMapping("/review/cases/{id}/conclusion")
	String askToConclude(@PathVariable String id, HttpServletRequest request, Model model) {
		return concluding(id, Input.fresh(request, Map.of()), request, model);
	}

	@PostMapping("/review/cases/{id}/conclusion")
	String conclude(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			String reason = input.value("reason").strip();
			Why body = new Why(reason.isEmpty() ? null : reason);
			review.conclude(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "desk.concluded");
			return "redirect:/review/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return concluding(id, input.refused(refused.problem()), request, model);
		}
	}

	private String concluding(String id, Input input, HttpServletRequest request, Model model) {
		Case file = cases.show(id, input, request, model);
		model.addAttribute("against",
				file.items()
					.stream()
					.filter(item -> item.opinion() != null && !item.opinion().favourable())
					.map(Item::bureau)
					.toList());
		model.addAttribute("silent",
				file.items().stream().filter(item -> item.opinion() == null).map(Item::bureau).toList());
		return "review/cases/conclusion";
	}

	/** What would be decided, and what would follow. */
	@GetMapping("/review/cases/{id}/decision")
	String askToDecide(@PathVariable String id, HttpServletRequest request, Model model) {
		return deciding(id, Input.fresh(request, Map.of()), request, model);
	}

	@PostMapping("/review/cases/{id}/decision")
	String decide(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			String verdict = input.value("verdict");
			NewDecision body = new NewDecision(verdict.isEmpty() ? null : verdict, input.value("reason").strip(),
					input.value("content"), citations(input));
			review.decide(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "desk.decided");
			return "redirect:/review/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return deciding(id, input.refused(refused.problem()), request, model);
		}
	}

	private String deciding(String id, Input input, HttpServletRequest request, Model model) {
		cases.show(id, input, request, model);
		model.addAttribute("preview", review.preview(id));
		return "review/cases/decision";
	}

	/** The clauses that were ticked, and others, one in a line. */
	private static List<String> citations(Input input) {
		return Stream.concat(input.values("citations").stream(), input.value("otherCitations").lines())
			.map(String::strip)
			.filter(citation -> !citation.isEmpty())
			.distinct()
			.toList();
	}

}
