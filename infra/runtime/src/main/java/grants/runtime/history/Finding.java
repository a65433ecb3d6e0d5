package grants.runtime.history;

import grants.kernel.Text;

/**
 * Something in a log, an export or a file of checkpoints that is not as it was written.
 *
 * @param position the first that can't be trusted because of it; 0 if it is about none,
 * but about checkpoints or a document that stands nowhere
 * @param text what was found, for people
 */
public record Finding(long position, Kind kind, Text text) {

	/** What can be wrong. */
	public enum Kind {

		/** It can't be read as a commit: a field is missing, or of another type. */
		MALFORMED,

		/** It is not stored as a commit is: a field too many, or one that contradicts. */
		NOT_AS_WRITTEN,

		/** Its digest names an algorithm that is not known. */
		UNKNOWN_ALGORITHM,

		/** It does not hold what was digested. */
		EDITED,

		/** Nothing is stored at a position. */
		MISSING,

		/** Something is stored where no commit can be, or for the second time. */
		FOREIGN,

		/** It was chained to another one than that in front of it. */
		UNCHAINED,

		/** It claims to be earlier than the one in front of it. */
		TIME_RUNS_BACK,

		/** A checkpoint knows another digest at its position. */
		REPLACED,

		/** A checkpoint knows positions that are not there any more. */
		CUT,

		/** A checkpoint is not signed by a known key, or can't be read. */
		FORGED_CHECKPOINT,

		/** A checkpoint names a predecessor that is not there. */
		MISSING_CHECKPOINT,

		/** A line of an export is not as it was exported. */
		BAD_LINE

	}
}
