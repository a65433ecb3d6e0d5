package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The clawback service (承诺与追回), as far as pages need it. */
public interface ClawbackApi {

	@GetExchange("/v1/obligations")
	Obligations obligations(@RequestParam String beneficiary);

	@GetExchange("/v1/cases")
	Cases cases(@RequestParam String beneficiary, @RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/cases/{clawback}")
	Case clawback(@PathVariable String clawback, @RequestParam(required = false) @Nullable Long position);

	@PostExchange("/v1/cases/{clawback}/answer")
	Receipt answer(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String clawback,
			@RequestBody Answer body);

	/**
	 * @param today the date that "today" in the figures means
	 */
	record Obligations(String beneficiary, LocalDate today, List<Bar> bars, List<Award> awards) {
	}

	record Bar(String document, @Nullable Text because, String citation, Instant since) {
	}

	/**
	 * @param owedIfBroken what would have to be returned if a commitment were broken
	 * today
	 */
	record Award(String award, @Nullable String document, @Nullable Text measure, @Nullable Money awarded,
			@Nullable Instant cancelledAt, Money paid, Money returned, Money owedIfBroken,
			List<Commitment> obligations) {
	}

	/**
	 * @param lastDay until when it binds; null if the document names no end
	 * @param state {@code WATCHED}, {@code FULFILLED}, {@code ENDED} or {@code BROKEN}
	 */
	record Commitment(String obligation, String kind, LocalDate startsOn, @Nullable LocalDate lastDay, String state,
			String citation, String repaymentCitation, @Nullable Break brokenBy) {
	}

	record Break(String reference, String relation, LocalDate effectiveOn) {
	}

	record Cases(List<Case> cases, @Nullable String next) {
	}

	/**
	 * @param state {@code NOTIFIED}, {@code ANSWERED}, {@code UNANSWERED},
	 * {@code DEMANDED}, {@code REPAID} or {@code WITHDRAWN}
	 * @param answerBy last day for an answer
	 */
	record Case(String clawback, String beneficiary, String award, String document, String state, String grounds,
			@Nullable Text notice, List<String> citations, LocalDate answerBy, boolean answerByProvisional,
			Instant openedAt, List<Answered> answers, Money demanded, Money received, Money outstanding,
			@Nullable LocalDate dueOn, boolean overdue, Money refund, List<Demand> demands, List<Repayment> repayments,
			@Nullable Closing closed) {
	}

	record Answered(String answer, Instant answeredAt) {
	}

	record Demand(Money amount, List<ApplicationApi.Share> shares, LocalDate dueOn, String reason, Instant demandedAt) {
	}

	record Repayment(String reference, Money amount, List<ApplicationApi.Share> shares, LocalDate valueDate,
			Instant recordedAt) {
	}

	record Closing(String outcome, String reason, Instant closedAt) {
	}

	record Answer(String answer) {
	}

}
