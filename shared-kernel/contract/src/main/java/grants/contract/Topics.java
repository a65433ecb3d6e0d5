package grants.contract;

import java.util.List;

import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;

/**
 * The Kafka topics of the platform: one per publisher. Every record's key is the
 * beneficiary's code, or the measure's id for what is told of calls.
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

	/** The one topic on which facts of this type travel. */
	public static String carrying(Class<? extends PublicFact> fact) {
		if (fact == PaymentInstructionV1.class) {
			return BANK_INSTRUCTIONS;
		}
		if (fact == PaymentReportV1.class) {
			return BANK_REPORTS;
		}
		String publisher = fact.getPackageName().substring(fact.getPackageName().lastIndexOf('.') + 1);
		String topic = "grants." + publisher;
		if (!all().contains(topic)) {
			throw new IllegalArgumentException("no topic carries " + fact.getName());
		}
		return topic;
	}

	/**
	 * Whether amounts, payments, decisions about them or bars travel on the topic: a fact
	 * of it that is lost is money lost. What registries tell they can tell anew at any
	 * time, and it counts from the day of which it tells.
	 */
	public static boolean movesMoney(String topic) {
		return !topic.equals(REGISTRY);
	}

	public static List<String> all() {
		return List.of(APPLICATION, REVIEW, DISBURSEMENT, CLAWBACK, REGISTRY, BANK_INSTRUCTIONS, BANK_REPORTS);
	}

}
