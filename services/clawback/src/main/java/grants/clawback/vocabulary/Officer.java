package grants.clawback.vocabulary;

/**
 * The official who acts.
 *
 * @param subject opaque subject id
 * @param tied whether the identity provider ties the person to the beneficiary that the
 * command is about
 */
public record Officer(String subject, boolean tied) {

	public boolean isSamePersonAs(String otherSubject) {
		return subject.equals(otherSubject);
	}

}
