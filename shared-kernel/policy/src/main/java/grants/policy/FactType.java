package grants.policy;

/** How the value of a fact is read. */
public enum FactType {

	/** Yuan with at most two decimals. */
	MONEY,

	/** A plain number. */
	DECIMAL,

	/** ISO date such as {@code 2023-01-10}. */
	DATE,

	/** Four digits. */
	YEAR,

	/** Any words. */
	TEXT,

	/** The id of one of the choices offered. */
	CHOICE,

	/** {@code yes} or {@code no}. */
	YES_NO;

	boolean isNumber() {
		return this == MONEY || this == DECIMAL;
	}

}
