package grants.clawback.api;

import java.time.InstantSource;
import java.time.LocalDate;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a bureau learns of a move before the registry tells, and what it got wrong. */
@RestController
@RequestMapping("/v1/residency-moves")
class MovesController {

	private final Requests requests;

	private final InstantSource clock;

	MovesController(Requests requests, InstantSource clock) {
		this.requests = requests;
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
