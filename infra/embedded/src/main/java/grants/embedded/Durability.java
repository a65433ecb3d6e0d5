package grants.embedded;

/** What an acknowledged write survives. */
public enum Durability {

	/**
	 * Written to the file before the reply, forced to the disk within 100 ms in the
	 * background: survives the death of the process.
	 */
	WRITE,

	/** Forced to the disk before the reply: survives a power failure too. */
	FSYNC

}
