package grants.application.vocabulary;

/**
 * Names all calls of one measure: {@code calls-<measure id>}. They are decided in one
 * place and in one order.
 */
public record CallsId(String measureId) {

	private static final String PREFIX = "calls-";

	/** From the name of the stream. */
	public static CallsId ofStream(String stream) {
		if (!stream.startsWith(PREFIX)) {
			throw new IllegalArgumentException("not the calls of a measure: " + stream);
		}
		return new CallsId(stream.substring(PREFIX.length()));
	}

	@Override
	public String toString() {
		return PREFIX + measureId;
	}

}
