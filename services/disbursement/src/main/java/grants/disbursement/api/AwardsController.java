package grants.disbursement.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import grants.disbursement.command.CancelAward;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import grants.runtime.web.Unprocessable;
import org.bson.Document;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Cancelling an award before it is paid, by an approver of the bureau that leads its
 * measure. Whose it is and which bureau leads never changes, so the view is asked.
 */
@RestController
@RequestMapping("/v1/awards")
class AwardsController {

	private static final int LONGEST = 500;

	private final Requests requests;

	private final PaymentRows rows;

	private final InstantSource clock;

	AwardsController(Requests requests, PaymentRows rows, InstantSource clock) {
		this.requests = requests;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Why the award is cancelled.
	 *
	 * @param citation the clause relied on
	 */
	record Cancellation(String reason, String citation) {
	}

	@PostMapping("/{award}/cancellation")
	Receipt cancel(Caller caller, @PathVariable AwardId award, @RequestBody Cancellation body) {
		Actor by = caller.actingAs(Role.APPROVER);
		Document known = rows.award(award.value());
		caller.inBureau(known.getString("leadBureau"));
		requireSaid(body);
		SocialCreditCode beneficiary = new SocialCreditCode(known.getString("beneficiary"));
		return requests.execute(caller, by, "cancel-award", award.value(), body, (_) -> new CancelAward(beneficiary,
				award, body.reason(), body.citation(), by, caller.isTiedTo(beneficiary), clock.instant()));
	}

	private static void requireSaid(Cancellation body) {
		List<FieldError> problems = new ArrayList<>();
		if (isNotSaid(body.reason())) {
			problems.add(new FieldError("reason", "请写明取消理由，1 至 " + LONGEST + " 个字",
					"say why it is cancelled, in 1 to " + LONGEST + " characters"));
		}
		if (isNotSaid(body.citation())) {
			problems.add(new FieldError("citation", "请写明依据的条款，1 至 " + LONGEST + " 个字",
					"name the clause relied on, in 1 to " + LONGEST + " characters"));
		}
		if (!problems.isEmpty()) {
			throw Unprocessable.of(problems);
		}
	}

	private static boolean isNotSaid(String text) {
		return text.isBlank() || text.length() > LONGEST;
	}

}
