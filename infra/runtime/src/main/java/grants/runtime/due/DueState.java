package grants.runtime.due;

import java.util.Locale;

/** What has become of a due item. */
public enum DueState {

	/** Fires when its time has come. */
	PENDING,

	/** Its command has had its effect; it never fires again. */
	FIRED,

	/**
	 * Its command had nothing to do any more. If an event schedules it again, it fires
	 * again.
	 */
	UNNEEDED,

	/**
	 * A rule forbids its command. It is not tried again unless an event schedules it
	 * again; somebody should look.
	 */
	REFUSED,

	/** An event took it off the sheet. */
	CANCELLED;

	String storedName() {
		return name().toLowerCase(Locale.ROOT);
	}

	static DueState ofStoredName(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
