package grants.portal.finance.repayments;

import java.util.List;
import java.util.Map;

import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Case;
import grants.portal.services.ClawbackApi.Cases;
import grants.portal.services.ClawbackApi.NewRepayment;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.Person;
import grants.portal.web.Filters;
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

/** What has to come back to the person's treasuries, and recording that it has. */
@Controller
class RepaymentPages {

	private static final int ROWS = 50;

	private static final String DEMANDED = "DEMANDED";

	private final ClawbackApi clawback;

	RepaymentPages(ClawbackApi clawback) {
		this.clawback = clawback;
	}

	@GetMapping("/finance/repayments")
	String list(Person person, @RequestParam @Nullable String after, HttpServletRequest request, Model model) {
		Cases found = clawback.cases(null, DEMANDED, null, after, ROWS, null);
		List<Case> own = found.cases().stream().filter(one -> goesTo(person, one)).toList();
		model.addAttribute("filters", Filters.of(request));
		model.addAttribute("found", new Cases(own, found.next()));
		return "finance/repayments/list";
	}

	@GetMapping("/finance/repayments/{id}")
	String ask(@PathVariable String id, @RequestParam @Nullable Long position, HttpServletRequest request,
			Model model) {
		return page(clawback.clawback(id, position), Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/finance/repayments/{id}")
	String record(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			input.require("reference", "amount", "valueDate");
			NewRepayment body = NewRepayment.typed(input.value("reference"), input.value("amount"),
					input.value("valueDate"));
			Receipt receipt = clawback.repay(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "casework.done.repaid");
			after.addAttribute("position", receipt.position());
			return "redirect:/finance/repayments/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return page(clawback.clawback(id, null), input.refused(refused.problem()), model);
		}
	}

	private static boolean goesTo(Person person, Case about) {
		return about.demands()
			.stream()
			.flatMap(demand -> demand.shares().stream())
			.anyMatch(share -> person.treasuries().contains(share.treasury()));
	}

	private static String page(Case about, Input input, Model model) {
		model.addAttribute("clawback", about);
		model.addAttribute("repayable", about.state().equals(DEMANDED));
		model.addAttribute("input", input);
		return "finance/repayments/repayment";
	}

}
