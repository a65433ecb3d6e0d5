package grants.portal.review.awards;

import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Cancellation;
import grants.portal.services.DisbursementApi.Payment;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An award of the approver's bureau: how far each treasury has paid it, and its
 * cancellation before that.
 */
@Controller
class AwardCancellationPages {

	private final DisbursementApi disbursement;

	AwardCancellationPages(DisbursementApi disbursement) {
		this.disbursement = disbursement;
	}

	@GetMapping("/review/awards/{award}")
	String award(@PathVariable String award, @RequestParam @Nullable Long position, Model model) {
		List<Payment> payments = disbursement.payments(award, position);
		model.addAttribute("cancellable", payments.stream().noneMatch(payment -> payment.cancelled() != null));
		return page(award, payments, model, "review/awards/award");
	}

	@GetMapping("/review/awards/{award}/cancellation")
	String ask(@PathVariable String award, HttpServletRequest request, Model model) {
		return asking(award, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/review/awards/{award}/cancellation")
	String cancel(@PathVariable String award, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Cancellation body = new Cancellation(input.value("reason").strip(), input.value("citation").strip());
			Receipt receipt = disbursement.cancel(RequestKey.of(input.key(), body), award, body);
			after.addFlashAttribute("flash", "cancellation.done");
			after.addAttribute("position", receipt.position());
			after.addAttribute("award", award);
			return "redirect:/review/awards/{award}";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return asking(award, input.refused(refused.problem()), model);
		}
	}

	private String asking(String award, Input input, Model model) {
		model.addAttribute("input", input);
		return page(award, disbursement.payments(award), model, "review/awards/cancellation");
	}

	private static String page(String award, List<Payment> payments, Model model, String template) {
		model.addAttribute("award", award);
		model.addAttribute("payments", payments);
		model.addAttribute("first", payments.getFirst());
		model.addAttribute("total", payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus));
		return template;
	}

}
