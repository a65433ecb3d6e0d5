package grants.portal.finance.payments;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import grants.portal.services.DisbursementApi.Payment;
import grants.portal.session.Person;

/** What people of finance do with a payment, and when a page offers it. */
enum Act {

	PREPARATION(Set.of("finance-maker"), Set.of("PLANNED", "RETURNED"), "payments.done.preparation"),
	APPROVAL(Set.of("finance-checker"), Set.of("PREPARED"), "payments.done.approval"),
	RELEASE(Set.of("finance-releaser"), Set.of("APPROVED"), "payments.done.release"),
	VOID(Set.of("finance-maker", "finance-checker", "finance-releaser"), Set.of("PREPARED", "APPROVED"),
			"payments.done.void");

	private final Set<String> roles;

	private final Set<String> states;

	private final String done;

	Act(Set<String> roles, Set<String> states, String done) {
		this.roles = roles;
		this.states = states;
		this.done = done;
	}

	/** Key of what the page says afterwards. */
	String done() {
		return done;
	}

	static Optional<Act> of(String label) {
		return Arrays.stream(values()).filter(act -> act.label().equals(label)).findFirst();
	}

	/** In addresses and message keys. */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean isFor(Person person) {
		return person.roles().stream().anyMatch(roles::contains);
	}

	boolean fits(Payment payment) {
		return states.contains(payment.state());
	}

}
