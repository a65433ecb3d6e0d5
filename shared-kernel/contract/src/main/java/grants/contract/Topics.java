package grants.contract;

import java.util.List;

/**
 * The Kafka topics of the platform: one per publisher. Every record's key is the
 * beneficiary's code.
 */
public final class Topics {

	public static final String APPLICATION = "grants.application";

	public static final String REVIEW = "grants.review";

	public static final String DISBURSEMENT = "grants.disbursement";

	public static final String CLAWBACK = "grants.clawback";

	public static final String REGISTRY = "grants.registry";

	public static final String BANK_INSTRUCTIONS = "grants.bank.instructions";

	public static final String BANK_REPORTS = "grants.bank.reports";

	private Topics() {
	}

	public static List<String> all() {
		return List.of(APPLICATION, REVIEW, DISBURSEMENT, CLAWBACK, REGISTRY, BANK_INSTRUCTIONS, BANK_REPORTS);
	}

}
