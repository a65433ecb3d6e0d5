package grants.application.domain;

import java.util.function.Consumer;

import grants.kernel.Rule;
import grants.kernel.RuleViolated;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A refusal by exactly this rule, for the fixtures. */
public final class RefusedBy extends TypeSafeMatcher<Throwable> {

	private final Rule rule;

	private final Consumer<RuleViolated> more;

	private RefusedBy(Rule rule, Consumer<RuleViolated> more) {
		this.rule = rule;
		this.more = more;
	}

	public static RefusedBy rule(Rule rule) {
		return rule(rule, _ -> {
		});
	}

	/** ... and of which this holds too. */
	public static RefusedBy rule(Rule rule, Consumer<RuleViolated> more) {
		return new RefusedBy(rule, more);
	}

	@Override
	protected boolean matchesSafely(Throwable thrown) {
		if (thrown instanceof RuleViolated violated && violated.rule() == rule) {
			more.accept(violated);
			return true;
		}
		return false;
	}

	@Override
	public void describeTo(Description description) {
		description.appendText("refused by ").appendValue(rule);
	}

}
