package grants.portal.clawback.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import grants.portal.services.ApplicationApi.Share;
import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Case;
import grants.portal.services.ClawbackApi.CaseCounts;
import grants.portal.services.ClawbackApi.Cases;
import grants.portal.web.Filters;
import grants.portal.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases: found, read as a timeline, and printed as what is sent out. */
@Controller
class OfficeCasePages {

	private static final int ROWS = 50;

	private static final List<String> STATES = List.of("NOTIFIED", "ANSWERED", "UNANSWERED", "DEMANDED", "REPAID",
			"WITHDRAWN");

	private final ClawbackApi clawback;

	private final Show show;

	OfficeCasePages(ClawbackApi clawback, Show show) {
		this.clawback = clawback;
		this.show = show;
	}

	/**
	 * Something that has happened.
	 *
	 * @param by opaque subject id; null if nobody of the office did it
	 * @param shares by treasury, empty if it was not about money
	 */
	record Moment(Instant at, String what, @Nullable String by, @Nullable String more, List<Share> shares) {
	}

	@GetMapping("/clawback/cases")
	String list(@RequestParam @Nullable String after, @RequestParam @Nullable Long position, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Filters filters = Filters.of(request, "state", "overdue", "beneficiary");
		model.addAttribute("filters", filters);
		model.addAttribute("states", STATES);
		String beneficiary = filters.orNull("beneficiary");
		model
			.addAttribute("found",
					Filters.orRefused(() -> clawback.cases(beneficiary, filters.orNull("state"),
							filters.orNull("overdue"), after, ROWS, position), new Cases(List.of(), null), response,
							model));
		model.addAttribute("counts", Filters.orRefused(() -> clawback.counts(beneficiary, position),
				new CaseCounts(Map.of(), 0), response, model));
		return "clawback/cases/list";
	}

	@GetMapping("/clawback/cases/{id}")
	String clawback(@PathVariable String id, @RequestParam @Nullable Long position, Model model) {
		Case clawbackCase = clawback.clawback(id, position);
		model.addAttribute("clawback", clawbackCase);
		model.addAttribute("moments", moments(clawbackCase));
		model.addAttribute("steps", Steps.of(clawbackCase));
		return "clawback/cases/case";
	}

	/** For the files and the post: the demand as it stands. */
	@GetMapping("/clawback/cases/{id}/notice")
	String notice(@PathVariable String id, Model model) {
		model.addAttribute("clawback", clawback.clawback(id, null));
		return "clawback/cases/notice";
	}

	private List<Moment> moments(Case of) {
		List<Moment> moments = new ArrayList<>();
		moments.add(new Moment(of.openedAt(), show.message("casework.opened"), of.openedBy(), show.text(of.notice()),
				List.of()));
		of.answers()
			.forEach(a -> moments
				.add(new Moment(a.answeredAt(), show.message("casework.answered"), null, a.answer(), List.of())));
		of.demands()
			.forEach(d -> moments.add(new Moment(d.demandedAt(),
					show.message("casework.demanded", show.yuan(d.amount()), show.day(d.dueOn())), d.decidedBy(),
					d.reason(), d.shares())));
		of.repayments()
			.forEach(r -> moments.add(new Moment(r.recordedAt(),
					show.message("casework.repaid", show.yuan(r.amount()), show.day(r.valueDate())), null,
					r.reference(), r.shares())));
		if (of.closed() != null) {
			moments.add(new Moment(of.closed().closedAt(), show.word("case", of.closed().outcome()),
					of.closed().decidedBy(), of.closed().reason(), List.of()));
		}
		moments.sort(Comparator.comparing(Moment::at));
		return moments;
	}

}
