package grants.contract;

/**
 * Something that one service tells all others: past tense, immutable, versioned by the
 * number at the end of its name. A released record never changes its meaning and never
 * loses a component; a new component is a new version. Amounts are in fen, rates are
 * decimal fractions as text, dates are dates in Asia/Shanghai, instants are UTC.
 */
public interface PublicFact {

	/**
	 * What the fact is about, such as a beneficiary: facts of one publisher with the same
	 * key keep their order.
	 */
	String key();

}
