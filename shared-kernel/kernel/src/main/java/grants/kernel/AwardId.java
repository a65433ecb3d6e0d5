package grants.kernel;

/**
 * Names an award (奖补决定): {@code award-<uuid>}, with the UUID of the application that it
 * answers.
 */
public record AwardId(String value) {

	public AwardId {
		Ids.require("award", value);
	}

	/**
	 * An application has at most one award, so the award's id follows from the
	 * application's.
	 */
	public static AwardId of(ApplicationId application) {
		return new AwardId("award-" + Ids.uuidOf(application.value()));
	}

	@Override
	public String toString() {
		return value;
	}

}
