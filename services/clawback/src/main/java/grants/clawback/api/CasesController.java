package grants.clawback.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import grants.clawback.vocabulary.CaseState;
import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.runtime.web.Caller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading clawback cases. Every query takes {@code position} from the receipt of an
 * earlier request and then shows at least that.
 */
@RestController
@RequestMapping("/v1/cases")
class CasesController {

	private static final int MOST_ROWS = 200;

	private final Rows rows;

	private final InstantSource clock;

	CasesController(Rows rows, InstantSource clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * @param next {@code after} for the cases that follow, null if these were the last
	 */
	record Page(List<CaseView> cases, @Nullable String next) {
	}

	/** In the order in which they were opened. */
	@GetMapping
	Page cases(Caller caller, @RequestParam(required = false) @Nullable CaseState state,
			@RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable Long position) {
		Collection<String> of = Viewer.casesOf(caller, beneficiary);
		rows.await(position);
		int most = Math.clamp(limit, 1, MOST_ROWS);
		List<Document> found = overdue && state != null && state != CaseState.DEMANDED ? List.of()
				: rows.cases(of, overdue ? CaseState.DEMANDED : state, overdue ? today() : null, after, most);
		return new Page(views(caller, found), found.size() == most ? found.getLast().getString("order") : null);
	}

	/**
	 * @param states how many cases have come how far
	 * @param overdue of those with a demand, how many should have been repaid by now
	 */
	record Counts(Map<CaseState, Long> states, long overdue) {
	}

	@GetMapping("/counts")
	Counts counts(Caller caller, @RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable Long position) {
		Collection<String> of = Viewer.casesOf(caller, beneficiary);
		rows.await(position);
		Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
		for (CaseState state : CaseState.values()) {
			states.put(state, rows.countCases(of, state, null));
		}
		return new Counts(states, rows.countCases(of, CaseState.DEMANDED, today()));
	}

	@GetMapping("/{clawback}")
	CaseView clawback(Caller caller, @PathVariable ClawbackId clawback,
			@RequestParam(required = false) @Nullable Long position) {
		rows.await(position);
		Document row = rows.clawback(clawback);
		Viewer.requireMaySeeCase(caller, new SocialCreditCode(row.getString("beneficiary")));
		return views(caller, List.of(row)).getFirst();
	}

	private List<CaseView> views(Caller caller, List<Document> found) {
		Map<String, Document> awards = rows.awards(found.stream().map(row -> row.getString("award")).toList());
		return found.stream()
			.map(row -> CaseView.of(row, awards.get(row.getString("award")), today(), Viewer.seesPeople(caller)))
			.toList();
	}

	private LocalDate today() {
		return CityTime.dateOf(clock.instant());
	}

}
