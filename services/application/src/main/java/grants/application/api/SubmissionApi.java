package grants.application.api;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import grants.application.api.Known.KnownDraft;
import grants.application.command.SubmitApplication;
import grants.application.domain.DraftState.Open;
import grants.application.domain.Intake;
import grants.application.vocabulary.DraftId;
import grants.application.vocabulary.Submission;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.CityTime;
import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Submission: the draft is read and assessed by the version of its measure that is in
 * force on the day of the intake stamp, and what that gives is submitted as a snapshot.
 */
@RestController
class SubmissionApi {

	private final Requests requests;

	private final Known known;

	private final Catalogue catalogue;

	private final InstantSource clock;

	SubmissionApi(Requests requests, Known known, Catalogue catalogue, InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * Submits the draft as it stands.
	 *
	 * @param version the version that was in view
	 */
	record Submit(long version) {
	}

	/** The application that the draft has become. */
	record Submitted(ApplicationId applicationId, Receipt receipt) {
	}

	@PostMapping("/v1/drafts/{id}/submission")
	ResponseEntity<Submitted> submit(Caller caller, @PathVariable DraftId id, @RequestBody Submit body) {
		// stamped at the door: whoever has to wait inside is not late for it
		Instant receivedAt = clock.instant();
		Actor applicant = Access.applicant(caller, known.draft(id).beneficiary());
		Receipt receipt = requests.execute(caller, applicant, "submit-application", id.value(), body,
				_ -> command(known.draft(id), body.version(), receivedAt, applicant));
		ApplicationId application = id.application();
		return ResponseEntity.created(URI.create("/v1/applications/" + application))
			.body(new Submitted(application, receipt));
	}

	private SubmitApplication command(KnownDraft draft, long versionInView, Instant receivedAt, Actor applicant) {
		Open open = draft.state().openAt(versionInView);
		LocalDate received = CityTime.dateOf(receivedAt);
		Measure measure = inForce(open.measureId(), received);
		Submission submission = new DraftReading(measure, open, received).submission();
		return new SubmitApplication(draft.id().application(), draft.beneficiary(), submission, receivedAt, applicant);
	}

	private Measure inForce(String measureId, LocalDate received) {
		return catalogue.inForceOn(measureId, received).orElseThrow(() -> {
			Measure latest = catalogue.measure(measureId);
			return Intake.outside(measureId, MeasureTerms.inForce(latest), latest.citation(), received);
		});
	}

}
