package grants.runtime.due;

/** What an event means for the due sheet. */
public sealed interface DueChange {

	/** Puts the item on the sheet, or moves it to another instant if it has not fired. */
	record Schedule(DueItem item) implements DueChange {
	}

	/** Takes the item off the sheet if it has not fired. */
	record Cancel(String id) implements DueChange {
	}

}
