package grants.application.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApprovalSetAside;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.EntitlementEvent;
import grants.application.vocabulary.Succession;
import grants.kernel.Money;
import grants.kernel.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.settling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EntitlementStateTest {

	private static final Filing FILING = number(1, settling());

	private static final ApprovalSetAside SET_ASIDE = new ApprovalSetAside(FILING.id(), BENEFICIARY, FILING.caseId(),
			Money.ofYuan(1), "subject-approver", LATER);

	private static final BeneficiaryBarred BARRED = new BeneficiaryBarred(BENEFICIARY, D19, "award-x",
			Text.of("迁出", "moved out"), D19, LATER);

	private static final BeneficiaryRestored RESTORED = new BeneficiaryRestored(BENEFICIARY, D19, "误报", LATER);

	private static final Filing SUPPORTED = number(2, settling()).supportedBy(certificate("D141"));

	private static final ApplicationSuperseded SUPERSEDED = new ApplicationSuperseded(FILING.id(), BENEFICIARY,
			SUPPORTED.id(), Text.of("就高", "the higher"), List.of(D19), LATER, "subject-applicant");

	/** Each list is a history whose last event can't follow. */
	static Stream<List<EntitlementEvent>> impossible() {
		return Stream.of(List.of(FILING.submitted(), FILING.submitted()), List.of(FILING.withdrawn()),
				List.of(FILING.submitted(), FILING.withdrawn(), FILING.withdrawn()),
				List.of(FILING.submitted(), FILING.awarded(), FILING.withdrawn()), List.of(FILING.rejected()),
				List.of(FILING.submitted(), FILING.withdrawn(), FILING.rejected()),
				List.of(FILING.submitted(), FILING.awarded(), FILING.rejected()), List.of(FILING.awarded()),
				List.of(FILING.submitted(), FILING.awarded(), FILING.awarded()),
				List.of(FILING.submitted(), FILING.withdrawn(), FILING.awarded()), List.of(SET_ASIDE),
				List.of(FILING.submitted(), SET_ASIDE), List.of(FILING.submitted(), FILING.awarded(), SET_ASIDE),
				List.of(FILING.submitted(), FILING.withdrawn(), SET_ASIDE, SET_ASIDE), List.of(BARRED, BARRED),
				List.of(FILING.cancelled()), List.of(FILING.submitted(), FILING.cancelled()),
				List.of(FILING.submitted(), FILING.awarded(), FILING.cancelled(), FILING.cancelled()),
				List.of(FILING.submitted(), FILING.awarded(), FILING.cancelled(), SET_ASIDE), List.of(RESTORED),
				List.of(BARRED, RESTORED, RESTORED), List.of(FILING.claimed(1)),
				List.of(FILING.submitted(), FILING.withdrawn(), FILING.claimed(1)), List.of(SUPPORTED.freed(2)),
				List.of(SUPPORTED.freed(1), SUPPORTED.freed(1)), List.of(SUPERSEDED),
				List.of(FILING.submitted(), FILING.withdrawn(), SUPERSEDED),
				List.of(FILING.submitted(), FILING.awarded(), SUPERSEDED));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void an_event_that_can_not_follow_stops_the_aggregate(List<EntitlementEvent> history) {
		EntitlementState before = fold(history.subList(0, history.size() - 1));
		assertThatIllegalStateException().isThrownBy(() -> before.after(history.getLast()))
			.withMessageContaining("can't follow");
	}

	/** The same for successions. */
	static Stream<List<EntitlementEvent>> impossibleSuccessions() {
		Succession s = Heirs.succession();
		Succession another = Heirs.succession(Heirs.THIRD, Heirs.HEIR);
		return Stream.of(List.of(Heirs.begun(s), Heirs.begun(another)), List.of(Heirs.ended(s)),
				List.of(Heirs.begun(another), Heirs.ended(s)), List.of(Heirs.inherited(s, Heirs.leaving(1))),
				List.of(Heirs.begun(another), Heirs.inherited(s, Heirs.leaving(1))),
				List.of(Heirs.updated(s, Heirs.leaving(1))),
				List.of(Heirs.begun(s), Heirs.inherited(s, Heirs.leaving(2)), Heirs.updated(s, Heirs.leaving(2))),
				List.of(Heirs.succeeded(s), Heirs.succeeded(s)), List.of(Heirs.succeeded(s), Heirs.begun(another)),
				List.of(Heirs.begun(another), Heirs.succeeded(s)), List.of(FILING.submitted(), Heirs.succeeded(s)),
				List.of(Heirs.changed(s, LATER)));
	}

	@ParameterizedTest
	@MethodSource("impossibleSuccessions")
	void a_step_of_a_succession_that_can_not_follow_stops_the_aggregate(List<EntitlementEvent> history) {
		an_event_that_can_not_follow_stops_the_aggregate(history);
	}

	@Test
	void a_state_is_never_changed_by_what_follows() {
		EntitlementState pending = fold(List.of(FILING.submitted()));
		pending.after(FILING.withdrawn());
		pending.after(BARRED);
		assertThat(pending.live()).hasSize(1);
		assertThat(pending.bars()).isEmpty();
	}

	static EntitlementState fold(List<EntitlementEvent> history) {
		EntitlementState state = EntitlementState.EMPTY;
		for (EntitlementEvent event : history) {
			state = state.after(event);
		}
		return state;
	}

}
