package grants.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A command was refused because a {@link Rule} forbids it. Nothing has been recorded.
 * Carries no stack trace: it is an answer, not a failure.
 */
public final class RuleViolated extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Rule rule;

	private final transient Text because;

	private final transient @Nullable Text instead;

	private final transient List<String> citations;

	RuleViolated(Rule rule, Text because, @Nullable Text instead, List<String> further) {
		super(rule.id() + " " + rule.name() + ": " + because.en(), null, false, false);
		this.rule = Objects.requireNonNull(rule);
		this.because = Objects.requireNonNull(because);
		this.instead = instead;
		List<String> all = new ArrayList<>();
		all.add(rule.citation());
		further.stream().filter(c -> !all.contains(c)).forEach(all::add);
		this.citations = List.copyOf(all);
	}

	/** The same refusal, saying what is possible instead. */
	public RuleViolated instead(String zh, String en) {
		return new RuleViolated(rule, because, Text.of(zh, en), citations);
	}

	/** The same refusal, citing these clauses beside the rule's own. */
	public RuleViolated citing(List<String> clauses) {
		List<String> all = new ArrayList<>(citations);
		all.addAll(clauses);
		return new RuleViolated(rule, because, instead, all);
	}

	public Rule rule() {
		return rule;
	}

	public Text because() {
		return because;
	}

	public @Nullable Text instead() {
		return instead;
	}

	/** The rule's own citation first. */
	public List<String> citations() {
		return citations;
	}

}
