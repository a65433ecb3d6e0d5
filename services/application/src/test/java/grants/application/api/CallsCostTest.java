package grants.application.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import grants.application.projection.ApplicationsView;
import grants.application.projection.CallsView;
import grants.application.vocabulary.CallKind;
import grants.runtime.testing.FilledView;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of calls costs the calls that it shows, however many there have been. */
class CallsCostTest {

	private static final int CALLS = 3000;

	private static final int MOST_ROWS = 500;

	private static final int OF_A_MEASURE = CALLS / 100;

	/** What others of the same store may look at meanwhile. */
	private static final int NOISE = 60;

	private static final CallsView VIEW = new CallsView();

	private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");

	@Test
	void of_a_measure_or_of_all() {
		try (FilledView view = new FilledView(VIEW)) {
			view.insert(rows());
			KnownCalls known = new KnownCalls(view);
			CallsApi api = new CallsApi(known, new CallFinder(known, view, view, VIEW), view, VIEW,
					new ApplicationsView(), InstantSource.fixed(FIRST.plusSeconds(CALLS * 3600L - 10 * 3600L)));
			List<CallView> found = new ArrayList<>();
			assertThat(view.examinedBy(() -> found.addAll(api.calls(null, null, null))))
				.isLessThanOrEqualTo(MOST_ROWS + NOISE);
			assertThat(found).hasSize(MOST_ROWS)
				.isSortedAccordingTo((one, other) -> other.callId().value().compareTo(one.callId().value()));
			assertThat(view.examinedBy(() -> assertThat(api.calls("measure-7", null, null)).hasSize(OF_A_MEASURE)))
				.isLessThanOrEqualTo(OF_A_MEASURE + NOISE);
			assertThat(view.examinedBy(() -> assertThat(api.calls(null, CallView.State.COMING, null)).hasSize(9)))
				.isLessThanOrEqualTo(NOISE);
		}
	}

	/** One begins every hour. */
	private static List<Document> rows() {
		List<Document> rows = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			Instant opensAt = FIRST.plusSeconds(i * 3600L);
			rows.add(new Document("_id", "call-00000000-0000-0000-0000-%012d".formatted(i))
				.append("measureId", "measure-" + i % 100)
				.append("nameZh", "第" + i + "批")
				.append("nameEn", "batch " + i)
				.append("kind", CallKind.OPEN.name())
				.append("places", null)
				.append("leadBureau", "bureau")
				.append("opensAt", opensAt)
				.append("closesAt", opensAt.plusSeconds(1800))
				.append("closed", false)
				.append("cancelled", false));
		}
		return rows;
	}

}
