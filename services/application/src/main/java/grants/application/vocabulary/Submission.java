package grants.application.vocabulary;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import grants.kernel.Sealed;

/**
 * What is submitted, read and assessed: from here on it never changes.
 *
 * @param beneficiaryName as the applicant states it
 * @param scope what the claim is unique for inside its group
 * @param content digest of the draft's content as submitted: opinions and decisions cite
 * it as the version that they are about
 */
public record Submission(Sealed beneficiaryName, Terms terms, String scope, List<Evidence> evidence,
		Assessment assessment, Payee payee, String content) {

	public Submission {
		evidence = List.copyOf(evidence);
	}

	public Entitlement entitlement() {
		return new Entitlement(terms.exclusionGroup(), scope);
	}

	/** What must be held for it: every name of every piece that serves once, in order. */
	public SortedSet<HoldId> holds() {
		SortedSet<HoldId> holds = new TreeSet<>();
		servingOnce().forEach(piece -> holds.addAll(holdsOf(piece)));
		return holds;
	}

	/** The two names of a piece in this submission's group. */
	public List<HoldId> holdsOf(Evidence piece) {
		return List.of(HoldId.ofNumber(terms.exclusionGroup(), piece), HoldId.ofContent(terms.exclusionGroup(), piece));
	}

	public List<Evidence> servingOnce() {
		return evidence.stream().filter(Evidence::servesOnce).toList();
	}

}
