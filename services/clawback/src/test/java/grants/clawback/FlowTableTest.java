package grants.clawback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import grants.runtime.testing.ServiceReadme;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.ServiceReadme.factsIn;
import static grants.runtime.testing.ServiceReadme.names;
import static grants.runtime.testing.ServiceReadme.records;
import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final ServiceReadme README = ServiceReadme.of("clawback");

	private static final Pattern ASSERTED = Pattern.compile("(?:ObligationRule|ClawbackRule)\\.([A-Z_]+)");

	/** Kept without refusing anything. */
	private static final Set<String> NEVER_REFUSE = Set.of(ObligationRule.STAYS_TO_THE_LAST_DAY.name(),
			ClawbackRule.BAR_OUTLASTS_REPAYMENT.name());

	@Test
	void every_command_has_its_line_and_its_test() {
		assertThat(README.flow()).flatExtracting(line -> names(line.get(1)))
			.containsExactlyInAnyOrderElementsOf(records(ObligationsCommand.class));
		for (List<String> line : README.flow()) {
			assertThat(names(line.get(5))).containsExactly(names(line.get(1)).getFirst() + "Test");
			assertThat(README.testOf(line)).exists();
		}
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test_and_no_other_is() {
		for (List<String> line : README.flow()) {
			assertThat(names(line.get(2))).as(line.get(1))
				.containsExactlyInAnyOrderElementsOf(README.foundInTest(ASSERTED, line));
		}
		Set<String> all = new TreeSet<>(README.column(2));
		all.addAll(NEVER_REFUSE);
		assertThat(all).containsExactlyInAnyOrderElementsOf(Stream.of(ObligationRule.values(), ClawbackRule.values())
			.flatMap(Arrays::stream)
			.map(Rule::name)
			.toList());
	}

	@Test
	void each_event_of_a_line_is_asserted_by_its_test() throws IOException {
		for (List<String> line : README.flow()) {
			String test = Files.readString(README.testOf(line));
			assertThat(names(line.get(3))).as(line.get(1))
				.allSatisfy(event -> assertThat(test).containsPattern("(new |\\b)" + event + "(\\.class|\\(|::)"));
		}
		assertThat(README.column(3)).containsExactlyInAnyOrderElementsOf(records(ObligationsEvent.class));
	}

	@Test
	void the_facts_of_a_line_are_what_its_events_publish() throws IOException {
		for (List<String> line : README.flow()) {
			Set<String> published = new TreeSet<>();
			for (String event : names(line.get(3))) {
				published.addAll(factsOf(event));
			}
			assertThat(names(line.get(4))).as(line.get(1)).containsExactlyInAnyOrderElementsOf(published);
		}
		assertThat(README.column(4)).containsExactlyInAnyOrderElementsOf(records(ClawbackFact.class));
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() {
		List<String> reactions = new ArrayList<>();
		for (List<String> line : README.flow()) {
			String command = names(line.get(1)).getFirst();
			factsIn(line).forEach(fact -> reactions.add("When" + fact.replace("V1", "") + "Then" + command));
		}
		assertThat(README.classesIn("inbound")).filteredOn(name -> name.startsWith("When"))
			.containsExactlyInAnyOrderElementsOf(reactions);
	}

	@Test
	void every_endpoint_has_its_line() {
		assertThat(README.endpoints()).containsExactlyInAnyOrderElementsOf(README.servedEndpoints());
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

}
