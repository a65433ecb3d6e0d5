package grants.portal.finance.payments;

import java.util.Map;

import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Attempt;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.services.DisbursementApi.Preparation;
import grants.portal.services.DisbursementApi.Reason;
import grants.portal.services.DisbursementApi.Seen;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Preparing, approving, releasing and giving up: a page for each, with all that is to be
 * compared. What is sent is what the page has shown, not what is true by then: the
 * service refuses if that is something else.
 */
@Controller
class PaymentActPages {

	private static final String PATH = "/finance/payments/{id}/{act:preparation|approval|release|void}";

	private final DisbursementApi disbursement;

	PaymentActPages(DisbursementApi disbursement) {
		this.disbursement = disbursement;
	}

	@GetMapping(PATH)
	String ask(@PathVariable String id, @PathVariable String act, HttpServletRequest request, Model model) {
		Payment payment = disbursement.payment(id, null);
		return page(Act.of(act).orElseThrow(), payment, Input.fresh(request, shown(payment)), model);
	}

	@PostMapping(PATH)
	String act(@PathVariable String id, @PathVariable String act, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Act what = Act.of(act).orElseThrow();
		Input input = Input.sent(request);
		Payment payment = disbursement.payment(id, null);
		try {
			Receipt receipt = send(what, payment, input);
			after.addFlashAttribute("flash", what.done());
			after.addAttribute("position", receipt.position());
			return "redirect:/finance/payments/" + payment.id();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return page(what, disbursement.payment(id, null), input.refused(refused.problem()), model);
		}
	}

	private Receipt send(Act act, Payment payment, Input input) {
		String instruction = input.value("instruction");
		return switch (act) {
			case PREPARATION -> {
				String replaces = input.value("replaces");
				Preparation body = new Preparation(input.value("amount"), replaces.isEmpty() ? null : replaces);
				yield disbursement.prepare(RequestKey.of(input.key(), body), payment.award(), payment.treasury(),
						payment.instalment(), body);
			}
			case APPROVAL -> {
				Seen body = new Seen(input.value("content"));
				yield disbursement.approve(RequestKey.of(input.key(), body), named(instruction), body);
			}
			case RELEASE -> {
				Seen body = new Seen(input.value("content"));
				yield disbursement.release(RequestKey.of(input.key(), body), named(instruction), body);
			}
			case VOID -> {
				Reason body = new Reason(input.value("reason").strip());
				yield disbursement.abandon(RequestKey.of(input.key(), body), named(instruction), body);
			}
		};
	}

	/** Never an empty part of an address. */
	private static String named(String instruction) {
		return instruction.isEmpty() ? "none" : instruction;
	}

	/** What the page shows and the form sends back. */
	private static Map<String, String> shown(Payment payment) {
		Attempt alive = payment.alive();
		return Map.of("amount", payment.amount().toString(), "replaces",
				payment.returned() == null ? "" : payment.returned(), "instruction", alive == null ? "" : alive.id(),
				"content", alive == null || alive.content() == null ? "" : alive.content());
	}

	private String page(Act act, Payment payment, Input input, Model model) {
		Map<String, String> now = shown(payment);
		boolean changed = act == Act.PREPARATION
				? !input.value("amount").equals(now.get("amount"))
						|| !input.value("replaces").equals(now.get("replaces"))
				: !input.value("instruction").equals(now.get("instruction"))
						|| !input.value("content").equals(now.get("content"));
		model.addAttribute("act", act.label());
		model.addAttribute("payment", payment);
		model.addAttribute("compared", PaymentPages.compared(disbursement, payment));
		model.addAttribute("input", input);
		model.addAttribute("changed", changed);
		model.addAttribute("fits", act.fits(payment));
		return "finance/payments/act";
	}

}
