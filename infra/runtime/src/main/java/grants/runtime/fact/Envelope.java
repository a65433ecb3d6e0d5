package grants.runtime.fact;

/**
 * The names of what every public fact carries beside its data, as CloudEvents extension
 * attributes; in Kafka they are headers {@code ce_<name>}.
 */
final class Envelope {

	/** The same for everything that one outside request has caused. */
	static final String CORRELATION = "correlationid";

	/**
	 * What the event was caused by: the id of a fact or event, or, where a person acted,
	 * the request.
	 */
	static final String CAUSATION = "causationid";

	/** Subject id of who acted, or the part of the platform that did. */
	static final String ACTOR = "actor";

	static final String ACTOR_ROLE = "actorrole";

	/** Of the event's commit in the publisher's log, so that auditors can order. */
	static final String POSITION = "position";

	/** The publisher's aggregate that decided. */
	static final String STREAM = "stream";

	static final String CONTENT_TYPE = "application/json";

	private Envelope() {
	}

}
