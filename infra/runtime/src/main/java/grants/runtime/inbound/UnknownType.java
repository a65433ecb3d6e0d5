package grants.runtime.inbound;

/**
 * A fact of a type, or of a version of one, that this program has never heard of: nobody
 * has decided yet that it means nothing here.
 */
final class UnknownType extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String type;

	UnknownType(String type) {
		super("unknown type " + type, null, false, false);
		this.type = type;
	}

	String type() {
		return type;
	}

}
