package grants.contract.application;

import java.time.Instant;
import java.util.List;

import grants.contract.ExplanationV1;
import grants.contract.ObligationTermsV1;
import grants.contract.PayeeV1;
import grants.contract.ShareV1;
import grants.contract.TermsV1;

/**
 * The single source of an award (奖补决定): everything that paying and watching it needs.
 *
 * @param shares add up to the amount to the fen; the city first, unless a district pays
 * alone
 * @param obligations dated
 * @param awardedAt when the decision took effect
 */
public record GrantAwardedV1(String awardId, String applicationId, String beneficiaryCode, String beneficiaryName,
		TermsV1 terms, String scope, long amountFen, List<ShareV1> shares, PayeeV1 payee,
		List<ObligationTermsV1> obligations, ExplanationV1 explanation, Instant awardedAt) implements ApplicationFact {
}
