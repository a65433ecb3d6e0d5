package grants.review.domain;

import java.util.List;

import grants.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.review.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CaseHistoryTest {

	static List<List<ReviewEvent>> impossible() {
		return List.of(List.of(claimed(LEAD, LEAD_REVIEWER)), List.of(opened(), opened()), List.of(opened(), notice()),
				List.of(opened(), noticeEnded()), List.of(opened(), approved(LEAD_APPROVER)),
				List.of(opened(), rejected(LEAD_APPROVER)), List.of(opened(), closed(), closed()),
				List.of(opened(), closed(), claimed(LEAD, LEAD_REVIEWER)), List.of(opened(), concluded(LEAD_REVIEWER)),
				List.of(opened(submission(EXACT, FINANCE)), claimed(SCIENCE, SCIENCE_REVIEWER)),
				events(then(onNotice(), approved(LEAD_APPROVER))), events(then(onNotice(), rejected(LEAD_APPROVER))),
				events(then(noticeOver(), approved(LEAD_APPROVER), rejected(LEAD_APPROVER))),
				events(then(answeredAgainst(), rejectionProposed(LEAD_REVIEWER), approved(LEAD_APPROVER))));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void an_event_that_can_not_follow_stops_the_case(List<ReviewEvent> broken) {
		assertThatIllegalStateException().isThrownBy(() -> CaseHistory.fold(broken));
	}

	@Test
	void a_whole_life_folds_into_its_end() {
		assertThat(CaseHistory.fold(events(then(noticeOver(), approved(LEAD_APPROVER)))))
			.isEqualTo(new CaseState.Decided(true));
	}

	private static List<ReviewEvent> events(List<Object> history) {
		return history.stream().map(ReviewEvent.class::cast).toList();
	}

}
