package grants.disbursement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import grants.contract.bank.PaymentInstructionV1;
import grants.contract.disbursement.DisbursementFact;
import grants.disbursement.command.PaymentCommand;
import grants.disbursement.domain.PaymentRule;
import grants.disbursement.event.PaymentEvent;
import grants.runtime.inbound.Inbound;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Path SOURCES = Path.of("src/main/java/grants/disbursement");

	private static final Path TESTS = Path.of("src/test/java/grants/disbursement/domain");

	@Test
	void every_command_has_its_line_and_its_test() throws IOException {
		for (List<String> line : flow()) {
			String command = names(line.get(1)).getFirst();
			assertThat(names(line.get(5))).containsExactly(command + "Test");
			assertThat(TESTS.resolve(command + "Test.java")).exists();
		}
		assertThat(flow().stream().map((line) -> names(line.get(1)).getFirst()))
			.containsExactlyInAnyOrderElementsOf(simpleNames(PaymentCommand.class));
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test_and_no_other_is() throws IOException {
		Set<String> all = new TreeSet<>();
		for (List<String> line : flow()) {
			String test = Files.readString(TESTS.resolve(names(line.get(5)).getFirst() + ".java"));
			Set<String> asserted = new TreeSet<>();
			Matcher matcher = Pattern.compile("refusedBy\\(([A-Z_]+)\\)").matcher(test);
			while (matcher.find()) {
				asserted.add(matcher.group(1));
			}
			// Barring and lifting are seen in what is refused afterwards.
			if (!names(line.get(2)).isEmpty()) {
				assertThat(names(line.get(2))).as(line.get(1)).containsExactlyInAnyOrderElementsOf(asserted);
			}
			all.addAll(names(line.get(2)));
		}
		assertThat(all)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(PaymentRule.values()).map(PaymentRule::name).toList());
	}

	@Test
	void every_event_and_every_fact_has_a_line() throws IOException {
		assertThat(column(3)).containsExactlyInAnyOrderElementsOf(simpleNames(PaymentEvent.class));
		List<String> facts = new ArrayList<>(simpleNames(DisbursementFact.class));
		facts.add(PaymentInstructionV1.class.getSimpleName());
		assertThat(column(4)).containsExactlyInAnyOrderElementsOf(facts);
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() throws IOException {
		List<Inbound<?>> reactions = List.of(DisbursementService.whenGrantAwarded(),
				DisbursementService.whenPaymentReported(), DisbursementService.whenBeneficiaryBarred(),
				DisbursementService.whenBeneficiaryRestored());
		List<String> written = flow().stream()
			.filter((line) -> line.getFirst().contains("V1"))
			.map((line) -> names(line.get(0)).getFirst() + " then " + names(line.get(1)).getFirst())
			.toList();
		assertThat(reactions.stream()
			.map((reaction) -> reaction.fact().getSimpleName() + " then "
					+ reaction.getClass().getSimpleName().split("Then")[1]))
			.containsExactlyInAnyOrderElementsOf(written);
		try (Stream<Path> sources = Files.list(SOURCES.resolve("inbound"))) {
			assertThat(sources).hasSameSizeAs(reactions);
		}
	}

	@Test
	void every_endpoint_has_its_line() throws IOException {
		Set<String> mapped = new TreeSet<>();
		for (String controller : List.of("PaymentsController", "InstructionsController")) {
			Class<?> type = classNamed("grants.disbursement.api." + controller);
			String prefix = type.getAnnotation(RequestMapping.class).value()[0];
			for (var method : type.getDeclaredMethods()) {
				RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
				if (mapping != null) {
					mapped.add(mapping.method()[0] + " " + prefix + mapping.path()[0]);
				}
			}
		}
		assertThat(lines("## Endpoints").stream()
			.map((line) -> names(line.getFirst()).getFirst().replaceFirst("\\?.*", "")))
			.containsExactlyInAnyOrderElementsOf(mapped);
	}

	private static Set<String> column(int index) throws IOException {
		Set<String> all = new TreeSet<>();
		flow().forEach((line) -> all.addAll(names(line.get(index))));
		return all;
	}

	private static List<List<String>> flow() throws IOException {
		return lines("## Flow");
	}

	/** The cells of the table under the heading, without its head. */
	private static List<List<String>> lines(String heading) throws IOException {
		String section = Files.readString(Path.of("README.md")).split(heading + "\n")[1].split("\n## ")[0];
		return section.lines()
			.filter((line) -> line.startsWith("|"))
			.skip(2)
			.map((line) -> List.of(line.substring(1).split("\\|", -1)))
			.toList();
	}

	private static List<String> names(String cell) {
		return NAME.matcher(cell).results().map((found) -> found.group(1)).toList();
	}

	private static List<String> simpleNames(Class<?> sealed) {
		return Arrays.stream(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
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
