package grants.application.api;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import grants.application.command.EnterCall;
import grants.application.domain.RegisterState;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.DraftId;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.CommandDoor;
import grants.runtime.history.Origin;
import grants.runtime.testing.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.api.CallDesk.MEASURE;
import static grants.application.api.CallDesk.at;
import static grants.application.api.CallDesk.quota;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** Who has a place, and when it is given back. */
class PlacesTest {

	private static final String OPENS = "2025-09-01T09:00:00";

	private static final String CLOSES = "2025-09-30T23:59:59";

	private final TestService service = Desk.another();

	private CallDesk desk;

	private CallId call;

	@BeforeEach
	void aCallWithTwoPlacesIsOpen() {
		desk = new CallDesk(service.start());
		call = desk.opened(quota(OPENS, CLOSES, 2));
		service.moveTo(at(OPENS));
	}

	@AfterEach
	void close() {
		service.close();
	}

	@Test
	void CAL_10_first_come_first_served() {
		desk.submitted(Desk.beneficiary());
		assertThat(placesLeft()).isEqualTo(1);
		desk.submitted(Desk.beneficiary());

		assertThat(desk.submit(Desk.beneficiary()).refusal().rule()).isEqualTo("CAL-10");
		assertThat(placesLeft()).isZero();
	}

	@Test
	void a_place_is_free_again_when_its_application_is_withdrawn() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		String application = desk.submitted(beneficiary);
		desk.submitted(Desk.beneficiary());

		desk.withdraw(application, beneficiary).receipt();

		eventually(() -> assertThat(placesLeft()).isEqualTo(1));
		desk.submit(Desk.beneficiary()).expect(201);
	}

	@Test
	void who_is_refused_anyhow_takes_no_place() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		desk.submitted(beneficiary);

		assertThat(desk.submit(beneficiary).refusal().ruleName()).isEqualTo("ONE_LIVE_CLAIM");
		desk.submit(SampleContent.techLoans(Desk.beneficiary(), MEASURE).beneficiary()).expect(201);
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void a_full_call_keeps_no_evidence_from_anybody() {
		desk.submitted(Desk.beneficiary());
		desk.submitted(Desk.beneficiary());
		SocialCreditCode beneficiary = Desk.beneficiary();
		String draft = Desk.started(service, SampleContent.techLoans(beneficiary, MEASURE));

		desk.submit(draft, beneficiary).refusal();

		eventually(() -> assertThat(service.asNobody().get("/v1/calls/" + call).body()).contains("\"placesLeft\":0"));
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void the_entry_of_a_submission_that_broke_off_is_given_back_after_ten_minutes() {
		entered(Desk.beneficiary());
		entered(Desk.beneficiary());
		assertThat(desk.submit(Desk.beneficiary()).refusal().rule()).isEqualTo("CAL-10");

		service.moveBy(Duration.ofMinutes(10));

		eventually(() -> assertThat(placesLeft()).isEqualTo(2));
		desk.submit(Desk.beneficiary()).expect(201);
	}

	@Test
	void who_broke_off_in_time_is_not_late_when_it_is_tried_again() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		service.moveTo(at(CLOSES).minusSeconds(30));
		DraftId draft = entered(beneficiary);
		service.moveTo(at(CLOSES).plusSeconds(60));

		assertThat(desk.submit(Desk.beneficiary()).refusal().rule()).isEqualTo("CAL-9");
		String application = desk.submit(draft.value(), beneficiary)
			.expect(201)
			.json()
			.path("applicationId")
			.asString();

		assertThat(service.as(Desk.applicant(beneficiary))
			.get("/v1/applications/" + application)
			.expect(200)
			.json()
			.path("receivedAt")
			.asString()).isLessThan(at(CLOSES).toString());
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void who_broke_off_may_try_again_at_once_and_keeps_the_place() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		DraftId draft = entered(beneficiary);
		desk.submitted(Desk.beneficiary());

		desk.submit(draft.value(), beneficiary).expect(201);

		service.moveBy(Duration.ofMinutes(11));
		desk.submit(Desk.beneficiary()).refusal();
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void a_lapsed_submission_may_be_made_anew() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		DraftId draft = entered(beneficiary);
		service.moveBy(Duration.ofMinutes(10));
		eventually(() -> assertThat(placesLeft()).isEqualTo(2));

		desk.submit(draft.value(), beneficiary).expect(201);
		assertThat(placesLeft()).isEqualTo(1);
	}

	/** As if the service had been killed between the entry and the claim. */
	private DraftId entered(SocialCreditCode beneficiary) {
		DraftId draft = new DraftId(Desk.started(service, SampleContent.techLoans(beneficiary, MEASURE)));
		ApplicationId application = draft.application();
		CallEntry entry = new CallEntry(call, application, 1);
		service.bean(CommandDoor.class)
			.send(new EnterCall(service.bean(CallFinder.class).call(call).call(), application, entry.turn(),
					beneficiary, service.now()),
					new Origin("test:" + UUID.randomUUID(), Actor.system("test"), "test", null));
		return draft;
	}

	private int placesLeft() {
		return Objects.requireNonNull(desk.call(call).placesLeft());
	}

	private int entries() {
		RegisterState register = service.bean(KnownCalls.class).register(call);
		return register.count();
	}

}
