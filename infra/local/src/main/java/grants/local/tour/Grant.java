package grants.local.tour;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
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
 * One grant on its way through the services, step by step, each step taken by the person
 * whose work it is. The tour and the journey tests are told in these steps.
 */
public final class Grant {

	private final City city;

	private final String applicationId;

	private Grant(City city, String applicationId) {
		this.city = city;
		this.applicationId = applicationId;
	}

	/** 12-digit code of a made-up bank branch. */
	private static final String BANK_CODE = "102491002345";

	/** What an applicant states, evidences and asks for under a measure. */
	public record Claim(String measure, String code, String name, String account, Map<String, String> facts,
			Map<String, String> evidenceNumbers) {

		/** What the applicant sends to begin a draft. */
		public Map<String, Object> draft() {
			List<Map<String, String>> evidence = evidenceNumbers.entrySet()
				.stream()
				.map(each -> Map.of("kind", each.getKey(), "number", each.getValue(), "sha256",
						digest(each.getValue())))
				.toList();
			Map<String, String> payee = Map.of("code", code, "name", name, "bankCode", BANK_CODE, "account", account);
			return Map.of("beneficiary", code, "measureId", measure, "content",
					Map.of("beneficiaryName", name, "facts", facts, "evidence", evidence, "payee", payee));
		}

	}

	/**
	 * Prepares a draft and submits it; the answer of the submission is returned even if
	 * it is a refusal.
	 */
	public static Answer submit(City city, String applicant, Claim claim) {
		return submission(city, applicant, claim).answer();
	}

	/**
	 * Submits and goes on with the application.
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
		JsonNode started = person.post(Part.APPLICATION, "/v1/drafts", claim.draft()).accepted();
		String draftId = started.at("/stream").asString();
		Map<String, Object> inView = Map.of("version", started.at("/version").asLong());
		return new Submission(draftId, person.post(Part.APPLICATION, "/v1/drafts/" + draftId + "/submission", inView));
	}

	/** Of a made-up scan, another for each certificate. */
	private static String digest(String number) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
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

	/**
	 * All bureaus are for it; the lead's reviewer sets a rate where the measure leaves
	 * one open, and concludes.
	 */
	public Grant reviewed(Optional<String> rate) {
		return reviewed(rate.map(r -> Map.of("rate", r, "ruleReliedOn", "市科技局投资风险补助评审标准")).orElse(Map.of()));
	}

	/** Likewise, with an amount that the lead's reviewer sets by a rule. */
	public Grant reviewedAt(String amount, String rule) {
		return reviewed(Map.of("amount", amount, "ruleReliedOn", rule));
	}

	/** The lead's answer to an opinion of that amount by that rule, or by none. */
	public Answer opinion(String amount, Optional<String> rule) {
		JsonNode opened = awaitCase("opened", "/submission/terms/leadBureau");
		String lead = opened.at("/submission/terms/leadBureau").asString();
		Map<String, Object> opinion = opinion(opened);
		opinion.put("amount", amount);
		rule.ifPresent(r -> opinion.put("ruleReliedOn", r));
		Person reviewer = city.as("reviewer-" + lead);
		reviewer.post(Part.REVIEW, itemPath(lead, "claim"), Map.of()).accepted();
		Answer answer = reviewer.post(Part.REVIEW, itemPath(lead, "opinion"), opinion);
		reviewer.post(Part.REVIEW, itemPath(lead, "release"), Map.of("reason", "另行研究")).accepted();
		return answer;
	}

	private static Map<String, Object> opinion(JsonNode opened) {
		return new LinkedHashMap<>(Map.of("favourable", true, "reason", "材料齐全，符合条款规定的条件", "content",
				opened.at("/submission/content").asString()));
	}

