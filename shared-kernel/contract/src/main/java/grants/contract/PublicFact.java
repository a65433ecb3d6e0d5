package grants.contract;

/**
 * Something that one service tells all others: past tense, immutable, versioned by the
 * number at the end of its name. A released record never changes its meaning and never
 * loses a component; a new component is a new version. Amounts are in fen, rates are
 * decimal fractions as text, dates are dates in Asia/Shanghai, instants are UTC.
 */
public interface PublicFact {

	/**
	 * The unified social credit code that the fact is about: the key that keeps facts of
	 * one beneficiary in order.
	 */
	String beneficiaryCode();

}
