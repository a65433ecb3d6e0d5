package grants.application;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import grants.application.command.DraftCommand;
import grants.application.command.EntitlementCommand;
import grants.application.domain.DraftRule;
import grants.application.domain.EntitlementRule;
import grants.application.event.ApplicationEvent;
import grants.contract.application.ApplicationFact;
import grants.kernel.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Pattern ASSERTED = Pattern.compile("(?:EntitlementRule|DraftRule)\\.([A-Z_]+)");

	private static final Path SOURCES = Path.of("src/main/java/grants/application");

	private static final Path TESTS = Path.of("src/test/java/grants/application/domain");

	/** Asked at the door, not by an aggregate. */
	private static final Rule AT_THE_DOOR = DraftRule.CHANGED_UNTIL_SUBMITTED;

	@Test
	void every_command_has_its_line_and_its_test() throws IOException {
		assertThat(flow()).allSatisfy(line -> {
			assertThat(names(line.get(5))).containsExactly(names(line.get(1)).getFirst() + "Test");
			assertThat(TESTS.resolve(names(line.get(5)).getFirst() + ".java")).exists();
		});
		assertThat(flow().stream().map(line -> names(line.get(1)).getFirst())).containsExactlyInAnyOrderElementsOf(
				Stream.of(DraftCommand.class, EntitlementCommand.class).flatMap(FlowTableTest::records).toList());
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test() throws IOException {
		Set<String> all = new TreeSet<>(Set.of(AT_THE_DOOR.name()));
		for (List<String> line : flow()) {
			String test = Files.readString(TESTS.resolve(names(line.get(5)).getFirst() + ".java"));
			assertThat(found(ASSERTED, test)).as(line.get(1)).containsExactlyInAnyOrderElementsOf(names(line.get(2)));
			all.addAll(names(line.get(2)));
		}
		assertThat(all).containsExactlyInAnyOrderElementsOf(Stream.of(EntitlementRule.values(), DraftRule.values())
			.flatMap(Arrays::stream)
			.map(Rule::name)
			.toList());
	}

	@Test
	void every_event_and_every_fact_has_a_line() throws IOException {
		assertThat(column(3)).containsExactlyInAnyOrderElementsOf(records(ApplicationEvent.class).toList());
		assertThat(column(4)).containsExactlyInAnyOrderElementsOf(records(ApplicationFact.class).toList());
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() throws IOException {
		Stream<String> written = flow().stream()
			.filter(line -> line.getFirst().contains("V1"))
			.map(line -> "When" + names(line.getFirst()).getFirst().replace("V1", "") + "Then"
					+ names(line.get(1)).getFirst().replaceAll("(?<=[a-z])[A-Z].*", "") + ".java");
		try (Stream<Path> files = Files.list(SOURCES.resolve("inbound"))) {
			assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("When")))
				.containsExactlyInAnyOrderElementsOf(written.toList());
		}
	}

	@Test
	void every_endpoint_has_its_line() throws IOException, ClassNotFoundException {
		Set<String> mapped = new TreeSet<>();
		try (Stream<Path> files = Files.list(SOURCES.resolve("api"))) {
			for (Path file : files.toList()) {
				Class<?> type = Class
					.forName("grants.application.api." + file.getFileName().toString().replace(".java", ""));
				if (type.isAnnotationPresent(RestController.class)) {
					mapped.addAll(endpoints(type));
				}
			}
		}
		Set<String> written = new TreeSet<>();
		lines("## Endpoints").forEach(line -> written.add(names(line.getFirst()).getFirst().replaceFirst("\\?.*", "")));
		assertThat(written).isEqualTo(mapped);
	}

	private static Set<String> endpoints(Class<?> controller) {
		RequestMapping common = controller.getAnnotation(RequestMapping.class);
		Set<String> endpoints = new TreeSet<>();
		for (Method method : controller.getDeclaredMethods()) {
			RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
			if (mapping != null) {
				endpoints.add(mapping.method()[0] + " " + (common == null ? "" : common.value()[0])
						+ (mapping.path().length == 0 ? "" : mapping.path()[0]));
			}
		}
		return endpoints;
	}

	private static Set<String> column(int index) throws IOException {
		Set<String> all = new TreeSet<>();
		flow().forEach(line -> all.addAll(names(line.get(index))));
		return all;
	}

	private static List<List<String>> flow() throws IOException {
		return lines("## Flow");
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

	private static Set<String> found(Pattern pattern, String text) {
		Set<String> found = new TreeSet<>();
		pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(found::add);
		return found;
	}

	private static Stream<String> records(Class<?> family) {
		return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(FlowTableTest::records)
				: Stream.of(family.getSimpleName());
	}

}
