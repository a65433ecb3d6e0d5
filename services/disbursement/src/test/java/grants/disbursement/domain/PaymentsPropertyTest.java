package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import grants.disbursement.command.RecordBankReport;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every history; a failure names its seed. */
class PaymentsPropertyTest {

	private static final int HISTORIES = 2_000;

	private static final int COMMANDS = 200;

	@Test
	void no_sequence_of_commands_breaks_an_invariant() {
		Map<PaymentRule, Integer> refusals = new EnumMap<>(PaymentRule.class);
		Map<Class<?>, Integer> seen = new HashMap<>();
		for (long seed = 0; seed < HISTORIES; seed++) {
			List<PaymentEvent> events = new RandomHistory(seed, refusals).run(COMMANDS).events();
			try {
				PaymentInvariants.check(events);
			}
			catch (AssertionError broken) {
				throw new AssertionError("seed " + seed, broken);
			}
			events.forEach((event) -> seen.merge(event.getClass(), 1, Integer::sum));
		}
		assertThat(seen.keySet()).as("every event happens").contains(PaymentEvent.class.getPermittedSubclasses());
		assertThat(refusals.keySet()).as("every rule is tried").containsExactly(PaymentRule.values());
		assertThat(seen.get(PaymentSent.class)).isGreaterThan(HISTORIES);
		assertThat(seen.get(PaymentConfirmed.class)).isGreaterThan(HISTORIES / 2);
		assertThat(seen.get(PaymentReturned.class)).isGreaterThan(HISTORIES / 2);
	}

	@Test
	void CONVERGE_any_order_and_repetition_of_bank_reports_ends_in_the_same_state() {
		int several = 0;
		for (long seed = 0; seed < HISTORIES; seed++) {
			RandomHistory history = new RandomHistory(seed, new EnumMap<>(PaymentRule.class)).run(COMMANDS)
				.runWithoutBank(COMMANDS);
			Random random = new Random(~seed);
			List<RecordBankReport> once = new ArrayList<>(history.outstandingReports());
			List<RecordBankReport> often = new ArrayList<>(once);
			once.forEach((report) -> often.addAll(Collections.nCopies(random.nextInt(3), report)));
			history.recordedReports().forEach((report) -> often.addAll(Collections.nCopies(random.nextInt(2), report)));
			Collections.shuffle(once, random);
			Collections.shuffle(often, random);
			several += (once.size() > 1) ? 1 : 0;

			Payments expected = after(history.payments(), once);
			assertThat(after(history.payments(), often)).as("seed %d", seed).isEqualTo(expected);
		}
		assertThat(several).as("histories with an order to speak of").isGreaterThan(HISTORIES / 2);
	}

	private static Payments after(Payments payments, List<RecordBankReport> reports) {
		Payments now = payments;
		for (RecordBankReport report : reports) {
			for (PaymentEvent event : BankDecisions.record(now, report)) {
				now = PaymentHistory.evolve(now, event);
			}
		}
		return now;
	}

}
