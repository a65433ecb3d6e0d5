package grants.clawback.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import grants.clawback.api.AwardView.Commitment;
import grants.clawback.api.Rows.Commitments;
import grants.clawback.vocabulary.ObligationState;
import grants.kernel.CityTime;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The commitments of everybody, as officers watch them. */
@RestController
@RequestMapping("/v1/commitments")
class CommitmentsController {

	private static final int MOST_ROWS = 200;

	private final Rows rows;

	private final InstantSource clock;

	CommitmentsController(Rows rows, InstantSource clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * @param document number of the policy document
	 * @param owedIfBroken what would have to be returned if it were found broken today
	 */
	record Watched(String beneficiary, String award, @Nullable String document, @Nullable Text measure,
			@Nullable Money owedIfBroken, Commitment commitment) {
	}

	/**
	 * @param today the date that "today" in the figures means
	 * @param states how many there are in each state, whatever state was asked for
	 * @param next {@code after} for those that follow, null if these were the last
	 */
	record Page(LocalDate today, List<Watched> commitments, Map<ObligationState, Long> states, @Nullable String next) {
	}

	/**
	 * For officers and auditors, by their last day.
	 * @param until those that bind to this day or a day before
	 */
	@GetMapping
	Page commitments(Caller caller, @RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable ObligationState state,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable Long position) {
		caller.actingAs(Role.CLAWBACK_OFFICER, Role.AUDITOR);
		rows.await(position);
		int most = Math.clamp(limit, 1, MOST_ROWS);
		List<Document> found = rows.commitments(new Commitments(beneficiary, state, until), after, most);
		Map<String, Document> awards = rows.awards(found.stream().map(row -> row.getString("award")).toList());
		Map<ObligationState, Long> states = new EnumMap<>(ObligationState.class);
		for (ObligationState each : ObligationState.values()) {
			states.put(each, rows.count(new Commitments(beneficiary, each, until)));
		}
		return new Page(CityTime.dateOf(clock.instant()),
				found.stream().map(row -> watched(row, awards.get(row.getString("award")))).toList(), states,
				found.size() == most ? found.getLast().getString("order") : null);
	}

	private static Watched watched(Document row, @Nullable Document award) {
		Commitment commitment = AwardView.commitment(row.getString("_id"), row.getString("promise"), row);
		if (award == null) {
			return new Watched(row.getString("beneficiary"), row.getString("award"), null, null, null, commitment);
		}
		AwardView of = AwardView.of(award);
		return new Watched(row.getString("beneficiary"), row.getString("award"), of.document(), of.measure(),
				of.owedIfBroken(), commitment);
	}

}
