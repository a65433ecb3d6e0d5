package grants.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import grants.contract.review.ReviewFact;
import grants.review.command.ReviewCommand;
import grants.review.domain.ReviewRule;
import grants.review.event.ReviewEvent;
import grants.runtime.testing.ServiceReadme;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.ServiceReadme.factsIn;
import static grants.runtime.testing.ServiceReadme.names;
import static grants.runtime.testing.ServiceReadme.records;
import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final ServiceReadme README = ServiceReadme.of("review");

	private static final Pattern ASSERTED = Pattern.compile("refusedBy\\(([A-Z_]+)\\)");

	@Test
	void every_command_has_its_line_and_its_test() {
		// In their order, which is that of a case.
		assertThat(README.flow()).flatExtracting(line -> names(line.get(1)))
			.containsExactlyElementsOf(records(ReviewCommand.class));
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
		assertThat(README.column(2))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(ReviewRule.values()).map(ReviewRule::name).toList());
	}

	@Test
	void every_event_and_every_fact_has_a_line() {
		assertThat(README.column(3)).containsExactlyInAnyOrderElementsOf(records(ReviewEvent.class));
		assertThat(README.column(4)).containsExactlyInAnyOrderElementsOf(records(ReviewFact.class));
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

}
