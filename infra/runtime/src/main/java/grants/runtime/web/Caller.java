package grants.runtime.web;

import java.util.Set;

import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, as the identity provider vouches for: controllers take it
 * as a parameter. Nothing in it comes from the request's body.
 *
 * @param subject opaque subject id
 * @param organisations codes of the organisations that the person acts for or is tied to
 * @param bureaus ids of the bureaus that the person works for
 * @param treasuries ids of the treasuries that the person works for
 * @param idempotencyKey of this request, null if it carries none
 * @param correlation names this request and all that it causes
 */
public record Caller(String subject, Set<Role> roles, Set<String> organisations, Set<String> bureaus,
		Set<String> treasuries, @Nullable String idempotencyKey, String correlation) {

	/**
	 * @throws Forbidden if the person has none of the roles
	 */
	public Actor actingAs(Role... anyOf) {
		for (Role role : anyOf) {
			if (roles.contains(role)) {
				return new Actor(subject, role.wireName());
			}
		}
		throw Forbidden.role(anyOf);
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	/**
	 * @throws Forbidden if the person does not act for the organisation
	 */
	public Caller actingFor(SocialCreditCode organisation) {
		if (!organisations.contains(organisation.value())) {
			throw Forbidden.organisation();
		}
		return this;
	}

	/**
	 * @throws Forbidden if the person does not work for the bureau
	 */
	public Caller inBureau(String bureau) {
		if (!bureaus.contains(bureau)) {
			throw Forbidden.bureau(bureau);
		}
		return this;
	}

	/**
	 * @throws Forbidden if the person does not work for the treasury
	 */
	public Caller inTreasury(String treasury) {
		if (!treasuries.contains(treasury)) {
			throw Forbidden.treasury(treasury);
		}
		return this;
	}

	/**
	 * Whether the person is tied to the organisation and so must keep out of its cases.
	 */
	public boolean isTiedTo(SocialCreditCode organisation) {
		return organisations.contains(organisation.value());
	}

}
