package grants.portal.clawback.cases;

import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Award;
import grants.portal.services.ClawbackApi.Case;
import grants.portal.services.ClawbackApi.Commitment;
import grants.portal.services.ClawbackApi.Decision;
import grants.portal.services.ClawbackApi.NewRepayment;
import grants.portal.services.ClawbackApi.Opened;
import grants.portal.services.ClawbackApi.Opening;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a case, deciding it, and recording what comes back. */
@Controller
class CaseHandlingPages {

	private static final String OPENING = "/clawback/beneficiaries/{code}/awards/{award}/case";

	private static final String BROKEN = "BROKEN_OBLIGATION";

	private static final List<String> GROUNDS = List.of(BROKEN, "COMMITMENT_NOT_KEPT", "SERIOUS_DISHONESTY",
			"VIOLATION", "FALSE_EVIDENCE");

	private final ClawbackApi clawback;

	CaseHandlingPages(ClawbackApi clawback) {
		this.clawback = clawback;
	}

	@GetMapping(OPENING)
	String askToOpen(@PathVariable String code, @PathVariable String award, HttpServletRequest request, Model model) {
		Award about = award(code, award);
		List<Commitment> broken = broken(about);
		Map<String, String> initially = broken.size() == 1
				? Map.of("grounds", BROKEN, "obligation", broken.getFirst().obligation()) : Map.of();
		return opening(code, award, about, Input.fresh(request, initially), model);
	}

	@PostMapping(OPENING)
	String open(@PathVariable String code, @PathVariable String award, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			boolean broken = input.require("grounds").value("grounds").equals(BROKEN);
			input.require(broken ? new String[] { "obligation" } : new String[] { "reason", "citation" });
			Opening body = new Opening(code, award, input.value("grounds"), broken ? said(input, "obligation") : null,
					broken ? null : said(input, "reason"), broken ? null : said(input, "citation"));
			Opened opened = clawback.open(RequestKey.of(input.key(), body), body);
			return shown(opened.clawback(), opened.receipt(), "casework.done.opened", after);
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return opening(code, award, award(code, award), input.refused(refused.problem()), model);
		}
	}

	@GetMapping("/clawback/cases/{id}/decision")
	String askToDecide(@PathVariable String id, HttpServletRequest request, Model model) {
		return deciding(clawback.clawback(id, null), Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/clawback/cases/{id}/decision")
	String decide(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			String outcome = input.value("outcome");
			input.require(outcome.equals("WITHDRAW") ? new String[] { "reason" }
					: new String[] { "outcome", "dueOn", "reason" });
			Decision body = new Decision(outcome, input.value("reason").strip(),
					outcome.equals("WITHDRAW") ? null : said(input, "dueOn"));
			Receipt receipt = clawback.decide(RequestKey.of(input.key(), body), id, body);
			return shown(id, receipt, outcome.equals("WITHDRAW") ? "casework.done.withdrawn" : "casework.done.demanded",
					after);
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return deciding(clawback.clawback(id, null), input.refused(refused.problem()), model);
		}
	}

	@GetMapping("/clawback/cases/{id}/repayment")
	String askForRepayment(@PathVariable String id, HttpServletRequest request, Model model) {
		return repaying(clawback.clawback(id, null), Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/clawback/cases/{id}/repayment")
	String repay(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			input.require("reference", "amount", "valueDate");
			NewRepayment body = NewRepayment.typed(input.value("reference"), input.value("amount"),
					input.value("valueDate"));
			Receipt receipt = clawback.repay(RequestKey.of(input.key(), body), id, body);
			return shown(id, receipt, "casework.done.repaid", after);
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return repaying(clawback.clawback(id, null), input.refused(refused.problem()), model);
		}
	}

	private static String shown(String id, Receipt receipt, String flash, RedirectAttributes after) {
		after.addFlashAttribute("flash", flash);
		after.addAttribute("position", receipt.position());
		return "redirect:/clawback/cases/" + id;
	}

	/** What was left empty was not said. */
	private static @Nullable String said(Input input, String field) {
		String value = input.value(field).strip();
		return value.isEmpty() ? null : value;
	}

	private @Nullable Award award(String code, String award) {
		return clawback.obligations(code, null)
			.awards()
			.stream()
			.filter(one -> one.award().equals(award))
			.findFirst()
			.orElse(null);
	}

	private static List<Commitment> broken(@Nullable Award award) {
		return award == null ? List.of()
				: award.obligations().stream().filter(one -> one.state().equals("BROKEN")).toList();
	}

	private static String opening(String code, String award, @Nullable Award about, Input input, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("awardId", award);
		model.addAttribute("award", about);
		model.addAttribute("broken", broken(about));
		model.addAttribute("grounds", GROUNDS);
		model.addAttribute("input", input);
		return "clawback/cases/opening";
	}

	private String deciding(Case about, Input input, Model model) {
		Steps steps = Steps.of(about);
		Award award = steps.outcomes().isEmpty() ? null : award(about.beneficiary(), about.award());
		Money amount = steps.isUndecided() ? award == null ? null : award.owedIfBroken() : about.unclaimed();
		model.addAttribute("clawback", about);
		model.addAttribute("steps", steps);
		model.addAttribute("award", award);
		model.addAttribute("amount", amount);
		model.addAttribute("input", steps.outcomes().size() == 1 && input.value("outcome").isEmpty()
				? input.with(Map.of("outcome", steps.outcomes().getFirst())) : input);
		return "clawback/cases/decision";
	}

	private static String repaying(Case about, Input input, Model model) {
		model.addAttribute("clawback", about);
		model.addAttribute("steps", Steps.of(about));
		model.addAttribute("input", input);
		return "clawback/cases/repayment";
	}

}
