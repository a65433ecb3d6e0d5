package grants.local.issuer;

import java.util.Set;

import grants.kernel.Ids;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/**
 * A made-up person of the local platform. The subject is opaque, as it would be from a
 * real identity provider.
 *
 * @param name login name, and the local password too
 * @param can what the person can do, for the printed list
 * @param organisations social credit codes that the person acts for
 */
public record SeededUser(String name, String subject, Text can, Set<String> roles, Set<String> organisations,
		Set<String> bureaus, Set<String> treasuries) {

	/** Somebody like this, of one other organisation. */
	SeededUser of(SocialCreditCode organisation) {
		return new SeededUser(name, Ids.derived("person", name, organisation.value()), can, roles,
				Set.of(organisation.value()), bureaus, treasuries);
	}

}
