package grants.portal.services;

import java.util.Optional;

/** The access token of the person whose request is being answered. */
@FunctionalInterface
public interface Token {

	/** Empty for somebody who has not signed in. */
	Optional<String> current();

}
