package grants.local.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.local.Part;
import tools.jackson.databind.JsonNode;

/**
 * One grant on its way through the services, step by step, each step taken by the person whose work it is. The tour and
 * the journey tests are told in these steps.
 */
public final class Grant {

	private final City city;

	private final String applicationId;

	private Grant(City city, String applicationId) {
		this.city = city;
		this.applicationId = applicationId;
	}

	/** What an applicant states, evidences and asks for under a measure. */
	public record Claim(String measure, String code, String name, Map<String, String> facts,
			Map<String, String> evidenceNumbers) {

		Map<String, Object> content() {
			return Map.of("facts", facts, "evidence",
					evidenceNumbers.entrySet()
						.stream()
						.map(evidence -> Map.of("kind", evidence.getKey(), "number", evidence.getValue(), "sha256",
								"ab".repeat(32)))
						.toList(),
					"payee", Map.of("code", code, "name", name, "bankCode", "102491002345", "account", "1702020101090001234"));
		}

	}

	/** Prepares a draft and submits it; the answer of the submission is returned even if it is a refusal. */
	public static Answer submit(City city, String applicant, Claim claim) {
		return submission(city, applicant, claim).answer();
	}

	/** Submits and goes on with the application.
	 * @throws IllegalStateException if it was refused
	 */
	public static Grant apply(City city, String applicant, Claim claim) {
		Submission submission = submission(city, applicant, claim);
		submission.answer().accepted();
		return new Grant(city, "application-" + Ids.uuidOf(submission.draftId()));
	}

	private record Submission(String draftId, Answer answer) {
	}

	private static Submission submission(City city, String applicant, Claim claim) {
		Person person = city.as(applicant);
		JsonNode started = person
			.post(Part.APPLICATION, "/v1/drafts",
					Map.of("measureId", claim.measure(), "beneficiaryCode", claim.code(), "beneficiaryName", claim.name()))
			.accepted();
		String draftId = started.at("/stream").asString();
		Map<String, Object> content = new LinkedHashMap<>(claim.content());
		content.put("expectedVersion", started.at("/version").asLong());
		person.put(Part.APPLICATION, "/v1/drafts/" + draftId, content).accepted();
		return new Submission(draftId,
				person.post(Part.APPLICATION, "/v1/drafts/" + draftId + "/submission", Map.of()));
	}

	public String applicationId() {
		return applicationId;
	}

	public String awardId() {
		return "award-" + Ids.uuidOf(applicationId);
	}

	public String caseId() {
		return "case-" + Ids.uuidOf(applicationId);
	}

	/** All bureaus are for it; the lead's reviewer sets a rate where the measure leaves one open, and concludes. */
	public Grant reviewed(Optional<String> rate) {
		JsonNode opened = awaitCase("opened", "/submission/terms/leadBureau");
		String lead = opened.at("/submission/terms/leadBureau").asString();
		for (JsonNode item : opened.at("/items")) {
			String bureau = item.at("/bureau").asString();
			Person reviewer = city.as("reviewer-" + bureau);
			reviewer.post(Part.REVIEW, itemPath(bureau, "claim"), Map.of()).accepted();
			Map<String, Object> opinion = new LinkedHashMap<>(Map.of("favourable", true, "reason", "材料齐全，符合条款规定的条件",
					"content", opened.at("/submission/content").asString()));
			if (bureau.equals(lead) && rate.isPresent()) {
				opinion.put("rate", rate.get());
				opinion.put("ruleReliedOn", "市科技局投资风险补助评审标准");
			}
			reviewer.post(Part.REVIEW, itemPath(bureau, "opinion"), opinion).accepted();
		}
		city.as("reviewer-" + lead).post(Part.REVIEW, "/v1/cases/" + caseId() + "/conclusion", Map.of()).accepted();
		return this;
	}

	private String itemPath(String bureau, String step) {
		return "/v1/cases/" + caseId() + "/items/" + bureau + "/" + step;
	}

