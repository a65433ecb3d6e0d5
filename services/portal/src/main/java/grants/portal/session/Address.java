package grants.portal.session;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Addresses inside the portal that a browser sends back. */
public final class Address {

	/** A path and perhaps a query; nothing that a browser could take for another host. */
	private static final Pattern INSIDE = Pattern.compile("/(?!/)[A-Za-z0-9/_.~%?&=+,:@-]*");

	private static final int LONGEST = 4000;

	private Address() {
	}

	/** The same, if it stays inside the portal. */
	public static Optional<String> inside(@Nullable String address) {
		return Optional.ofNullable(address).filter(a -> a.length() <= LONGEST && INSIDE.matcher(a).matches());
	}

}
