package grants.review.domain;

import java.time.LocalDate;

import grants.kernel.Text;
import grants.review.command.OpenCase;
import grants.review.event.CaseOpened;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpenCaseTest {

	@Test
	void a_submitted_application_has_its_case_and_opinions_are_due_ten_working_days_after_receipt() {
		fixture().givenNoPriorActivity().when(open()).expectEvents(opened());
	}

	@Test
	void the_day_of_receipt_is_the_citys_and_does_not_count() {
		Submission lateInTheEvening = received("2026-03-02T23:59:59");
		Submission afterMidnight = received("2026-03-03T00:00:00");
		fixture().givenNoPriorActivity()
			.when(new OpenCase(CASE, lateInTheEvening, AT))
			.expectEvents(new CaseOpened(CASE, lateInTheEvening, DUE_ON, false, AT));
		fixture().givenNoPriorActivity()
			.when(new OpenCase(CASE, afterMidnight, AT))
			.expectEvents(new CaseOpened(CASE, afterMidnight, DUE_ON.plusDays(1), false, AT));
	}

	@Test
	void a_day_counted_through_a_year_without_a_schedule_is_provisional() {
		Submission beforeNewYear = received("2026-12-21T09:00:00");
		fixture().givenNoPriorActivity()
			.when(new OpenCase(CASE, beforeNewYear, AT))
			.expectEvents(new CaseOpened(CASE, beforeNewYear, LocalDate.of(2027, 1, 4), true, AT));
	}

	@Test
	void opening_it_again_changes_nothing() {
		fixture().given(opened()).when(open()).expectNoEvents();
	}

	@Test
	void opening_it_again_after_its_end_changes_nothing() {
		fixture().given(opened(), closed()).when(open()).expectNoEvents();
	}

	@Test
	void terms_without_a_notice_are_no_terms() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Terms("D19-1a", 1, Text.of("一", "one"), "郑政〔2022〕19号",
				"一", LEAD, List.of(), 10, 0, List.of()));
	}

	@Test
	void a_bureau_takes_part_once() {
		assertThatIllegalArgumentException().isThrownBy(() -> terms(FINANCE, LEAD));
		assertThatIllegalArgumentException().isThrownBy(() -> terms(FINANCE, FINANCE));
	}

	private static Submission received(String cityTime) {
		Submission s = submission();
		return new Submission(s.applicationId(), s.beneficiary(), s.beneficiaryName(), s.terms(), s.scope(), s.facts(),
				s.evidence(), s.assessment(), s.content(), at(cityTime));
	}

}
