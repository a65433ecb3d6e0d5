package grants.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import grants.kernel.Money;

/**
 * An application under an invented measure: complete and eligible unless the test states
 * something else.
 */
final class Language {

	static final Catalogue CATALOGUE = withDocument("T2", text("T2"));

	private static final LocalDate RECEIVED = LocalDate.of(2024, 5, 6);

	private final Measure measure;

	private final Map<String, String> stated = new LinkedHashMap<>();

	private Language(Measure measure) {
		this.measure = measure;
	}

	/**
	 * @param stated names and values in turn
	 */
	static Language under(String measure, String... stated) {
		return under(CATALOGUE, measure, stated);
	}

	static Language under(Catalogue catalogue, String measure, String... stated) {
		Language language = new Language(catalogue.measure(measure));
		for (int i = 0; i < stated.length; i += 2) {
			language.stated.put(stated[i], stated[i + 1]);
		}
		return language;
	}

	static Catalogue withDocument(String id, String text) {
		ClasspathFiles published = new ClasspathFiles();
		return Catalogue.read(name -> {
			if (name.equals("index.yaml")) {
				return published.apply(name).replaceFirst("\\[.*]", "[" + id + "]");
			}
			return name.equals(id + ".yaml") ? text : published.apply(name);
		});
	}

	static String text(String document) {
		try (InputStream in = Language.class.getResourceAsStream("/language/" + document + ".yaml")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Language stating(String fact, String value) {
		stated.put(fact, value);
		return this;
	}

	Measure measure() {
		return measure;
	}

	Reading read() {
		List<Evidence> evidence = new ArrayList<>();
		if (stated.containsKey("newlyHired")) {
			evidence.add(new Evidence("residency-proof", "1", Applied.SHA));
		}
		return measure.read(stated, evidence);
	}

	Facts facts() {
		return read().orRefuse();
	}

	List<String> problems() {
		return read() instanceof Reading.Incomplete(List<FactProblem> problems)
				? problems.stream().map(p -> p.field() + ": " + p.what().en()).toList() : List.of();
	}

	Assessment assessed() {
		return measure.assess(facts(), RECEIVED);
	}

	Assessment.Eligible eligible() {
		return assessed().orRefuse();
	}

	Finding examined() {
		return measure.examine(stated, RECEIVED);
	}

	Money amount() {
		Assessment.Eligible eligible = eligible();
		if (eligible.discretion() != Assessment.Discretion.NONE) {
			throw new AssertionError(eligible.lowest() + " to " + eligible.highest());
		}
		return eligible.highest();
	}

	List<String> failures() {
		return assessed() instanceof Assessment.NotEligible(List<Verdict> failed)
				? failed.stream().map(v -> v.requirement().en()).toList() : List.of();
	}

}
