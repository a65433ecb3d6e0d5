package grants.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.BeneficiarySucceededV1;
import grants.contract.application.CallCancelledV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallOpenedV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.clawback.ClawbackAnsweredV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.ObligationEndedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.clawback.ObligationStartedV1;
import grants.contract.clawback.RepaymentDemandedV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.PaymentApprovedV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentPlannedV1;
import grants.contract.disbursement.PaymentPreparedV1;
import grants.contract.disbursement.PaymentReturnedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.disbursement.PaymentsHeldV1;
import grants.contract.disbursement.PaymentsResumedV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.contract.review.CaseClosedV1;
import grants.contract.review.CaseOpenedV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.contract.review.NoticePublishedV1;
import grants.contract.review.OpinionGivenV1;

/**
 * The name under which each public fact travels: its CloudEvents type. A name, once
 * released, is never given to another record.
 */
public final class FactTypes {

	private static final Map<String, Class<? extends PublicFact>> BY_TYPE = new LinkedHashMap<>();

	static {
		of("application", ApplicationReceivedUnderCallV1.class);
		of("application", ApplicationRejectedV1.class);
		of("application", ApplicationSubmittedV1.class);
		of("application", ApplicationSupersededV1.class);
		of("application", ApplicationWithdrawnV1.class);
		of("application", BeneficiarySucceededV1.class);
		of("application", CallCancelledV1.class);
		of("application", CallClosedV1.class);
		of("application", CallExtendedV1.class);
		of("application", CallOpenedV1.class);
		of("application", GrantAwardedV1.class);
		of("review", CaseClosedV1.class);
		of("review", CaseOpenedV1.class);
		of("review", GrantApprovedV1.class);
		of("review", GrantRejectedV1.class);
		of("review", NoticePublishedV1.class);
		of("review", OpinionGivenV1.class);
		of("disbursement", AwardCancelledV1.class);
		of("disbursement", PaymentApprovedV1.class);
		of("disbursement", PaymentConfirmedV1.class);
		of("disbursement", PaymentPlannedV1.class);
		of("disbursement", PaymentPreparedV1.class);
		of("disbursement", PaymentReturnedV1.class);
		of("disbursement", PaymentSentV1.class);
		of("disbursement", PaymentsHeldV1.class);
		of("disbursement", PaymentsResumedV1.class);
		of("clawback", BeneficiaryBarredV1.class);
		of("clawback", BeneficiaryRestoredV1.class);
		of("clawback", ClawbackAnsweredV1.class);
		of("clawback", ClawbackClosedV1.class);
		of("clawback", ClawbackOpenedV1.class);
		of("clawback", ObligationBrokenV1.class);
		of("clawback", ObligationEndedV1.class);
		of("clawback", ObligationFulfilledV1.class);
		of("clawback", ObligationStartedV1.class);
		of("clawback", RepaymentDemandedV1.class);
		of("clawback", RepaymentReceivedV1.class);
		of("registry", ResidencyMovedV1.class);
		of("bank", PaymentInstructionV1.class);
		of("bank", PaymentReportV1.class);
	}

	private FactTypes() {
	}

	/** Such as {@code grants.application.ApplicationSubmitted.v1}. */
	public static String typeOf(Class<? extends PublicFact> fact) {
		String publisher = fact.getPackageName().substring(fact.getPackageName().lastIndexOf('.') + 1);
		return "grants." + publisher + "." + fact.getSimpleName().replaceFirst("V(\\d+)$", ".v$1");
	}

	/** All public facts by CloudEvents type. */
	public static Map<String, Class<? extends PublicFact>> all() {
		return Collections.unmodifiableMap(BY_TYPE);
	}

	private static void of(String publisher, Class<? extends PublicFact> fact) {
		String type = typeOf(fact);
		if (!type.startsWith("grants." + publisher + ".") || BY_TYPE.put(type, fact) != null) {
			throw new IllegalStateException(type);
		}
	}

}
