package grants.runtime.command;

import java.util.List;

import grants.kernel.Rule;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** What a request has come to, as it is kept, to be repeated word for word. */
public sealed interface Answer {

	/** Carried out, or there was nothing to do. */
	record Accepted(Receipt value) implements Answer {

		@Override
		public Receipt receipt() {
			return value;
		}

	}

	/** Forbidden by a rule. */
	record Refused(RuleViolated refusal) implements Answer {

		@Override
		public Receipt receipt() {
			throw refusal;
		}

	}

	/**
	 * No command could be made of it, and as somebody else may still try, none ever will.
	 */
	record Nothing() implements Answer {

		@Override
		public Receipt receipt() {
			throw new CameToNothing();
		}

	}

	/**
	 * @throws RuleViolated if the answer was a refusal
	 * @throws CameToNothing if there was none
	 */
	Receipt receipt();

	/** Whether it is that of a commit: no other will ever be given to this request. */
	default boolean isOfCommit() {
		return this instanceof Accepted(Receipt receipt) && !receipt.events().isEmpty();
	}

	/** As canonical JSON. */
	static String write(Answer answer) {
		return Json.canonical().writeValueAsString(switch (answer) {
			case Accepted(Receipt receipt) -> new Written(receipt, null);
			case Refused(RuleViolated refusal) -> new Written(null, WrittenRefusal.of(refusal));
			case Nothing() -> new Written(null, null);
		});
	}

	static Answer read(String json) {
		Written written = Json.canonical().readValue(json, Written.class);
		if (written.accepted() != null) {
			return new Accepted(written.accepted());
		}
		return written.refused() != null ? new Refused(written.refused().again()) : new Nothing();
	}

	/** An answer's JSON; of nothing, neither is there. */
	record Written(@Nullable Receipt accepted, @Nullable WrittenRefusal refused) {
	}

	/** A refusal with the wording that its rule had then. */
	record WrittenRefusal(String rule, String name, Text sentence, String citation, Text because,
			@Nullable Text instead, List<String> citations) {

		static WrittenRefusal of(RuleViolated refusal) {
			Rule rule = refusal.rule();
			return new WrittenRefusal(rule.id(), rule.name(), rule.sentence(), rule.citation(), refusal.because(),
					refusal.instead(), refusal.citations());
		}

		RuleViolated again() {
			RuleViolated repeated = new CitedRule(name, new Rule.Wording(rule, sentence, citation))
				.violatedBecause(because.zh(), because.en())
				.citing(citations);
			return instead == null ? repeated : repeated.instead(instead.zh(), instead.en());
		}

	}

	/** A rule as it was when it was cited. */
	record CitedRule(String name, Rule.Wording wording) implements Rule {
	}

}
