package grants.disbursement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import grants.contract.bank.PaymentInstructionV1;
import grants.contract.disbursement.DisbursementFact;
import grants.disbursement.command.PaymentCommand;
import grants.disbursement.domain.PaymentRule;
import grants.disbursement.event.PaymentEvent;
import grants.runtime.inbound.Inbound;
import grants.runtime.testing.ServiceReadme;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.ServiceReadme.factsIn;
import static grants.runtime.testing.ServiceReadme.names;
import static grants.runtime.testing.ServiceReadme.records;
import static org.assertj.core.api.Assertions.assertThat;

/** The README says what the code does. */
class FlowTableTest {

	private static final ServiceReadme README = ServiceReadme.of("disbursement");

	private static final Pattern ASSERTED = Pattern.compile("refusedBy\\(([A-Z_]+)\\)");

	@Test
	void every_command_has_its_line_and_its_test() {
		assertThat(README.flow()).flatExtracting(line -> names(line.get(1)))
			.containsExactlyInAnyOrderElementsOf(records(PaymentCommand.class));
		for (List<String> line : README.flow()) {
			assertThat(names(line.get(5))).containsExactly(names(line.get(1)).getFirst() + "Test");
			assertThat(README.testOf(line)).exists();
		}
	}

	@Test
	void each_rule_of_a_line_is_asserted_by_its_test_and_no_other_is() {
		for (List<String> line : README.flow()) {
			// Barring and lifting are seen in what is refused afterwards.
			if (!names(line.get(2)).isEmpty()) {
				assertThat(names(line.get(2))).as(line.get(1))
					.containsExactlyInAnyOrderElementsOf(README.foundInTest(ASSERTED, line));
			}
		}
		assertThat(README.column(2))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(PaymentRule.values()).map(PaymentRule::name).toList());
	}

	@Test
	void every_event_and_every_fact_has_a_line() {
		assertThat(README.column(3)).containsExactlyInAnyOrderElementsOf(records(PaymentEvent.class));
		assertThat(README.column(4))
			.containsExactlyInAnyOrderElementsOf(records(DisbursementFact.class, PaymentInstructionV1.class));
	}

	/** Asked of the reactions, as one is named after a payment, not after the report. */
	@Test
	void every_fact_that_comes_in_has_its_reaction() {
		List<Inbound<?>> reactions = List.of(DisbursementService.whenGrantAwarded(),
				DisbursementService.whenGrantApproved(), DisbursementService.whenPaymentReported(),
				DisbursementService.whenBeneficiaryBarred(), DisbursementService.whenBeneficiaryRestored());
		List<String> written = new ArrayList<>();
		for (List<String> line : README.flow()) {
			String command = names(line.get(1)).getFirst();
			factsIn(line).forEach(fact -> written.add(fact + " then " + command));
		}
		assertThat(reactions)
			.extracting(reaction -> reaction.fact().getSimpleName() + " then "
					+ reaction.getClass().getSimpleName().split("Then")[1])
			.containsExactlyInAnyOrderElementsOf(written);
		assertThat(README.classesIn("inbound")).containsExactlyInAnyOrderElementsOf(
				reactions.stream().map(reaction -> reaction.getClass().getSimpleName()).toList());
	}

	@Test
	void every_endpoint_has_its_line() {
		assertThat(README.endpoints()).containsExactlyInAnyOrderElementsOf(README.servedEndpoints());
	}

}
