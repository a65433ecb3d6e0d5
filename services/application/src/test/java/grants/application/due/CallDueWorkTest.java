package grants.application.due;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import grants.application.StoredExamples;
import grants.application.command.CloseCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.ReleaseEntry;
import grants.application.command.StrikeEntry;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueChange.Cancel;
import grants.runtime.due.DueChange.Schedule;
import grants.runtime.due.DueItem;
import org.junit.jupiter.api.Test;

import static grants.application.StoredExamples.RECORDED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallDueWorkTest {

	private static final CallId CALL = new CallId("call-0f1e2d3c-4b5a-8968-9786-a5b4c3d2e1f0");

	private static final CallEntry ENTRY = new CallEntry(CALL,
			new ApplicationId("application-6f1c9a52-7c1e-4b7d-9a43-2f0d3c8e1b01"), 1);

	private static final SocialCreditCode BENEFICIARY = new SocialCreditCode("91410100MA45ABCD12");

	private static final String CALLS = "calls-D66-2.2";

	private static final String OF_ENTRY = CALL + ":" + ENTRY.applicationId() + ":1";

	private final ApplicationDueWork work = new ApplicationDueWork();

	@Test
	void a_call_closes_when_its_closing_instant_is_over() {
		DueItem close = new DueItem("call-close:" + CALL, "call-close", CALLS,
				Instant.parse("2025-09-30T15:59:59.000000001Z"));
		assertThat(changes("call-opened")).containsExactly(new Schedule(close));
		assertThat(work.commandFor(close)).isEqualTo(new CloseCall(CALL, "D66-2.2", close.dueAt()));
	}

	@Test
	void an_extension_moves_the_same_item() {
		assertThat(changes("call-extended")).containsExactly(new Schedule(new DueItem("call-close:" + CALL,
				"call-close", CALLS, Instant.parse("2025-10-15T15:59:59.000000001Z"))));
	}

	@Test
	void a_cancelled_call_does_not_close_and_frees_its_window_at_once() {
		DueItem free = new DueItem("call-window:" + CALL, "call-window", CALLS, RECORDED_AT);
		assertThat(changes("call-cancelled")).containsExactly(new Cancel("call-close:" + CALL), new Schedule(free));
		assertThat(work.commandFor(free)).isEqualTo(new FreeCallWindow(CALL, "D66-2.2", RECORDED_AT));
	}

	@Test
	void an_entry_is_released_after_ten_minutes_unless_it_is_claimed() {
		DueItem unclaimed = new DueItem("entry-unclaimed:" + OF_ENTRY, "entry-unclaimed", "entitlements-" + BENEFICIARY,
				RECORDED_AT.plus(Duration.ofMinutes(10)));
		assertThat(changes("entry-made")).containsExactly(new Schedule(unclaimed));
		assertThat(work.commandFor(unclaimed)).isEqualTo(new ReleaseEntry(BENEFICIARY, ENTRY, unclaimed.dueAt()));
		assertThat(changes("received-under-call")).containsExactly(new Cancel(unclaimed.id()));
	}

	@Test
	void a_released_entry_is_struck_at_once() {
		DueItem strike = new DueItem("entry-ended:" + OF_ENTRY, "entry-ended", CALL.value(), RECORDED_AT);
		assertThat(changes("entry-released")).containsExactly(new Cancel("entry-unclaimed:" + OF_ENTRY),
				new Schedule(strike));
		assertThat(work.commandFor(strike)).isEqualTo(new StrikeEntry(ENTRY, ReleasedBecause.CLAIM_ENDED, RECORDED_AT));
		assertThat(work.commandFor(
				new DueItem("entry-never-claimed:" + OF_ENTRY, "entry-never-claimed", CALL.value(), RECORDED_AT)))
			.isEqualTo(new StrikeEntry(ENTRY, ReleasedBecause.NEVER_CLAIMED, RECORDED_AT));
	}

	@Test
	void what_has_happened_needs_nothing_more() {
		for (String name : List.of("call-closed", "call-window-freed", "entry-struck", "application-submitted")) {
			assertThat(changes(name)).isEmpty();
		}
	}

	@Test
	void what_names_no_calls_is_not_taken_for_some() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> work.commandFor(new DueItem("call-close:" + CALL, "call-close", "entitlements-x", RECORDED_AT)));
	}

	private List<DueChange> changes(String name) {
		return work.changes(StoredExamples.recorded(name, 1, 0));
	}

}
