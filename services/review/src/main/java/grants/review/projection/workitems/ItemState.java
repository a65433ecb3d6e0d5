package grants.review.projection.workitems;

/**
 * What is to be done about a bureau's item. The lead bureau's item goes on to the end of
 * the case.
 */
public enum ItemState {

	/** In the bureau's queue. */
	WAITING,
	/** On somebody's desk. */
	CLAIMED,
	/** The bureau has spoken. */
	ANSWERED,
	/** The bureau let its time pass, and the lead concluded without it. */
	SILENT,
	/** The lead bureau can conclude. */
	TO_CONCLUDE,
	/** The proposed award is on public notice. */
	ON_NOTICE,
	/** An approver of the lead bureau can decide. */
	TO_DECIDE,
	/** The case was decided. */
	DECIDED,
	/** The case was closed without a decision. */
	CLOSED

}
