package grants.application.vocabulary;

import java.util.List;

/**
 * What is submitted, read and assessed: from here on it never changes.
 *
 * @param beneficiaryName as the applicant states it
 * @param scope what the claim is unique for inside its group
 * @param content digest of the draft's content as submitted: opinions and decisions cite
 * it as the version that they are about
 */
public record Submission(String beneficiaryName, Terms terms, String scope, List<Evidence> evidence,
		Assessment assessment, Payee payee, String content) {

	public Submission {
		evidence = List.copyOf(evidence);
	}

	public Entitlement entitlement() {
		return new Entitlement(terms.exclusionGroup(), scope);
	}

}
