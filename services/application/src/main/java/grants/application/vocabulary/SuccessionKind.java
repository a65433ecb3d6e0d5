package grants.application.vocabulary;

/** How an enterprise came to have another code. */
public enum SuccessionKind {

	/** The same enterprise, registered anew under another code (更名换照). */
	RENAME,

	/** Taken up by another enterprise, or by a new one together with others (合并). */
	MERGER

}
