package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * A piece of a catalogue file that knows its line, so that whatever is wrong with it can
 * be found.
 */
sealed interface Node {

	String file();

	int line();

	/** What stops the load. */
	default CatalogueBroken broken(String reason) {
		return new CatalogueBroken(file(), line(), reason);
	}

	/** A single value, as it is written. */
	record Scalar(String file, int line, String text) implements Node {
	}

	record Items(String file, int line, List<Node> nodes) implements Node {
	}

	record Entries(String file, int line, Map<String, Node> nodes) implements Node {
	}

	default String text() {
		if (this instanceof Scalar scalar && !scalar.text().isBlank()) {
			return scalar.text();
		}
		throw broken("a value is expected");
	}

	default List<Node> items() {
		if (this instanceof Items items) {
			return items.nodes();
		}
		throw broken("a list is expected");
	}

	default Map<String, Node> entries() {
		if (this instanceof Entries entries) {
			return entries.nodes();
		}
		throw broken("entries are expected");
	}

	/** Refuses entries of any other name: a misspelt one must not be ignored. */
	default Node only(String... names) {
		entries().forEach((name, node) -> {
			if (!Set.of(names).contains(name)) {
				throw node.broken("unknown entry " + name + "; known here: " + String.join(", ", names));
			}
		});
		return this;
	}

	default Node get(String name) {
		return find(name).orElseThrow(() -> broken("entry " + name + " is missing"));
	}

	default Optional<Node> find(String name) {
		return Optional.ofNullable(entries().get(name));
	}

	/** The items of an entry, none if it is not there. */
	default List<Node> list(String name) {
		return find(name).map(Node::items).orElse(List.of());
	}

	default Text bilingual() {
		only("zh", "en");
		return Text.of(get("zh").text(), get("en").text());
	}

	default BigDecimal decimal() {
		return parsed("a plain number", text -> {
			if (!text.matches("-?\\d+(\\.\\d+)?")) {
				throw new IllegalArgumentException();
			}
			return new BigDecimal(text);
		});
	}

	/** A share as a decimal fraction: more than nothing, at most all. */
	default BigDecimal rate() {
		BigDecimal rate = decimal();
		if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
			throw broken("a rate above 0 and up to 1 is expected, not: " + text());
		}
		return rate;
	}

	default int integer() {
		return parsed("a whole number", Integer::parseInt);
	}

	/** Plain yuan. */
	default Money money() {
		return parsed("an amount in yuan with at most two decimals", Money::parseYuan);
	}

	default LocalDate date() {
		return parsed("a date such as 2022-07-01", LocalDate::parse);
	}

	default InForce inForce() {
		only("from", "until");
		try {
			return new InForce(get("from").date(), find("until").map(Node::date).orElse(null));
		}
		catch (IllegalArgumentException e) {
			throw broken(String.valueOf(e.getMessage()));
		}
	}

	default boolean yes() {
		return switch (text()) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw broken("yes or no is expected");
		};
	}

	default <E extends Enum<E>> E constant(Class<E> type) {
		return parsed("one of "
				+ Set.of(type.getEnumConstants()).stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
				text -> Enum.valueOf(type, text));
	}

	private <T> T parsed(String expected, Function<String, T> parser) {
		String text = text();
		try {
			return parser.apply(text);
		}
		catch (IllegalArgumentException | DateTimeParseException e) {
			throw broken(expected + " is expected, not: " + text);
		}
	}

}
