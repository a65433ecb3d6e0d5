package grants.portal.clawback.watch;

import java.util.List;
import java.util.Map;

import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Correction;
import grants.portal.services.ClawbackApi.Move;
import grants.portal.services.ClawbackApi.NewMove;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a move that an office has learned of, and correcting one. */
@Controller
class MovePages {

	private static final int MOST_ROWS = 200;

	private static final List<String> RELATIONS = List.of("REGISTRATION", "TAX", "STATISTICS");

	private final ClawbackApi clawback;

	MovePages(ClawbackApi clawback) {
		this.clawback = clawback;
	}

	@GetMapping("/clawback/moves/new")
	String ask(@RequestParam(defaultValue = "") String beneficiary, HttpServletRequest request, Model model) {
		return form(Input.fresh(request, Map.of("beneficiary", beneficiary)), model);
	}

	@PostMapping("/clawback/moves/new")
	String record(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			input.require("beneficiary", "relation", "fromRegion", "toRegion", "effectiveOn", "reference");
			NewMove body = new NewMove(said(input, "beneficiary"), said(input, "relation"), said(input, "fromRegion"),
					said(input, "toRegion"), said(input, "effectiveOn"), said(input, "reference"));
			Receipt receipt = clawback.record(RequestKey.of(input.key(), body), body);
			after.addFlashAttribute("flash", "moves.recorded");
			after.addAttribute("position", receipt.position());
			after.addAttribute("code", body.beneficiary());
			return "redirect:/clawback/beneficiaries/{code}";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return form(input.refused(refused.problem()), model);
		}
	}

	@GetMapping("/clawback/beneficiaries/{code}/moves/{reference}/correction")
	String askToCorrect(@PathVariable String code, @PathVariable String reference, HttpServletRequest request,
			Model model) {
		return correction(code, reference, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/clawback/beneficiaries/{code}/moves/{reference}/correction")
	String correct(@PathVariable String code, @PathVariable String reference, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Correction body = new Correction(code, said(input, "reason"));
			Receipt receipt = clawback.correct(RequestKey.of(input.key(), body), reference, body);
			after.addFlashAttribute("flash", "moves.corrected");
			after.addAttribute("position", receipt.position());
			after.addAttribute("code", code);
			return "redirect:/clawback/beneficiaries/{code}";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return correction(code, reference, input.refused(refused.problem()), model);
		}
	}

	private static String said(Input input, String field) {
		return input.value(field).strip();
	}

	private static String form(Input input, Model model) {
		model.addAttribute("relations", RELATIONS);
		model.addAttribute("input", input);
		return "clawback/watch/move";
	}

	private String correction(String code, String reference, Input input, Model model) {
		Move move = clawback.moves(code, null, MOST_ROWS, null)
			.moves()
			.stream()
			.filter(one -> one.reference().equals(reference))
			.findFirst()
			.orElse(null);
		model.addAttribute("code", code);
		model.addAttribute("reference", reference);
		model.addAttribute("move", move);
		model.addAttribute("input", input);
		return "clawback/watch/correction";
	}

}
