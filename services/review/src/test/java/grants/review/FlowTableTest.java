package grants.review;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import grants.contract.review.ReviewFact;
import grants.review.command.ReviewCommand;
import grants.review.domain.ReviewRule;
import grants.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Path SOURCES = Path.of("src/main/java/grants/review");

	private static final Path TESTS = Path.of("src/test/java/grants/review/domain");

	@Test
	void every_command_has_its_line_and_its_test() throws IOException {
		assertThat(lines("## Flow")).extracting(line -> names(line.get(1)).getFirst())
			.containsExactly(simpleNames(ReviewCommand.class));
		for (List<String> line : lines("## Flow")) {
			assertThat(names(line.get(5))).containsExactly(names(line.get(1)).getFirst() + "Test");
			assertThat(testOf(line)).exists();
		}
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test_and_no_other_is() throws IOException {
		for (List<String> line : lines("## Flow")) {
			Set<String> asserted = found("refusedBy\\(([A-Z_]+)\\)", Files.readString(testOf(line)));
			assertThat(names(line.get(2))).as(line.get(1)).containsExactlyInAnyOrderElementsOf(asserted);
		}
		assertThat(column(2))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(ReviewRule.values()).map(ReviewRule::name).toList());
	}

	@Test
	void every_event_and_every_fact_has_its_place() throws IOException {
		assertThat(column(3)).containsExactlyInAnyOrder(simpleNames(ReviewEvent.class));
		assertThat(column(4)).containsExactlyInAnyOrder(simpleNames(ReviewFact.class));
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() throws IOException {
		List<String> reactions = new ArrayList<>();
		for (List<String> line : lines("## Flow")) {
			names(line.get(0)).stream()
				.filter(name -> name.endsWith("V1"))
				.map(fact -> "When" + fact.replace("V1", "") + "Then" + names(line.get(1)).getFirst() + ".java")
				.forEach(reactions::add);
		}
		try (Stream<Path> sources = Files.list(SOURCES.resolve("inbound"))) {
			assertThat(sources.map(source -> source.getFileName().toString()).filter(name -> name.startsWith("When")))
				.containsExactlyInAnyOrderElementsOf(reactions);
		}
	}

	@Test
	void every_endpoint_has_its_line() throws IOException {
		Set<String> served = new TreeSet<>();
		try (Stream<Path> sources = Files.list(SOURCES.resolve("api"))) {
			for (Path source : sources.filter(source -> source.toString().endsWith("Api.java")).toList()) {
				served.addAll(endpointsOf(source));
			}
		}
		assertThat(lines("## Endpoints")).extracting(line -> names(line.getFirst()).getFirst().split("\\?")[0])
			.containsExactlyInAnyOrderElementsOf(served);
	}

	private static List<String> endpointsOf(Path source) {
		Class<?> api = classNamed("grants.review.api." + source.getFileName().toString().replace(".java", ""));
		String prefix = api.getAnnotation(RequestMapping.class).value()[0];
		List<String> endpoints = new ArrayList<>();
		for (Method method : api.getDeclaredMethods()) {
			RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
			if (mapping != null) {
				String path = mapping.path().length == 0 ? "" : mapping.path()[0];
				endpoints.add(mapping.method()[0] + " " + prefix + path);
			}
		}
		return endpoints;
	}

	private static Path testOf(List<String> line) {
		return TESTS.resolve(names(line.get(5)).getFirst() + ".java");
	}

	private static Set<String> column(int index) throws IOException {
		return lines("## Flow").stream()
			.flatMap(line -> names(line.get(index)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The cells of the table under the heading, without its head. */
	private static List<List<String>> lines(String heading) throws IOException {
		String section = Files.readString(Path.of("README.md")).split(heading + "\n")[1].split("\n## ")[0];
		return section.lines()
			.filter(line -> line.startsWith("|"))
			.skip(2)
			.map(line -> List.of(line.substring(1).split("\\|", -1)))
			.toList();
	}

	private static List<String> names(String cell) {
		return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
	}

	private static Set<String> found(String pattern, String text) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String[] simpleNames(Class<?> sealed) {
		return Arrays.stream(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toArray(String[]::new);
	}

	private static Class<?> classNamed(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

}
