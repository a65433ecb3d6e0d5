package grants.runtime.command;

/** There is no aggregate of this id, and the command is none that makes one. */
public final class UnknownAggregate extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String id;

	UnknownAggregate(String id) {
		super("there is no " + id, null, false, false);
		this.id = id;
	}

	public String id() {
		return id;
	}

}