	/** Moves the clocks past the last day of the public notice. */
	public Grant noticeOver() {
		LocalDate lastDay = LocalDate.parse(awaitCase("on notice", "/notice/lastDay").at("/notice/lastDay").asString());
		city.moveClocksTo(CityTime.endOf(lastDay));
		city.await("notice over", () -> Optional.of(theCase()).filter(c -> !c.at("/stage").asString().equals("ON_NOTICE")));
		return this;
	}

	/** The approver of the lead bureau decides for it. */
	public Grant approved() {
		JsonNode now = theCase();
		String lead = now.at("/submission/terms/leadBureau").asString();
		city.as("approver-" + lead)
			.post(Part.REVIEW, "/v1/cases/" + caseId() + "/decision",
					Map.of("verdict", "APPROVE", "reason", "公示无异议，同意兑现", "content",
							now.at("/submission/content").asString(), "citations", List.of()))
			.accepted();
		return this;
	}

	/** Three people of each treasury prepare, approve and release its share; returns when the bank has paid. */
	public Grant paid() {
		for (JsonNode payment : awaitPayments()) {
			String treasury = payment.at("/treasury").asString();
			String path = "/v1/awards/" + awardId() + "/payments/" + treasury + "/" + payment.at("/instalment").asInt()
					+ "/preparation";
			city.as("finance-maker-" + treasury)
				.post(Part.DISBURSEMENT, path, Map.of("amount", payment.at("/amount").asString()))
				.accepted();
			JsonNode prepared = awaitPayment(payment, "PREPARED");
			String instruction = prepared.at("/instruction").asString();
			Map<String, Object> seen = Map.of("content", prepared.at("/attempts").get(0).at("/content").asString());
			city.as("finance-checker-" + treasury)
				.post(Part.DISBURSEMENT, "/v1/instructions/" + instruction + "/approval", seen)
				.accepted();
			city.as("finance-releaser-" + treasury)
				.post(Part.DISBURSEMENT, "/v1/instructions/" + instruction + "/release", seen)
				.accepted();
			awaitPayment(payment, "CONFIRMED");
		}
		return this;
	}

	/** Everything that all services have said about this grant, causes first. */
	public List<JsonNode> history() {
		JsonNode history = city.as("auditor")
			.get(Part.AUDIT, "/v1/applications/" + applicationId + "/history?size=200")
			.accepted();
		return StreamSupport.stream(history.at("/entries").spliterator(), false).toList();
	}

	public JsonNode application() {
		return city.as("auditor").get(Part.APPLICATION, "/v1/applications/" + applicationId).accepted();
	}

	public List<JsonNode> awaitPayments() {
		return city.await("payments of " + awardId() + " planned", () -> {
			Answer answer = city.as("auditor").get(Part.DISBURSEMENT, "/v1/awards/" + awardId() + "/payments");
			return answer.isAccepted() && !answer.body().isEmpty()
					? Optional.of(StreamSupport.stream(answer.body().spliterator(), false).toList()) : Optional.empty();
		});
	}

	private JsonNode awaitPayment(JsonNode payment, String state) {
		return city.await("payment " + state, () -> {
			Answer answer = city.as("auditor").get(Part.DISBURSEMENT, "/v1/payments/" + payment.at("/id").asString());
			return Optional.of(answer.body()).filter(body -> body.at("/state").asString("").equals(state));
		});
	}

	private JsonNode awaitCase(String what, String field) {
		return city.await("case " + what, () -> Optional.of(city.as("auditor").get(Part.REVIEW, "/v1/cases/" + caseId()))
			.filter(Answer::isAccepted)
			.map(Answer::body)
			.filter(body -> !body.at(field).isMissingNode() && !body.at(field).isNull()));
	}

	private JsonNode theCase() {
		return city.as("auditor").get(Part.REVIEW, "/v1/cases/" + caseId()).accepted();
	}

	/** The instant at which business of that day begins in the city. */
	public static Instant morningOf(String day) {
		return CityTime.startOf(LocalDate.parse(day)).plusSeconds(9 * 3600L);
	}

}
