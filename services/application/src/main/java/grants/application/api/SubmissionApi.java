package grants.application.api;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import grants.application.api.Known.KnownDraft;
import grants.application.command.SubmitApplication;
import grants.application.domain.DraftState.Open;
import grants.application.domain.CallsState;
import grants.application.domain.Intake;
import grants.application.vocabulary.DraftId;
import grants.application.vocabulary.Entered;
import grants.application.vocabulary.Submission;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.CityTime;
import grants.kernel.RuleViolated;
import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Submission: the draft is read and assessed by the version of its measure that is in
 * force on the day of the intake stamp, and what that gives is submitted as a snapshot.
 * If the measure is claimed inside calls, the application is entered in the register of
 * its call before.
 */
@RestController
class SubmissionApi {

	private final Requests requests;

	private final Known known;

	private final KnownCalls knownCalls;

	private final CommandDoor door;

	private final Catalogue catalogue;

	private final SealedDrafts sealed;

	private final InstantSource clock;

	SubmissionApi(Requests requests, Known known, KnownCalls knownCalls, CommandDoor door, Catalogue catalogue,
			SealedDrafts sealed, InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.knownCalls = knownCalls;
		this.door = door;
		this.catalogue = catalogue;
		this.sealed = sealed;
		this.clock = clock;
	}

	/**
	 * Submits the draft as it stands.
	 *
	 * @param version the version that was in view
	 * @param supersedes the pending application of the same type that is given up for it,
	 * where the documents let the higher be chosen (就高); left out otherwise
	 */
	record Submit(long version, @Nullable ApplicationId supersedes) {
	}

	/** The application that the draft has become. */
	record Submitted(ApplicationId applicationId, Receipt receipt) {
	}

	@PostMapping("/v1/drafts/{id}/submission")
	ResponseEntity<Submitted> submit(Caller caller, @PathVariable DraftId id, @RequestBody Submit body) {
		// stamped at the door: whoever has to wait inside is not late for it
		Instant receivedAt = clock.instant();
		Actor applicant = Access.applicant(caller, known.draft(id).beneficiary());
		Receipt receipt = submitted(caller, applicant, id, body, receivedAt);
		ApplicationId application = id.application();
		return ResponseEntity.created(URI.create("/v1/applications/" + application))
			.body(new Submitted(application, receipt));
	}

	private Receipt submitted(Caller caller, Actor applicant, DraftId id, Submit body, Instant receivedAt) {
		Securing securing = new Securing(known, door::send);
		Entering entering = new Entering(known, knownCalls, door::send);
		try {
			return requests.execute(caller, applicant, "submit-application", id.value(), body, origin -> {
				SubmitApplication ask = command(known.draft(id), body, receivedAt, applicant, entering);
				// last, as nobody should have a place only to be refused
				return entering.entered(securing.secured(ask, origin), origin);
			});
		}
		catch (RuleViolated refusal) {
			entering.letGo();
			securing.letGo();
			throw refusal;
		}
	}

	private SubmitApplication command(KnownDraft draft, Submit body, Instant receivedAt, Actor applicant,
			Entering entering) {
		Open open = draft.state().openAt(body.version());
		ApplicationId application = draft.id().application();
		CallsState calls = knownCalls.of(open.measureId());
		Instant stamp = entering.stamp(calls, application, receivedAt);
		LocalDate received = CityTime.dateOf(stamp);
		Measure measure = inForce(open.measureId(), received);
		Entered entered = MeasureCalls.areNeeded(measure, calls)
				? entering.planned(calls, measure.id(), measure.citation(), application, draft.beneficiary(), stamp)
				: null;
		Submission submission = new DraftReading(measure, open, sealed, received).submission();
		return new SubmitApplication(application, draft.beneficiary(), submission, body.supersedes(), List.of(), stamp,
				applicant)
			.under(entered);
	}

	private Measure inForce(String measureId, LocalDate received) {
		return catalogue.inForceOn(measureId, received).orElseThrow(() -> {
			Measure latest = catalogue.measure(measureId);
			return Intake.outside(measureId, MeasureTerms.inForce(latest), latest.citation(), received);
		});
	}

}
