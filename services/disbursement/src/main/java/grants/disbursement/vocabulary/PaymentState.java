package grants.disbursement.vocabulary;

/** How far a planned payment, or an instruction for it, has come. */
public enum PaymentState {

	/** Owed, and nobody has ordered it; payments only. */
	PLANNED,

	PREPARED, APPROVED,

	/** The bank has it and its outcome is unknown. */
	SENT,

	CONFIRMED,

	/** The bank could not pay; owed again. */
	RETURNED,

	/** Given up before it was sent; instructions only. */
	VOIDED,

	/** The award was cancelled before it was paid; payments only. */
	CANCELLED

}
