package grants.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * For what a claim is unique, or over what a cap adds up: once and for all, or per year,
 * project, certificate, edition, tier and the like.
 *
 * @param parts empty for once and for all
 */
public record Scope(List<Part> parts) {

	public static final String ONCE = "once";

	/**
	 * The canonical text for these facts: {@code once}, {@code year:2024},
	 * {@code project:2301-410105-04-01-123456}.
	 */
	public String of(Facts facts) {
		return parts.isEmpty() ? ONCE
				: parts.stream().map(part -> part.word() + ":" + part.value(facts)).collect(Collectors.joining("/"));
	}

	/** One thing that a scope is divided by, named by its word, such as {@code year}. */
	public sealed interface Part {

		String word();

		String value(Facts facts);

		/** By the value of a fact. */
		record ByFact(String word, String fact) implements Part {

			@Override
			public String value(Facts facts) {
				Value value = facts.fact(fact).value();
				return value instanceof Value.OfText(String words) ? Spelling.of(words) : value.text();
			}

		}

		/** By the tier that pays. */
		record ByTier(String word, Tiers formula) implements Part {

			@Override
			public String value(Facts facts) {
				return formula.paying(facts).orElseThrow().id();
			}

		}

		/** By the number of the piece of evidence of a kind. */
		record ByEvidence(String word, String kind) implements Part {

			@Override
			public String value(Facts facts) {
				return facts.evidenceNumber(kind);
			}

		}

	}

}
