package grants.portal.review.cases;

import java.util.Map;

import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.services.ReviewApi;
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

/** On whose desk an item is: claimed, put back, taken back. */
@Controller
class StepPages {

	private final ReviewApi review;

	private final CaseFile cases;

	StepPages(ReviewApi review, CaseFile cases) {
		this.review = review;
		this.cases = cases;
	}

	/** From the queue or the case; can be undone, so nobody is asked whether. */
	@PostMapping("/review/cases/{id}/items/{bureau}/claim")
	String claim(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			review.claim(RequestKey.of(input.key(), id + bureau), id, bureau);
			after.addFlashAttribute("flash", "desk.claimed");
			return "redirect:/review/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			cases.show(id, input.refused(refused.problem()), request, model);
			return "review/cases/case";
		}
	}

	@GetMapping("/review/cases/{id}/items/{bureau}/release")
	String askToRelease(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request, Model model) {
		return asking("release", id, bureau, Input.fresh(request, Map.of()), request, model);
	}

	@PostMapping("/review/cases/{id}/items/{bureau}/release")
	String release(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Why body = new Why(input.value("reason").strip());
			Receipt receipt = review.release(RequestKey.of(input.key(), body), id, bureau, body);
			return toQueue("desk.released", receipt, after);
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return asking("release", id, bureau, input.refused(refused.problem()), request, model);
		}
	}

	@GetMapping("/review/cases/{id}/items/{bureau}/reassignment")
	String askToReassign(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request,
			Model model) {
		return asking("reassignment", id, bureau, Input.fresh(request, Map.of()), request, model);
	}

	@PostMapping("/review/cases/{id}/items/{bureau}/reassignment")
	String reassign(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Why body = new Why(input.value("reason").strip());
			review.reassign(RequestKey.of(input.key(), body), id, bureau, body);
			after.addFlashAttribute("flash", "desk.reassigned");
			return "redirect:/review/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return asking("reassignment", id, bureau, input.refused(refused.problem()), request, model);
		}
	}

	private static String toQueue(String flash, Receipt receipt, RedirectAttributes after) {
		after.addFlashAttribute("flash", flash);
		after.addAttribute("position", receipt.position());
		return "redirect:/review";
	}

	private String asking(String step, String id, String bureau, Input input, HttpServletRequest request, Model model) {
		cases.showItem(id, bureau, input, request, model);
		model.addAttribute("step", step);
		return "review/cases/step";
	}

}
