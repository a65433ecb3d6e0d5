package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The disbursement service (拨付), as far as pages need it. */
public interface DisbursementApi {

	/** Those payments of an award that concern the person. */
	@GetExchange("/v1/awards/{award}/payments")
	List<Payment> payments(@PathVariable String award);

	@GetExchange("/v1/awards/{award}/payments")
	List<Payment> payments(@PathVariable String award, @RequestParam(required = false) @Nullable Long position);

	/** The queue of the person's treasuries, oldest first. */
	@GetExchange("/v1/payments")
	Queue queue(@RequestParam(required = false) @Nullable String treasury,
			@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String held,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/payments/counts")
	Counts counts(@RequestParam(required = false) @Nullable String treasury,
			@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/payments/{id}")
	Payment payment(@PathVariable String id, @RequestParam(required = false) @Nullable Long position);

	@PostExchange("/v1/awards/{award}/payments/{treasury}/{instalment}/preparation")
	Receipt prepare(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String award,
			@PathVariable String treasury, @PathVariable int instalment, @RequestBody Preparation body);

	@PostExchange("/v1/instructions/{id}/approval")
	Receipt approve(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String id, @RequestBody Seen body);

	@PostExchange("/v1/instructions/{id}/release")
	Receipt release(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String id, @RequestBody Seen body);

	@PostExchange("/v1/instructions/{id}/void")
	Receipt abandon(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String id, @RequestBody Reason body);

	@PostExchange("/v1/awards/{award}/cancellation")
	Receipt cancel(@RequestHeader(ApplicationApi.KEY) String key, @PathVariable String award,
			@RequestBody Cancellation body);

	/**
	 * @param next {@code after} for the rows that follow, null if these were the last
	 */
	record Queue(List<Payment> payments, @Nullable String next) {
	}

	/**
	 * @param states how many have come how far
	 * @param held how many a bar of the beneficiary holds
	 */
	record Counts(Map<String, Long> states, long held) {

		public long of(String state) {
			return states.getOrDefault(state, 0L);
		}

	}

	/**
	 * @param amount as it was shown
	 * @param replaces the returned instruction that the new one follows
	 */
	record Preparation(String amount, @Nullable String replaces) {
	}

	/**
	 * @param content digest of what was shown
	 */
	record Seen(String content) {
	}

	record Reason(String reason) {
	}

	record Cancellation(String reason, String citation) {
	}

	/**
	 * @param document number of the policy document
	 * @param instruction the one that is alive, if any
	 * @param returned the last one that the bank returned: a new one has to name it
	 * @param cancelled set if the award was cancelled before it was paid
	 * @param state {@code PLANNED}, {@code PREPARED}, {@code APPROVED}, {@code SENT},
	 * {@code CONFIRMED}, {@code RETURNED} or {@code CANCELLED}
	 * @param held whether a bar of the beneficiary holds it
	 */
	record Payment(String id, String award, @Nullable String beneficiary, String treasury, int instalment,
			@Nullable String document, @Nullable String purpose, Money amount, Payee payee, String state, boolean held,
			@Nullable String instruction, @Nullable String returned, @Nullable Cancelled cancelled, Instant plannedAt,
			List<Attempt> attempts) {

		/** The instruction that is alive; null if there is none. */
		public @Nullable Attempt alive() {
			return attempts.stream().filter(attempt -> attempt.id().equals(instruction)).findFirst().orElse(null);
		}

		/** What was reached last; null if nothing was ordered yet. */
		public @Nullable Step last() {
			return attempts.isEmpty() || attempts.getLast().steps().isEmpty() ? null
					: attempts.getLast().steps().getLast();
		}

	}

	/**
	 * @param by opaque subject id; null for those who must not know
	 */
	record Cancelled(String reason, String citation, Instant at, @Nullable String by) {
	}

	/**
	 * @param account masked, in full for finance of the treasury
	 */
	record Payee(String code, String name, String bankCode, String account) {
	}

	/**
	 * @param content digest of what the bank is told
	 * @param replaces the returned instruction that this one follows
	 */
	record Attempt(String id, String state, @Nullable String content, @Nullable String replaces, List<Step> steps) {
	}

	/**
	 * @param by opaque subject id; null for those who must not know, and for the bank
	 */
	record Step(String reached, Instant at, @Nullable String by, @Nullable String bankReference,
			@Nullable LocalDate valueDate, @Nullable String reason) {
	}

}
