package grants.clawback.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import grants.clawback.projection.CasesView;
import grants.clawback.projection.MovesView;
import grants.clawback.projection.ObligationsView;
import grants.clawback.vocabulary.CaseState;
import grants.runtime.testing.FilledView;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the list costs the page, however many cases there are. */
class CasesCostTest {

	private static final int CASES = 1000;

	private static final int PAGE = 20;

	/** What others of the same store may look at meanwhile. */
	private static final int NOISE = 60;

	private static final CasesView VIEW = new CasesView();

	@Test
	void whatever_is_asked_for() {
		try (FilledView view = new FilledView(VIEW)) {
			view.insert(rows());
			Rows rows = new Rows(view, new ObligationsView(), VIEW, new MovesView(), view);
			for (@Nullable
			Collection<String> beneficiaries : beneficiaries()) {
				for (@Nullable
				CaseState state : withNull(CaseState.values())) {
					for (@Nullable
					String after : withNull(order(CASES / 2))) {
						List<Document> found = new ArrayList<>();
						assertThat(view
							.examinedBy(() -> found.addAll(rows.cases(beneficiaries, state, null, after, PAGE))))
							.as("%s %s after %s", beneficiaries, state, after)
							.isLessThanOrEqualTo(PAGE + NOISE);
						assertThat(found).isSortedAccordingTo(
								(one, other) -> one.getString("order").compareTo(other.getString("order")));
					}
				}
			}
		}
	}

	/** Most cases are over; a beneficiary has two or three. */
	private static List<Document> rows() {
		List<Document> rows = new ArrayList<>();
		CaseState[] states = CaseState.values();
		for (int i = 0; i < CASES; i++) {
			CaseState state = i % 10 == 0 ? states[i / 10 % states.length] : states[states.length - 1];
			rows.add(new Document("_id", "clawback-" + i).append("beneficiary", "beneficiary-" + i % 400)
				.append("state", state.name())
				.append("order", order(i)));
		}
		return rows;
	}

	private static String order(int number) {
		return "%015d-%09d".formatted(number, 0);
	}

	private static List<@Nullable Collection<String>> beneficiaries() {
		List<@Nullable Collection<String>> all = new ArrayList<>(
				List.of(Set.of("beneficiary-7"), Set.of("beneficiary-7", "beneficiary-8")));
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
