package grants.runtime.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import grants.kernel.Rule;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.command.Receipt;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The answer to a request, as it is remembered, to be repeated word for word. */
sealed interface Answer {

	/** Carried out. */
	record Accepted(Receipt value) implements Answer {

		@Override
		public Receipt receipt() {
			return value;
		}

		@Override
		public boolean isFinal() {
			return !value.events().isEmpty();
		}

	}

	/** Forbidden by a rule. */
	record Refused(RuleViolated refusal) implements Answer {

		@Override
		public Receipt receipt() {
			throw refusal;
		}

		@Override
		public boolean isFinal() {
			return false;
		}

	}

	/**
	 * @throws RuleViolated if the answer was a refusal
	 */
	Receipt receipt();

	/** Whether it is the answer of a commit, which nothing can outweigh. */
	boolean isFinal();

	/** A rule as it was when it was cited. */
	record CitedRule(String name, Wording wording) implements Rule {
	}

	static Document write(Answer answer) {
		return switch (answer) {
			case Accepted(Receipt receipt) -> new Document("accepted", write(receipt));
			case Refused(RuleViolated refusal) -> new Document("refused", write(refusal));
		};
	}

	static Answer read(Document answer) {
		Document accepted = answer.get("accepted", Document.class);
		return accepted != null ? new Accepted(readReceipt(accepted))
				: new Refused(readRefusal(answer.get("refused", Document.class)));
	}

	private static Document write(Receipt receipt) {
		return new Document("stream", receipt.stream()).append("position", receipt.position())
			.append("version", receipt.version())
			.append("events",
					receipt.events()
						.stream()
						.map(event -> new Document("id", event.id()).append("type", event.type()))
						.toList())
			.append("recordedAt", Date.from(receipt.recordedAt()));
	}

	private static Receipt readReceipt(Document receipt) {
		List<Receipt.Event> events = receipt.getList("events", Document.class)
			.stream()
			.map(event -> new Receipt.Event(event.getString("id"), event.getString("type")))
			.toList();
		Instant recordedAt = receipt.getDate("recordedAt").toInstant();
		return new Receipt(receipt.getString("stream"), receipt.getLong("position"), receipt.getLong("version"), events,
				recordedAt);
	}

	private static Document write(RuleViolated refusal) {
		Rule rule = refusal.rule();
		return new Document("rule", rule.id()).append("name", rule.name())
			.append("sentence", write(rule.sentence()))
			.append("citation", rule.citation())
			.append("because", write(refusal.because()))
			.append("instead", refusal.instead() == null ? null : write(refusal.instead()))
			.append("citations", refusal.citations());
	}

	private static RuleViolated readRefusal(Document refusal) {
		Rule rule = new CitedRule(refusal.getString("name"), new Rule.Wording(refusal.getString("rule"),
				readText(refusal.get("sentence", Document.class)), refusal.getString("citation")));
		Text because = readText(refusal.get("because", Document.class));
		RuleViolated repeated = rule.violatedBecause(because.zh(), because.en())
			.citing(refusal.getList("citations", String.class));
		@Nullable Document instead = refusal.get("instead", Document.class);
		return instead == null ? repeated : repeated.instead(readText(instead).zh(), readText(instead).en());
	}

	private static Document write(Text text) {
		return new Document("zh", text.zh()).append("en", text.en());
	}

	private static Text readText(Document text) {
		return Text.of(text.getString("zh"), text.getString("en"));
	}

}
