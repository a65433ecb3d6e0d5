package grants.clawback.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
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
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable Long position) {
		Collection<String> of = Viewer.casesOf(caller, beneficiary);
		rows.await(position);
		int most = Math.clamp(limit, 1, MOST_ROWS);
		List<Document> found = rows.cases(of, state, after, most);
		return new Page(views(caller, found), found.size() == most ? found.getLast().getString("order") : null);
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
		LocalDate today = CityTime.dateOf(clock.instant());
		return found.stream()
			.map(row -> CaseView.of(row, awards.get(row.getString("award")), today, Viewer.seesPeople(caller)))
			.toList();
	}

}
