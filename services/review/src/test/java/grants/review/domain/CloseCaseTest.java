package grants.review.domain;

import java.util.List;

import grants.review.command.CloseCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.review.Scene.*;

class CloseCaseTest {

	private static final CloseCase CLOSE = new CloseCase(CASE, "withdrawn", AT);

	static List<List<Object>> open_cases() {
		return List.of(List.of(opened()), answered(true), onNotice(), noticeOver(),
				then(answeredAgainst(), rejectionProposed(LEAD_REVIEWER)));
	}

	@ParameterizedTest
	@MethodSource("open_cases")
	void wherever_it_stands_an_open_case_ends_with_its_application(List<Object> history) {
		fixture().given(history).when(CLOSE).expectEvents(closed());
	}

	@Test
	void closing_it_again_changes_nothing() {
		fixture().given(opened(), closed()).when(CLOSE).expectNoEvents();
	}

	@Test
	void what_is_decided_stays_decided() {
		fixture().given(then(noticeOver(), approved(LEAD_APPROVER))).when(CLOSE).expectNoEvents();
		fixture().given(then(noticeOver(), rejected(LEAD_APPROVER))).when(CLOSE).expectNoEvents();
	}

	@Test
	void where_there_is_no_case_there_is_nothing_to_close() {
		fixture().givenNoPriorActivity().when(CLOSE).expectSuccessfulHandlerExecution().expectNoEvents();
	}

}
