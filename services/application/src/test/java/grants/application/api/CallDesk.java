package grants.application.api;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

import grants.application.vocabulary.CallId;
import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;

/**
 * Calls for technology loans (D18-4) as the lead bureau's people announce them, in tests.
 */
final class CallDesk {

	static final String MEASURE = "D18-4";

	static final String LEAD = "financial-work";

	private final TestService service;

	CallDesk(TestService service) {
		this.service = service;
	}

	static Person approver(String bureau) {
		return Person.of("u-approver-" + bureau).with(Role.APPROVER).inBureau(bureau);
	}

	static Person reviewer(String bureau) {
		return Person.of("u-reviewer-" + bureau).with(Role.REVIEWER).inBureau(bureau);
	}

	/** An instant by the city's clocks. */
	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
	}

	static Map<String, Object> open(String opensAt, String closesAt) {
		Map<String, Object> body = new HashMap<>();
		body.put("measureId", MEASURE);
		body.put("name", Map.of("zh", "科技贷款奖补第一批", "en", "Technology loans, first batch"));
		body.put("opensAt", opensAt);
		body.put("closesAt", closesAt);
		body.put("kind", "OPEN");
		return body;
	}

	static Map<String, Object> quota(String opensAt, String closesAt, int places) {
		Map<String, Object> body = open(opensAt, closesAt);
		body.put("kind", "QUOTA");
		body.put("places", places);
		return body;
	}

	static Map<String, Object> ranking(String opensAt, String closesAt) {
		Map<String, Object> body = open(opensAt, closesAt);
		body.put("kind", "RANKING");
		return body;
	}

	Http officer() {
		return service.as(approver(LEAD));
	}

	/** Announces a call that must be accepted. */
	CallId opened(Map<String, Object> body) {
		return new CallId(officer().post("/v1/calls", body).expect(201).json().path("callId").asString());
	}

	/** Submits a draft of its own for technology loans. */
	Answer submit(SocialCreditCode beneficiary) {
		return submit(Desk.started(service, SampleContent.techLoans(beneficiary, MEASURE)), beneficiary);
	}

	Answer submit(String draft, SocialCreditCode beneficiary) {
		return service.as(Desk.applicant(beneficiary)).post("/v1/drafts/" + draft + "/submission", Desk.version(0));
	}

	String submitted(SocialCreditCode beneficiary) {
		return submit(beneficiary).expect(201).json().path("applicationId").asString();
	}

	Answer withdraw(String application, SocialCreditCode beneficiary) {
		return service.as(Desk.applicant(beneficiary))
			.post("/v1/applications/" + application + "/withdrawal", Map.of("reason", "资料有误"));
	}

	/** The call as everybody sees it. */
	CallDetails call(CallId id) {
		return service.asNobody().get("/v1/calls/" + id).expect(200).as(CallDetails.class);
	}

}
