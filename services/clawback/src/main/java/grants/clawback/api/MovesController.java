package grants.clawback.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.ObligationsId;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The moves that are known, what a bureau learns of one before the registry tells, and
 * what it got wrong.
 */
@RestController
@RequestMapping("/v1/residency-moves")
class MovesController {

	private static final int MOST_ROWS = 200;

	private final Requests requests;

	private final Rows rows;

	private final InstantSource clock;

	MovesController(Requests requests, Rows rows, InstantSource clock) {
		this.requests = requests;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * @param reference the registry's own number for the change
	 * @param effectiveOn the day on which the move took effect
	 */
	record Move(SocialCreditCode beneficiary, Relation relation, Division fromRegion, Division toRegion,
			LocalDate effectiveOn, Reference reference) {
	}

	/**
	 * @param reason why the recorded move did not take place as recorded
	 */
	record Correction(SocialCreditCode beneficiary, String reason) {
	}

	/**
	 * @param next {@code after} for the moves that follow, null if these were the last
	 */
	record Page(List<MoveView> moves, @Nullable String next) {
	}

	/** For officers and auditors, those first that were recorded last. */
	@GetMapping
	Page moves(Caller caller, @RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable Long position) {
		caller.actingAs(Role.CLAWBACK_OFFICER, Role.AUDITOR);
		rows.await(position);
		int most = Math.clamp(limit, 1, MOST_ROWS);
		List<Document> found = rows.moves(beneficiary, after, most);
		return new Page(found.stream().map(MoveView::of).toList(),
				found.size() == most ? found.getLast().getString("order") : null);
	}

	@PostMapping
	Receipt record(Caller caller, @RequestBody Move body) {
		Actor by = caller.actingAs(Role.CLAWBACK_OFFICER);
		return requests.execute(caller, by, "record-residency-move", target(body.beneficiary()), body,
				origin -> new RecordResidencyMove(body.beneficiary(), body.reference(), body.relation(),
						body.fromRegion(), body.toRegion(), body.effectiveOn(), clock.instant()));
	}

	@PostMapping("/{reference}/correction")
	Receipt correct(Caller caller, @PathVariable Reference reference, @RequestBody Correction body) {
		Actor by = caller.actingAs(Role.CLAWBACK_OFFICER);
		Officer officer = new Officer(by.subject(), caller.isTiedTo(body.beneficiary()));
		Said.require("reason", body.reason());
		return requests.execute(caller, by, "correct-residency-move", target(body.beneficiary()) + " " + reference,
				body, origin -> new CorrectResidencyMove(body.beneficiary(), reference, body.reason(), officer,
						clock.instant()));
	}

	private static String target(SocialCreditCode beneficiary) {
		return ObligationsId.of(beneficiary).value();
	}

}
