package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** The disbursement service (拨付), as far as pages need it. */
public interface DisbursementApi {

	/** Those payments of an award that concern the person. */
	@GetExchange("/v1/awards/{award}/payments")
	List<Payment> payments(@PathVariable String award);

	/**
	 * @param state {@code PLANNED}, {@code PREPARED}, {@code APPROVED}, {@code SENT},
	 * {@code CONFIRMED}, {@code RETURNED} or {@code CANCELLED}
	 * @param held whether a bar of the beneficiary holds it
	 */
	record Payment(String id, String award, String treasury, int instalment, Money amount, Payee payee, String state,
			boolean held, Instant plannedAt, List<Attempt> attempts) {
	}

	/**
	 * @param account masked
	 */
	record Payee(String code, String name, String bankCode, String account) {
	}

	record Attempt(String id, String state, List<Step> steps) {
	}

	record Step(String reached, Instant at, @Nullable String bankReference, @Nullable LocalDate valueDate,
			@Nullable String reason) {
	}

}
