package grants.application.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import grants.application.ApplicationService;
import grants.application.vocabulary.DraftContent;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service as an applicant's people use it, in tests: one running instance for all.
 */
final class Desk {

	/** The day on which the tests live, unless they move on. */
	static final String TODAY = "2025-08-01T01:30:00Z";

	private Desk() {
	}

	static TestService service() {
		return Shared.SERVICE;
	}

	static TestService another() {
		return TestService.of(ApplicationService.class, "application").at(TODAY);
	}

	static Person applicant(SocialCreditCode beneficiary) {
		return Person.of("u-" + beneficiary).with(Role.APPLICANT).actingFor(beneficiary);
	}

	static Person auditor() {
		return Person.of("u-auditor").with(Role.AUDITOR);
	}

	static Http as(Person person) {
		return service().as(person);
	}

	static SocialCreditCode beneficiary() {
		return Beneficiaries.next();
	}

	static Map<String, Object> start(SampleContent sample) {
		return Map.of("beneficiary", sample.beneficiary(), "measureId", sample.measureId(), "content",
				sample.content());
	}

	static Map<String, Object> save(long version, DraftContent content) {
		return Map.of("version", version, "content", content);
	}

	static Map<String, Object> version(long version) {
		return Map.of("version", version);
	}

	/** Starts a draft of its beneficiary's applicant. */
	static String started(SampleContent sample) {
		return started(service(), sample);
	}

	static String started(TestService at, SampleContent sample) {
		return at.as(applicant(sample.beneficiary())).post("/v1/drafts", start(sample)).expect(201).receipt().stream();
	}

	static Answer submit(SampleContent sample) {
		String draft = started(sample);
		return as(applicant(sample.beneficiary())).post("/v1/drafts/" + draft + "/submission", version(0));
	}

	/** Submits a draft that must be accepted. */
	static ApplicationId submitted(SampleContent sample) {
		Answer answer = submit(sample).expect(201);
		return new ApplicationId(answer.json().path("applicationId").asString());
	}

	static Receipt receiptOf(Answer submission) {
		return submission.as(SubmissionApi.Submitted.class).receipt();
	}

	/** Position of the last commit of the service. */
	static long head() {
		return service().head();
	}

	/**
	 * Runs what must change nothing, and checks that nothing was recorded but what fell
	 * due of itself.
	 */
	static Answer recordingNothing(Supplier<Answer> request) {
		long before = head();
		Answer answer = request.get();
		assertThat(requestsSince(before)).isEmpty();
		return answer;
	}

	/** What was recorded behind that position, leaving out what fell due of itself. */
	static List<String> requestsSince(long position) {
		return service().requestsSince(position).stream().filter(request -> !request.startsWith("due:")).toList();
	}

	/** Holds the service so that whoever only names this class starts none. */
	private static final class Shared {

		static final TestService SERVICE = another().start();

	}

}
