package grants.kernel;

/** Names an application (申报): {@code application-<uuid>}. */
public record ApplicationId(String value) {

	public ApplicationId {
		Ids.require("application", value);
	}

	@Override
	public String toString() {
		return value;
	}

}
