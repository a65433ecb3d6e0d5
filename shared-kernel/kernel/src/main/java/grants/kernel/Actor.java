package grants.kernel;

/**
 * Who acts, in which role. People are named by the opaque subject id of the identity
 * provider, never by name.
 *
 * @param subject subject id, or the name of the part of the platform that acts by itself
 * @param role the role in which the subject acts
 */
public record Actor(String subject, String role) {

	/**
	 * The platform itself: a clock that ran out, a fact that arrived. It may never
	 * approve anything.
	 */
	public static final String SYSTEM = "system";

	public static Actor system(String part) {
		return new Actor(part, SYSTEM);
	}

	public boolean isSystem() {
		return role.equals(SYSTEM);
	}

	public boolean isSamePersonAs(Actor other) {
		return subject.equals(other.subject);
	}

}
