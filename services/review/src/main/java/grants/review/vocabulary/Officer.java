package grants.review.vocabulary;

import java.util.Set;

import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/**
 * The person who acts (承办人), as the identity provider vouches for: the aggregate judges
 * by this who may do what. It travels with commands and is not stored; events keep the
 * {@link Actor}.
 *
 * @param bureaus ids of the bureaus that the person works for
 * @param organisations codes of the organisations that the person is tied to
 */
public record Officer(Actor actor, Set<String> bureaus, Set<String> organisations) {

	private static final String APPROVER = "approver";

	public Officer {
		if (actor.isSystem()) {
			throw new IllegalArgumentException("the platform itself reviews nothing: " + actor.subject());
		}
		bureaus = Set.copyOf(bureaus);
		organisations = Set.copyOf(organisations);
	}

	public String subject() {
		return actor.subject();
	}

	public boolean isApprover() {
		return actor.role().equals(APPROVER);
	}

	public boolean worksFor(String bureau) {
		return bureaus.contains(bureau);
	}

	public boolean isTiedTo(SocialCreditCode organisation) {
		return organisations.contains(organisation.value());
	}

}
