package grants.runtime.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.web.Role;

/**
 * Somebody who uses a service in a test, as the issuer will vouch for: start with
 * {@code Person.of("u-li")} and add what the person may do.
 */
public record Person(String subject, Set<Role> roles, Set<String> organisations, Set<String> bureaus,
		Set<String> treasuries) {

	public static Person of(String subject) {
		return new Person(subject, Set.of(), Set.of(), Set.of(), Set.of());
	}

	public Person with(Role... more) {
		return new Person(subject, plus(roles, Set.of(more)), organisations, bureaus, treasuries);
	}

	/** Acts for the organisations, or is tied to them. */
	public Person actingFor(SocialCreditCode... more) {
		Set<String> codes = Arrays.stream(more).map(SocialCreditCode::value).collect(Collectors.toSet());
		return new Person(subject, roles, plus(organisations, codes), bureaus, treasuries);
	}

	public Person inBureau(String... more) {
		return new Person(subject, roles, organisations, plus(bureaus, Set.of(more)), treasuries);
	}

	public Person inTreasury(String... more) {
		return new Person(subject, roles, organisations, bureaus, plus(treasuries, Set.of(more)));
	}

	/** The person as events name it. */
	public Actor as(Role role) {
		return new Actor(subject, role.wireName());
	}

	private static <T> Set<T> plus(Set<T> some, Set<T> more) {
		Set<T> all = new HashSet<>(some);
		all.addAll(more);
		return Set.copyOf(all);
	}

}
