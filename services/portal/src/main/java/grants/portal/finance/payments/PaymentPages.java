package grants.portal.finance.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Counts;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.services.DisbursementApi.Queue;
import grants.portal.session.Person;
import grants.portal.web.Filters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The payments of the person's treasuries: found, read, and printed. */
@Controller
class PaymentPages {

	private static final int ROWS = 50;

	/** On paper. */
	private static final int MOST_ROWS = 200;

	static final List<String> STATES = List.of("PLANNED", "PREPARED", "APPROVED", "SENT", "CONFIRMED", "RETURNED",
			"CANCELLED");

	private final DisbursementApi disbursement;

	PaymentPages(DisbursementApi disbursement) {
		this.disbursement = disbursement;
	}

	@GetMapping("/finance/payments")
	String list(Person person, @RequestParam @Nullable String after, @RequestParam @Nullable Long position,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Filters filters = filters(request);
		model.addAttribute("filters", filters);
		model.addAttribute("states", STATES);
		model.addAttribute("treasuries", person.treasuries());
		model.addAttribute("found", Filters.orRefused(() -> found(filters, after, ROWS, position),
				new Queue(List.of(), null), response, model));
		model.addAttribute("counts",
				Filters.orRefused(
						() -> disbursement.counts(filters.orNull("treasury"), filters.orNull("beneficiary"), position),
						new Counts(Map.of(), 0), response, model));
		return "finance/payments/list";
	}

	/** For the files: what the filters show, to be printed and signed. */
	@GetMapping("/finance/payments/sheet")
	String sheet(@RequestParam @Nullable String after, HttpServletRequest request, Model model) {
		Filters filters = filters(request);
		Queue found = found(filters, after, MOST_ROWS, null);
		model.addAttribute("filters", filters);
		model.addAttribute("found", found);
		model.addAttribute("total", found.payments().stream().map(Payment::amount).reduce(Money.ZERO, Money::plus));
		return "finance/payments/sheet";
	}

	@GetMapping("/finance/payments/{id}")
	String payment(Person person, @PathVariable String id, @RequestParam @Nullable Long position, Model model) {
		Payment payment = disbursement.payment(id, position);
		model.addAttribute("payment", payment);
		model.addAttribute("compared", compared(disbursement, payment));
		model.addAttribute("acts", acts(person, payment));
		return "finance/payments/payment";
	}

	/** Beside all others of the treasury to the beneficiary. */
	static Comparison compared(DisbursementApi disbursement, Payment payment) {
		List<Payment> all = new ArrayList<>();
		String after = null;
		do {
			Queue next = disbursement.queue(payment.treasury(), payment.beneficiary(), null, null, after, MOST_ROWS,
					null);
			all.addAll(next.payments());
			after = next.next();
		}
		while (after != null);
		return Comparison.of(payment, all);
	}

	/** What somebody of these roles does next, in this state. */
	private static List<Act> acts(Person person, Payment payment) {
		List<Act> acts = new ArrayList<>();
		for (Act act : Act.values()) {
			if (act.isFor(person) && act.fits(payment)) {
				acts.add(act);
			}
		}
		return acts;
	}

	private Queue found(Filters filters, @Nullable String after, int limit, @Nullable Long position) {
		return disbursement.queue(filters.orNull("treasury"), filters.orNull("beneficiary"), filters.orNull("state"),
				filters.orNull("held"), after, limit, position);
	}

	private static Filters filters(HttpServletRequest request) {
		return Filters.of(request, "state", "treasury", "beneficiary", "held");
	}

}
