package grants.disbursement.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import grants.disbursement.api.PaymentRows.Asked;
import grants.disbursement.projection.PaymentsView;
import grants.disbursement.vocabulary.PaymentState;
import grants.runtime.testing.FilledView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the queue costs the page, however many payments there are. */
class QueueCostTest {

	private static final int PAYMENTS = 1000;

	private static final int PAGE = 20;

	/** What others of the same store may look at meanwhile. */
	private static final int NOISE = 60;

	private static final PaymentsView VIEW = new PaymentsView();

	@Test
	void whatever_is_asked_for() {
		try (FilledView view = new FilledView(VIEW)) {
			view.insert(rows());
			PaymentRows rows = new PaymentRows(view, VIEW, view);
			asked().forEach(asked -> withNull(order(PAYMENTS / 2)).forEach(after -> {
				List<Document> found = new ArrayList<>();
				assertThat(view.examinedBy(() -> found.addAll(rows.queue(asked, after, PAGE))))
					.as("%s after %s", asked, after)
					.isLessThanOrEqualTo(PAGE + NOISE);
				assertThat(found)
					.isSortedAccordingTo((one, other) -> one.getString("order").compareTo(other.getString("order")));
			}));
			assertThat(view.examinedBy(() -> rows.ofAward("award-7"))).isLessThanOrEqualTo(NOISE);
		}
	}

	/**
	 * Most payments are confirmed; those of one treasury are few, and few planned ones
	 * are held.
	 */
	private static List<Document> rows() {
		List<Document> rows = new ArrayList<>();
		PaymentState[] states = PaymentState.values();
		for (int i = 0; i < PAYMENTS; i++) {
			PaymentState state = i % 10 == 0 ? states[i / 10 % states.length] : PaymentState.CONFIRMED;
			rows.add(new Document("_id", "payment-" + i).append("kind", "payment")
				.append("award", "award-" + i)
				.append("beneficiary", "code-" + i % 50)
				.append("treasury", i % 100 == 0 ? "small" : i % 3 == 0 ? "district" : "city")
				.append("state", state.name())
				.append("held", state == PaymentState.PLANNED && i % 70 == 0)
				.append("order", order(i)));
			rows.add(new Document("_id", "instruction-" + i).append("kind", "instruction")
				.append("payment", "payment-" + i)
				.append("state", state.name())
				.append("order", order(i)));
		}
		return rows;
	}

	private static String order(int number) {
		return "%015d-%09d".formatted(number, 0);
	}

	/** Every question there is. */
	private static Stream<Asked> asked() {
		return treasuries().stream()
			.flatMap(treasuries -> withNull("code-3", "code-nobody").stream()
				.flatMap(beneficiary -> withNull(PaymentState.values()).stream()
					.flatMap(state -> withNull(true, false).stream()
						.map(held -> new Asked(treasuries, beneficiary, state, held)))));
	}

	private static List<@Nullable Collection<String>> treasuries() {
		List<@Nullable Collection<String>> all = new ArrayList<>(
				List.of(Set.of("city"), Set.of("small"), Set.of("small", "district"), Set.of("nobody")));
		all.add(null);
		return all;
	}

	@SafeVarargs
	private static <T> List<@Nullable T> withNull(T... values) {
		List<@Nullable T> all = new ArrayList<>(List.of(values));
		all.add(null);
		return all;
	}

}
