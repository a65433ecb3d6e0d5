package grants.review.api;

import java.time.InstantSource;

import grants.kernel.Money;
import grants.review.command.ClaimItem;
import grants.review.command.GiveOpinion;
import grants.review.command.ReassignItem;
import grants.review.command.ReleaseItem;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Rate;
import grants.runtime.command.Receipt;
import grants.runtime.history.History;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Working on a bureau's item, for people of that bureau. */
@RestController
@RequestMapping("/v1/cases/{caseId}/items/{bureau}")
class ItemsApi {

	private final Requests requests;

	private final History history;

	private final InstantSource clock;

	ItemsApi(Requests requests, History history, InstantSource clock) {
		this.requests = requests;
		this.history = history;
		this.clock = clock;
	}

	/** Nothing is said beyond the path. */
	record Nothing() {
	}

	record Why(String reason) {
	}

	/**
	 * @param content the version of the application that the opinion is about
	 * @param amount in yuan, for a lead bureau that sets an amount
	 * @param rate for a lead bureau that sets a rate
	 * @param ruleReliedOn by which it sets either
	 */
	record NewOpinion(boolean favourable, String reason, String content, @Nullable Money amount, @Nullable Rate rate,
			@Nullable String ruleReliedOn) {

		AmountChoice choice() {
			return new AmountChoice(amount, rate, ruleReliedOn);
		}

	}

	@PostMapping("/claim")
	Receipt claim(Caller caller, @PathVariable CaseId caseId, @PathVariable String bureau,
			@RequestBody(required = false) @Nullable Nothing body) {
		Officer by = officer(caller, caseId, bureau, Role.REVIEWER);
		return requests.execute(caller, by.actor(), "claim-item", target(caseId, bureau), new Nothing(),
				_ -> new ClaimItem(caseId, bureau, by, clock.instant()));
	}

	@PostMapping("/release")
	Receipt release(Caller caller, @PathVariable CaseId caseId, @PathVariable String bureau, @RequestBody Why body) {
		Officer by = officer(caller, caseId, bureau, Role.REVIEWER);
		return requests.execute(caller, by.actor(), "release-item", target(caseId, bureau), body,
				_ -> new ReleaseItem(caseId, bureau, by, body.reason(), clock.instant()));
	}

	@PostMapping("/opinion")
	Receipt opinion(Caller caller, @PathVariable CaseId caseId, @PathVariable String bureau,
			@RequestBody NewOpinion body) {
		Officer by = officer(caller, caseId, bureau, Role.REVIEWER);
		return requests.execute(caller, by.actor(), "give-opinion", target(caseId, bureau), body,
				_ -> new GiveOpinion(caseId, bureau, by, body.favourable(), body.reason(), body.content(),
						body.choice(), clock.instant()));
	}

	@PostMapping("/reassignment")
	Receipt reassignment(Caller caller, @PathVariable CaseId caseId, @PathVariable String bureau,
			@RequestBody Why body) {
		Officer by = officer(caller, caseId, bureau, Role.APPROVER);
		return requests.execute(caller, by.actor(), "reassign-item", target(caseId, bureau), body,
				_ -> new ReassignItem(caseId, bureau, by, body.reason(), clock.instant()));
	}

	/**
	 * The aggregate judges this person. What is checked here already only decides between
	 * 403, 404 and 409.
	 */
	private Officer officer(Caller caller, CaseId caseId, String bureau, Role role) {
		Officer by = Officers.of(caller, role);
		OpenedCase.of(caseId, history.stream(caseId.value()), null).readableBy(caller).withItemOf(bureau);
		caller.inBureau(bureau);
		return by;
	}

	private static String target(CaseId caseId, String bureau) {
		return caseId + "/" + bureau;
	}

}
