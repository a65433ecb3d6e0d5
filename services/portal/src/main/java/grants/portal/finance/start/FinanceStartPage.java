package grants.portal.finance.start;

import java.util.List;

import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Counts;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.session.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for whom in the person's treasuries. */
@Controller
class FinanceStartPage {

	private static final int FIRST = 8;

	/** Who records what comes back, too. */
	private static final String MAKER = "finance-maker";

	/** In which a payment waits for somebody of finance, and for which role. */
	private static final List<Work> ALL = List.of(new Work(MAKER, "PLANNED"), new Work(MAKER, "RETURNED"),
			new Work("finance-checker", "PREPARED"), new Work("finance-releaser", "APPROVED"));

	private static final List<String> STATES = List.of("PLANNED", "PREPARED", "APPROVED", "SENT", "RETURNED",
			"CONFIRMED");

	private final DisbursementApi disbursement;

	FinanceStartPage(DisbursementApi disbursement) {
		this.disbursement = disbursement;
	}

	private record Work(String role, String state) {
	}

	/**
	 * @param first the oldest of them
	 */
	record Waiting(String state, long all, List<Payment> first) {
	}

	record Treasury(String id, Counts counts) {
	}

	@GetMapping("/finance")
	String start(Person person, Model model) {
		Counts counts = disbursement.counts(null, null, null);
		List<Waiting> waiting = ALL.stream()
			.filter(work -> person.roles().contains(work.role()))
			.map(work -> waiting(work.state(), counts))
			.toList();
		model.addAttribute("waiting", waiting);
		model.addAttribute("repayments", person.roles().contains(MAKER));
		model.addAttribute("states", STATES);
		model.addAttribute("treasuries",
				person.treasuries().stream().map(id -> new Treasury(id, disbursement.counts(id, null, null))).toList());
		return "finance/start/start";
	}

	private Waiting waiting(String state, Counts counts) {
		long all = counts.of(state);
		return new Waiting(state, all,
				all == 0 ? List.of() : disbursement.queue(null, null, state, null, null, FIRST, null).payments());
	}

}
