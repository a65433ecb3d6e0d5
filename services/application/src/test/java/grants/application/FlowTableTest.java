package grants.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import grants.application.command.CallCommand;
import grants.application.command.DraftCommand;
import grants.application.command.EntitlementCommand;
import grants.application.command.EvidenceCommand;
import grants.application.command.ProfileCommand;
import grants.application.command.RegisterCommand;
import grants.application.domain.CallsRule;
import grants.application.domain.DraftRule;
import grants.application.domain.EntitlementRule;
import grants.application.domain.ProfileRule;
import grants.application.domain.SuccessionRule;
import grants.application.event.ApplicationEvent;
import grants.contract.application.ApplicationFact;
import grants.contract.application.CallFact;
import grants.kernel.Rule;
import grants.runtime.testing.ServiceReadme;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.ServiceReadme.factsIn;
import static grants.runtime.testing.ServiceReadme.names;
import static grants.runtime.testing.ServiceReadme.records;
import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final ServiceReadme README = ServiceReadme.of("application");

	private static final Pattern ASSERTED = Pattern
		.compile("(?:EntitlementRule|SuccessionRule|DraftRule|ProfileRule|CallsRule)\\.([A-Z_]+)");

	/** Asked at the door, not by an aggregate. */
	private static final Rule AT_THE_DOOR = DraftRule.CHANGED_UNTIL_SUBMITTED;

	@Test
	void every_command_has_its_line_and_its_test() {
		assertThat(README.flow()).flatExtracting(line -> names(line.get(1)))
			.containsExactlyInAnyOrderElementsOf(records(DraftCommand.class, ProfileCommand.class,
					EntitlementCommand.class, EvidenceCommand.class, CallCommand.class, RegisterCommand.class));
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
		all.add(AT_THE_DOOR.name());
		assertThat(all).containsExactlyInAnyOrderElementsOf(
				Stream
					.of(EntitlementRule.values(), SuccessionRule.values(), DraftRule.values(), ProfileRule.values(),
							CallsRule.values())
					.flatMap(Arrays::stream)
					.map(Rule::name)
					.toList());
	}

	@Test
	void every_event_and_every_fact_has_a_line() {
		assertThat(README.column(3)).containsExactlyInAnyOrderElementsOf(records(ApplicationEvent.class));
		assertThat(README.column(4))
			.containsExactlyInAnyOrderElementsOf(records(ApplicationFact.class, CallFact.class));
	}

	@Test
	void every_fact_that_comes_in_has_its_reaction() {
		List<String> reactions = new ArrayList<>();
		for (List<String> line : README.flow()) {
			String verb = names(line.get(1)).getFirst().replaceAll("(?<=[a-z])[A-Z].*", "");
			factsIn(line).forEach(fact -> reactions.add("When" + fact.replace("V1", "") + "Then" + verb));
		}
		assertThat(README.classesIn("inbound")).filteredOn(name -> name.startsWith("When"))
			.containsExactlyInAnyOrderElementsOf(reactions);
	}

	@Test
	void every_endpoint_has_its_line() {
		assertThat(README.endpoints()).containsExactlyInAnyOrderElementsOf(README.servedEndpoints());
	}

}
