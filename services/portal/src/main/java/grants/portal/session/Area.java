package grants.portal.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of work with pages of its own. Every address below an area's path needs one of
 * its roles, and some need a certain one; all other addresses are for everybody. What may
 * be done is for the services to say.
 */
public enum Area {

	APPLICANT("applicant"), REVIEW("reviewer", "approver"),
	FINANCE("finance-maker", "finance-checker", "finance-releaser"), CLAWBACK("clawback-officer"), AUDIT("auditor"),
	ADMIN("administrator");

	/** Patterns of addresses in an area that are for one of its roles alone. */
	private static final Map<String, String> OF_ONE_ROLE = Map.of("/review/calls/new", "approver",
			"/review/calls/*/extension", "approver", "/review/calls/*/cancellation", "approver", "/review/successions",
			"approver", "/review/successions/**", "approver", "/finance/repayments", "finance-maker",
			"/finance/repayments/**", "finance-maker");

	private final Set<String> roles;

	Area(String... roles) {
		this.roles = Set.of(roles);
	}

	/** Of all its pages, such as {@code /applicant}. */
	public String path() {
		return "/" + label();
	}

	/** For message keys and style classes. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** As tokens name them; one is enough. */
	public Set<String> roles() {
		return roles;
	}

	public boolean isFor(Person person) {
		return person.roles().stream().anyMatch(roles::contains);
	}

	/**
	 * Roles by the patterns of those addresses that are for one role of an area alone.
	 */
	static Map<String, String> ofOneRole() {
		return OF_ONE_ROLE;
	}

	/**
	 * Whether the person may open what begins at an address of this area.
	 * @param address such as {@code /review/successions}
	 */
	public boolean admits(Person person, String address) {
		String role = OF_ONE_ROLE.get(address);
		return isFor(person) && (role == null || person.roles().contains(role));
	}

	/** Those that the person works in. */
	public static List<Area> of(Person person) {
		return Arrays.stream(values()).filter(area -> area.isFor(person)).toList();
	}

	/** The area that an address belongs to. */
	public static Optional<Area> at(String address) {
		return Arrays.stream(values())
			.filter(area -> address.equals(area.path()) || address.startsWith(area.path() + "/"))
			.findFirst();
	}

}
