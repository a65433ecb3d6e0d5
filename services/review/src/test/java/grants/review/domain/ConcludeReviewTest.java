package grants.review.domain;

import java.time.LocalDate;
import java.util.List;

import grants.review.command.ConcludeReview;
import grants.review.event.NoticePublished;
import grants.review.event.ReviewConcluded;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;

class ConcludeReviewTest {

	private static final List<Object> ONLY_LEAD = List.of(opened(), claimed(LEAD, LEAD_REVIEWER),
			opinion(LEAD, LEAD_REVIEWER, true, List.of(FINANCE, SCIENCE), false));

	@Test
	void when_all_have_answered_and_the_lead_is_in_favour_the_award_is_published() {
		fixture().given(answered(true)).when(conclude(LEAD_REVIEWER)).expectEvents(concluded(LEAD_REVIEWER), notice());
	}

	@Test
	void an_approver_of_the_lead_bureau_can_conclude_too() {
		fixture().given(answered(true)).when(conclude(LEAD_APPROVER)).expectEvents(concluded(LEAD_APPROVER), notice());
	}

	@Test
	void when_the_lead_is_against_nothing_is_published_and_the_approver_has_to_decide() {
		fixture().given(answeredAgainst()).when(conclude(LEAD_REVIEWER)).expectEvents(rejectionProposed(LEAD_REVIEWER));
	}

	@Test
	void the_notice_begins_the_day_after_and_counts_working_days_only() {
		fixture().given(answered(true))
			.when(new ConcludeReview(CASE, LEAD_REVIEWER, null, at("2026-09-30T23:59:59")))
			.expectEvents(
					new ReviewConcluded(CASE, LEAD, true, List.of(), List.of(), null, LEAD_REVIEWER.actor(),
							at("2026-09-30T23:59:59")),
					published("2026-09-30T23:59:59", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 13), false));
	}

	@Test
	void a_notice_into_a_year_without_a_schedule_ends_provisionally() {
		fixture().given(answered(true))
			.when(new ConcludeReview(CASE, LEAD_REVIEWER, null, at("2026-12-29T09:00:00")))
			.expectEvents(
					new ReviewConcluded(CASE, LEAD, true, List.of(), List.of(), null, LEAD_REVIEWER.actor(),
							at("2026-12-29T09:00:00")),
					published("2026-12-29T09:00:00", LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 5), true));
	}

	@Test
	void REV_13_not_while_a_bureau_can_still_answer() {
		fixture().given(ONLY_LEAD)
			.when(conclude(LEAD_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(OTHERS_FIRST));
	}

	@Test
	void REV_13_when_their_time_has_passed_silence_is_recorded_as_silence() {
		fixture().given(then(ONLY_LEAD, periodEnded(true, FINANCE, SCIENCE)))
			.when(conclude(LEAD_REVIEWER))
			.expectEvents(new ReviewConcluded(CASE, LEAD, true, List.of(FINANCE, SCIENCE), List.of(), null,
					LEAD_REVIEWER.actor(), CONCLUDED), notice());
	}

	@Test
	void REV_13_the_lead_itself_can_not_be_silent() {
		fixture().given(opened(), periodEnded(false, LEAD, FINANCE, SCIENCE))
			.when(conclude(LEAD_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(OTHERS_FIRST));
	}

	@Test
	void REV_1_not_by_another_bureau() {
		fixture().given(answered(true))
			.when(conclude(FINANCE_APPROVER))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_2_not_if_tied_to_the_beneficiary() {
		fixture().given(answered(true))
			.when(conclude(tied(LEAD_APPROVER)))
			.expectNoEvents()
			.expectException(refusedBy(UNRELATED));
	}

	@Test
	void REV_14_not_by_a_colleague_who_had_no_part_in_it() {
		fixture().given(answered(true))
			.when(conclude(LEAD_COLLEAGUE))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_CONCLUDES));
	}

	@Test
	void REV_15_not_against_another_bureau_without_a_reason() {
		fixture().given(answered(false))
			.when(conclude(LEAD_REVIEWER, " "))
			.expectNoEvents()
			.expectException(refusedBy(AGAINST_WITH_REASON));
	}

	@Test
	void REV_15_with_a_reason_it_goes_on_and_both_are_recorded() {
		fixture().given(answered(false))
			.when(conclude(LEAD_REVIEWER, "the certificate was checked at its issuer"))
			.expectEvents(new ReviewConcluded(CASE, LEAD, true, List.of(), List.of(FINANCE),
					"the certificate was checked at its issuer", LEAD_REVIEWER.actor(), CONCLUDED), notice());
	}

	@Test
	void REV_22_not_twice() {
		fixture().given(onNotice())
			.when(conclude(LEAD_REVIEWER))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

	private static NoticePublished published(String cityTime, LocalDate firstDay, LocalDate lastDay,
			boolean provisional) {
		NoticePublished n = notice();
		return new NoticePublished(CASE, APPLICATION, ACME, n.beneficiaryName(), n.measure(), LEAD, AMOUNT, firstDay,
				lastDay, provisional, at(cityTime));
	}

}
