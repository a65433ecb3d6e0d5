package grants.clawback;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import grants.clawback.command.ObligationsCommand;
import grants.clawback.domain.ClawbackRule;
import grants.clawback.domain.ObligationRule;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.outbound.ObligationFacts;
import grants.contract.clawback.ClawbackFact;
import grants.kernel.Actor;
import grants.kernel.Rule;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Stored;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Pattern ASSERTED = Pattern.compile("(?:ObligationRule|ClawbackRule)\\.([A-Z_]+)");

	private static final Path SOURCES = Path.of("src/main/java/grants/clawback");

	private static final Path TESTS = Path.of("src/test/java/grants/clawback/domain");

	/** Kept without refusing anything. */
	private static final Set<String> NEVER_REFUSE = Set.of(ObligationRule.STAYS_TO_THE_LAST_DAY.name(),
			ClawbackRule.BAR_OUTLASTS_REPAYMENT.name());

	@Test
	void every_command_has_its_line_and_its_test() throws IOException {
		for (List<String> line : flow()) {
			assertThat(names(line.get(5))).containsExactly(names(line.get(1)).getFirst() + "Test");
		}
		assertThat(column(1)).containsExactlyInAnyOrderElementsOf(simpleNames(ObligationsCommand.class));
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test() throws IOException {
		Set<String> all = new TreeSet<>(NEVER_REFUSE);
		for (List<String> line : flow()) {
			String test = Files.readString(TESTS.resolve(names(line.get(5)).getFirst() + ".java"));
			Set<String> asserted = new TreeSet<>();
			ASSERTED.matcher(test).results().forEach(found -> asserted.add(found.group(1)));
			assertThat(asserted).as(line.get(1)).containsExactlyInAnyOrderElementsOf(names(line.get(2)));
			all.addAll(asserted);
		}
		assertThat(all).containsExactlyInAnyOrderElementsOf(Stream.of(ObligationRule.values(), ClawbackRule.values())
			.flatMap(Arrays::stream)
			.map(Rule::name)
			.toList());
	}

	@Test
	void each_event_of_a_line_is_asserted_by_its_test() throws IOException {
		for (List<String> line : flow()) {
			String test = Files.readString(TESTS.resolve(names(line.get(5)).getFirst() + ".java"));
			assertThat(names(line.get(3))).as(line.get(1))
				.allSatisfy(event -> assertThat(test).containsPattern("(new |\\b)" + event + "(\\.class|\\(|::)"));
		}
		assertThat(column(3)).containsExactlyInAnyOrderElementsOf(simpleNames(ObligationsEvent.class));
	}

	@Test
	void the_facts_of_a_line_are_what_its_events_publish() throws IOException {
		for (List<String> line : flow()) {
			Set<String> published = new TreeSet<>();
			for (String event : names(line.get(3))) {
				published.addAll(factsOf(event));
			}
			assertThat(names(line.get(4))).as(line.get(1)).containsExactlyInAnyOrderElementsOf(published);
		}
		assertThat(column(4)).containsExactlyInAnyOrderElementsOf(simpleNames(ClawbackFact.class));
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() throws IOException {
		List<String> written = flow().stream()
			.filter(line -> line.getFirst().contains("V1"))
			.map(line -> "When" + names(line.getFirst()).getFirst().replace("V1", "") + "Then"
					+ names(line.get(1)).getFirst() + ".java")
			.toList();
		try (Stream<Path> files = Files.list(SOURCES.resolve("inbound"))) {
			assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("When")))
				.containsExactlyInAnyOrderElementsOf(written);
		}
	}

	@Test
	void every_endpoint_has_its_line() throws IOException, ClassNotFoundException {
		Set<String> mapped = new TreeSet<>();
		try (Stream<Path> files = Files.list(SOURCES.resolve("api"))) {
			for (Path file : files.filter(f -> !f.endsWith("package-info.java")).toList()) {
				mapped.addAll(endpoints(
						Class.forName("grants.clawback.api." + file.getFileName().toString().replace(".java", ""))));
			}
		}
		Set<String> written = new TreeSet<>();
		lines("## Endpoints").forEach(line -> written.add(names(line.getFirst()).getFirst().replaceFirst("\\?.*", "")));
		assertThat(written).isEqualTo(mapped);
	}

	private static Set<String> endpoints(Class<?> type) {
		Set<String> endpoints = new TreeSet<>();
		if (type.isAnnotationPresent(RestController.class)) {
			for (Method method : type.getDeclaredMethods()) {
				RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
				if (mapping != null) {
					endpoints.add(mapping.method()[0] + " " + type.getAnnotation(RequestMapping.class).value()[0]
							+ (mapping.path().length == 0 ? "" : mapping.path()[0]));
				}
			}
		}
		return endpoints;
	}

	/** What the frozen example of the event becomes at the door out. */
	private static Set<String> factsOf(String event) throws IOException {
		EventTypes types = ClawbackService.eventTypes();
		EventTypes.Name name = types.names()
			.stream()
			.filter(n -> n.type().getSimpleName().equals(event))
			.findFirst()
			.orElseThrow();
		String example = Files
			.readString(Path.of("src/test/resources/events", name.name() + ".v" + name.revision() + ".json"))
			.strip();
		RecordedEvent recorded = new RecordedEvent(1, "event", "obligations", 0,
				types.decode(new Stored(name.name(), name.revision(), example)), Instant.EPOCH,
				new Origin("request", Actor.system("test"), "correlation", null));
		Set<String> facts = new TreeSet<>();
		new ObligationFacts().publish(recorded).forEach(p -> facts.add(p.fact().getClass().getSimpleName()));
		return facts;
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

	private static List<String> simpleNames(Class<?> sealed) {
		return Stream.of(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
	}

}
