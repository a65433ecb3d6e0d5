package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

	@GetExchange("/v1/obligations")
	Obligations obligations(@RequestParam String beneficiary, @RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/cases")
	Cases cases(@RequestParam String beneficiary, @RequestParam(required = false) @Nullable Long position);

	/** The cases of everybody, in the order in which they were opened. */
	@GetExchange("/v1/cases")
	Cases cases(@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String overdue,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/cases/counts")
	CaseCounts counts(@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable Long position);

	/**
	 * The commitments of everybody, by their last day.
	 * @param until those that bind to this day or a day before
	 */
	@GetExchange("/v1/commitments")
	Commitments commitments(@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit,
			@RequestParam(required = false) @Nullable Long position);

	/** The moves of everybody, those first that were recorded last. */
	@GetExchange("/v1/residency-moves")
	Moves moves(@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit,
			@RequestParam(required = false) @Nullable Long position);

	@PostExchange("/v1/residency-moves")
	Receipt record(@RequestHeader(ApplicationApi.KEY) String key, @RequestBody NewMove body);

	@PostExchange("/v1/residency-moves/{reference}/correction")
	Receipt correct(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String reference,
			@RequestBody Correction body);

	@PostExchange("/v1/cases")
	Opened open(@RequestHeader(ApplicationApi.KEY) String key, @RequestBody Opening body);

	@PostExchange("/v1/cases/{clawback}/decision")
	Receipt decide(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String clawback,
			@RequestBody Decision body);

	@PostExchange("/v1/cases/{clawback}/repayments")
	Receipt repay(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String clawback,
			@RequestBody NewRepayment body);

	@GetExchange("/v1/cases/{clawback}")
	Case clawback(@PathVariable String clawback, @RequestParam(required = false) @Nullable Long position);

	@PostExchange("/v1/cases/{clawback}/answer")
	Receipt answer(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String clawback,
			@RequestBody Answer body);

	/** Days and amounts as they were typed: the service says what is wrong with them. */
	record NewMove(String beneficiary, String relation, String fromRegion, String toRegion, String effectiveOn,
			String reference) {
	}

	record Correction(String beneficiary, String reason) {
	}

	/**
	 * @param obligation the broken commitment, for {@code BROKEN_OBLIGATION}
	 * @param reason the facts, for all other grounds
	 * @param citation the clause relied on, for all other grounds
	 */
	record Opening(String beneficiary, String award, String grounds, @Nullable String obligation,
			@Nullable String reason, @Nullable String citation) {
	}

	record Opened(String clawback, Receipt receipt) {
	}

	/**
	 * @param outcome {@code DEMAND}, {@code SUPPLEMENT} or {@code WITHDRAW}
	 * @param dueOn last day to pay; for all but {@code WITHDRAW}
	 */
	record Decision(String outcome, String reason, @Nullable String dueOn) {
	}

	record NewRepayment(String reference, String amount, String valueDate) {

		/** Amounts may be grouped. */
		public static NewRepayment typed(String reference, String amount, String valueDate) {
			return new NewRepayment(reference.strip(), amount.replaceAll("[,，\\s]", ""), valueDate.strip());
		}

	}

	/**
	 * @param overdue of those with a demand, how many should have been repaid by now
	 */
	record CaseCounts(Map<String, Long> states, long overdue) {

		public long of(String state) {
			return states.getOrDefault(state, 0L);
		}

	}

	/**
	 * @param states how many there are in each state
	 */
	record Commitments(LocalDate today, List<Watched> commitments, Map<String, Long> states, @Nullable String next) {

		public long of(String state) {
			return states.getOrDefault(state, 0L);
		}

	}

	record Watched(String beneficiary, String award, @Nullable String document, @Nullable Text measure,
			@Nullable Money owedIfBroken, Commitment commitment) {
	}

	record Moves(List<Move> moves, @Nullable String next) {
	}

	/**
	 * @param breaks the commitments that are broken by it now
	 * @param corrected set if it did not take place as recorded
	 */
	record Move(String reference, String beneficiary, String relation, String fromRegion, String toRegion,
			LocalDate effectiveOn, boolean leavesCity, Instant recordedAt, List<String> breaks,
			@Nullable Corrected corrected) {
	}

	record Corrected(String reason, String correctedBy, Instant correctedAt) {
	}

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
	 * @param unclaimed what was paid and is neither claimed in a case nor returned
	 */
	record Award(String award, @Nullable String document, @Nullable Text measure, @Nullable Money awarded,
			@Nullable Instant cancelledAt, Money paid, Money returned, Money owedIfBroken, @Nullable Money unclaimed,
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
	 * @param obligation the broken commitment that it rests on; null if on a finding
	 * @param reference of the move that broke it
	 * @param answerBy last day for an answer
	 * @param openedBy opaque subject id; null for those who must not know
	 * @param unclaimed what was paid since the demand and waits for a supplement
	 * @param refund what had come back when the case was withdrawn
	 */
	record Case(String clawback, String beneficiary, String award, String document, String state, String grounds,
			@Nullable String obligation, @Nullable String reference, @Nullable Text notice, List<String> citations,
			LocalDate answerBy, boolean answerByProvisional, @Nullable String openedBy, Instant openedAt,
			List<Answered> answers, Money demanded, Money received, Money outstanding, @Nullable LocalDate dueOn,
			boolean overdue, @Nullable Money unclaimed, Money refund, List<Demand> demands, List<Repayment> repayments,
			@Nullable Closing closed) {
	}

	record Answered(String answer, Instant answeredAt) {
	}

	record Demand(Money amount, List<ApplicationApi.Share> shares, LocalDate dueOn, String reason,
			@Nullable String decidedBy, Instant demandedAt) {
	}

	record Repayment(String reference, Money amount, List<ApplicationApi.Share> shares, LocalDate valueDate,
			Instant recordedAt) {
	}

	record Closing(String outcome, String reason, @Nullable String decidedBy, Instant closedAt) {
	}

	record Answer(String answer) {
	}

}