	private Grant reviewed(Map<String, String> chosen) {
		JsonNode opened = awaitCase("opened", "/submission/terms/leadBureau");
		String lead = opened.at("/submission/terms/leadBureau").asString();
		for (JsonNode item : opened.at("/items")) {
			String bureau = item.at("/bureau").asString();
			Person reviewer = city.as("reviewer-" + bureau);
			reviewer.post(Part.REVIEW, itemPath(bureau, "claim"), Map.of()).accepted();
			Map<String, Object> opinion = opinion(opened);
			if (bureau.equals(lead)) {
				opinion.putAll(chosen);
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
		city.await("notice over",
				() -> Optional.of(theCase()).filter(c -> !c.at("/stage").asString().equals("ON_NOTICE")));
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

	/**
	 * Another approver than who decided cancels the award before anything of it is paid.
	 */
	public Grant cancelled(String approver, String reason, String citation) {
		awaitPayments();
		city.as(approver)
			.post(Part.DISBURSEMENT, "/v1/awards/" + awardId() + "/cancellation",
					Map.of("reason", reason, "citation", citation))
			.accepted();
		return this;
	}

	/** Three people of each treasury prepare, approve and release its share. */
	public Grant released() {
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
		}
		return this;
	}

	/** The bank has paid every share. */
	public Grant confirmed() {
		awaitPayments().forEach(payment -> awaitPayment(payment, "CONFIRMED"));
		return this;
	}

	public Grant paid() {
		return released().confirmed();
	}

	/** The registry's news of a move reaches the clawback officers, who record it. */
	public Grant moved(String code, String relation, String toRegion, String effectiveOn) {
		city.as("clawback-officer-1")
			.post(Part.CLAWBACK, "/v1/residency-moves",
					Map.of("beneficiary", code, "relation", relation, "fromRegion", "410105", "toRegion", toRegion,
							"effectiveOn", effectiveOn, "reference", "REG-" + Ids.uuidOf(applicationId)))
			.accepted();
		return this;
	}

	/**
	 * One officer opens a case, the beneficiary answers, another officer demands
	 * repayment.
	 * @return id of the clawback case
	 */
	public String repaymentDemanded(String code, String applicant, LocalDate dueOn) {
		String obligation = city.await("obligation broken", () -> brokenObligation(code));
		JsonNode opened = city.as("clawback-officer-1")
			.post(Part.CLAWBACK, "/v1/cases",
					Map.of("beneficiary", code, "award", awardId(), "grounds", "BROKEN_OBLIGATION", "obligation",
							obligation))
			.accepted();
		String clawback = opened.at("/clawback").asString();
		city.await("case visible", () -> clawbackCase(clawback));
		city.as(applicant)
			.post(Part.CLAWBACK, "/v1/cases/" + clawback + "/answer", Map.of("answer", "因集团税务统筹迁出，愿意退回奖励资金"))
			.accepted();
		city.as("clawback-officer-2")
			.post(Part.CLAWBACK, "/v1/cases/" + clawback + "/decision",
					Map.of("outcome", "DEMAND", "reason", "税务关系在五年期内迁出，事实清楚，当事人无异议", "dueOn", dueOn.toString()))
			.accepted();
		return clawback;
	}

	/** The money comes back in one transfer. */
	public Grant repaid(String clawback, String amount, LocalDate valueDate) {
		city.as("clawback-officer-1")
			.post(Part.CLAWBACK, "/v1/cases/" + clawback + "/repayments",
					Map.of("reference", "IN-" + Ids.uuidOf(clawback), "amount", amount, "valueDate",
							valueDate.toString()))
			.accepted();
		return this;
	}

	private Optional<String> brokenObligation(String code) {
		JsonNode obligations = city.as("auditor").get(Part.CLAWBACK, "/v1/obligations?beneficiary=" + code).accepted();
		return StreamSupport.stream(obligations.at("/awards").spliterator(), false)
			.filter(award -> award.at("/award").asString("").equals(awardId()))
			.flatMap(award -> StreamSupport.stream(award.at("/obligations").spliterator(), false))
			.filter(obligation -> obligation.at("/state").asString("").equals("BROKEN"))
			.map(obligation -> obligation.at("/obligation").asString())
			.findFirst();
	}

	private Optional<JsonNode> clawbackCase(String clawback) {
		return Optional.of(city.as("auditor").get(Part.CLAWBACK, "/v1/cases/" + clawback))
			.filter(Answer::isAccepted)
			.map(Answer::body);
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

	/** Ids of the instructions by which it was paid or was to be paid. */
	public List<String> instructions() {
		return awaitPayments().stream()
			.flatMap(payment -> StreamSupport.stream(payment.at("/attempts").spliterator(), false))
			.map(attempt -> attempt.at("/id").asString())
			.toList();
	}

	private List<JsonNode> awaitPayments() {
		return city.await("payments of " + awardId() + " planned", () -> {
			Answer answer = city.as("auditor").get(Part.DISBURSEMENT, "/v1/awards/" + awardId() + "/payments");
			return answer.isAccepted() && !answer.body().isEmpty()
					? Optional.of(StreamSupport.stream(answer.body().spliterator(), false).toList()) : Optional.empty();
		});
	}

	private JsonNode awaitPayment(JsonNode payment, String state) {
		return city.await("payment " + state, () -> {
			Answer answer = city.as("auditor").get(Part.DISBURSEMENT, "/v1/payments/" + payment.at("/id").asString());
			// the row of its instruction follows a moment later
			return Optional.of(answer.body())
				.filter(body -> body.at("/state").asString("").equals(state) && body.at("/attempts").size() > 0);
		});
	}

	private JsonNode awaitCase(String what, String field) {
		return city.await("case " + what,
				() -> Optional.of(city.as("auditor").get(Part.REVIEW, "/v1/cases/" + caseId()))
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
