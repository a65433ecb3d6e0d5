package grants.portal.review;

import java.util.stream.Stream;

import grants.portal.FakeServices;
import grants.portal.People;

/** What services answer about one case. */
final class Sample {

	static final String ID = "case-1";

	static final String PAGE = "/review/cases/" + ID;

	static final String RECEIPT = "{\"stream\": \"case-1\", \"position\": 42, \"version\": 3}";

	static final String RULE = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "titleEn": "A rule forbids this", "status": 409,
			 "detail": "不行", "detailEn": "no", "rule": "REV-3", "ruleName": "ONE_PERSON_AT_A_TIME",
			 "sentence": {"zh": "一个审核事项同一时间只能由一人办理。", "en": "held by one"},
			 "because": {"zh": "该事项已由他人认领", "en": "somebody else holds this item"},
			 "instead": {"zh": "等待其退回", "en": "wait"}, "citations": ["《某文件》第三条"]}""";

	static final String WRONG_FIELD = """
			{"title": "内容无法受理", "titleEn": "Can't be taken", "status": 400, "detail": "请改正", "detailEn": "correct it",
			 "errors": [{"field": "%s", "zh": "这里填错了", "en": "wrong here", "citation": null}]}""";

	private static final String EXPLANATION = """
			{"facts": [], "steps": [{"what": {"zh": "计算基数", "en": "base"}, "value": "3000000.00", "unit": "CNY", "citation": "第十二条"}],
			 "notes": [], "citations": []}""";

	private Sample() {
	}

	/** What a case looks like at the moment. */
	record State(String stage, String items, String next, String history, String rest) {
	}

	static State waiting() {
		return new State("UNDER_REVIEW", item("null", "null"), next("CLAIM", true) + "," + next("CONCLUDE", false),
				line(1, "CaseOpened", "review", "system"), "");
	}

	static State heldBy(String subject) {
		boolean mine = subject.equals("person-1");
		return new State("UNDER_REVIEW", item("\"" + subject + "\"", "null"),
				next("CLAIM", mine) + "," + next("RELEASE", mine) + "," + next("GIVE_OPINION", mine) + ","
						+ next("REASSIGN", true),
				line(1, "CaseOpened", "review", "system") + "," + line(7, "ItemClaimed", subject, "reviewer"), "");
	}

	/** Its notice is over. */
	static State toDecide() {
		String opinion = """
				{"by": "person-2", "favourable": true, "reason": "材料齐全", "content": "c1", "givenAt": "2026-03-02T01:00:00Z",
				 "award": {"amount": "225000.00", "rate": "0.075", "ruleReliedOn": "评审标准", "explanation": %s}}"""
			.formatted(EXPLANATION);
		return new State("TO_DECIDE", item("\"person-2\"", opinion), next("APPROVE", true) + "," + next("REJECT", true),
				line(1, "CaseOpened", "review", "system") + "," + line(9, "NoticeEnded", "review", "system"),
				"""
						, "notice": {"amount": "225000.00", "publishedAt": "2026-03-03T01:00:00Z", "firstDay": "2026-03-04",
						  "lastDay": "2026-03-10", "provisional": true, "ended": true}""");
	}

	static String item(String holder, String opinion) {
		return """
				{"bureau": "%s", "lead": true, "holder": %s, "opinion": %s}""".formatted(People.BUREAU, holder,
				opinion);
	}

	static String next(String action, boolean possible) {
		return """
				{"action": "%s", "bureau": "%s", "possible": %s, "refusal": %s}""".formatted(action, People.BUREAU,
				possible, possible ? "null" : """
						{"rule": "REV-13", "ruleName": "OTHERS_FIRST", "because": {"zh": "牵头单位尚未出具意见", "en": "not yet"},
						 "instead": null, "citations": []}""");
	}

	static String line(int position, String what, String subject, String role) {
		return """
				{"id": "e%d", "position": %d, "what": "%s", "bureau": null, "by": {"subject": "%s", "role": "%s"},
				 "recordedAt": "2026-03-02T01:00:00Z"}""".formatted(position, position, what, subject, role);
	}

	/** The case, what its page needs besides, and what a decision would decide on. */
	static void answers(FakeServices services, State state) {
		String submission = """
				{"applicationId": "application-1", "beneficiary": "%s", "beneficiaryName": "丁创业<投资>", "scope": "year:2025",
				 "facts": [{"name": "investedMoney", "label": {"zh": "投资额", "en": "invested"}, "type": "MONEY", "value": "30000000.00", "unit": "CNY"},
				  {"name": "direct", "label": {"zh": "直接投资", "en": "direct"}, "type": "YES_NO", "value": "yes", "unit": ""}],
				 "evidence": [{"kind": "capital-verification", "number": "验资-001", "sha256": "ab12"}, {"kind": "other", "number": "附件-9", "sha256": "cd34"}],
				 "assessment": {"lowest": "150000.00", "highest": "300000.00", "explanation": %s,
				  "band": {"base": "3000000.00", "lowestRate": "0.05", "highestRate": "0.1"}},
				 "content": "c1", "receivedAt": "2026-03-01T01:00:00Z",
				 "terms": {"measureId": "D65-12", "measureVersion": 1, "name": {"zh": "投资风险补助", "en": "risk subsidy"},
				  "documentNumber": "郑政〔2022〕65号", "clause": "十二", "leadBureau": "%s", "cooperatingBureaus": [],
				  "opinionWorkingDays": 10, "noticeWorkingDays": 5, "citations": ["郑政〔2022〕65号 十二"]}}"""
			.formatted(People.ORGANISATION, EXPLANATION, People.BUREAU);
		services.answer("GET /v1/cases/" + ID, 200,
				"""
						{"caseId": "%s", "stage": "%s", "submission": %s, "opinionsDueOn": "2026-03-16", "opinionsDueProvisional": false,
						 "late": true, "items": [%s], "next": [%s], "history": [%s] %s}"""
					.formatted(ID, state.stage(), submission, state.items(), state.next(), state.history(),
							state.rest()));
		services.answer("GET /v1/cases/" + ID + "/decision", 200,
				"{\"content\": \"c1\", \"award\": %s, \"items\": [], \"decide\": [%s]}".formatted(
						"{\"amount\": \"225000.00\", \"explanation\": " + EXPLANATION + "}",
						Stream.of("APPROVE", "REJECT")
							.map(action -> next(action, state.stage().equals("TO_DECIDE")))
							.reduce((a, b) -> a + "," + b)
							.orElseThrow()));
		services.answer("GET /v1/measures", 200, "[" + measure() + "]");
		services.answer("GET /v1/entitlements/" + People.ORGANISATION, 200, """
				{"beneficiary": "x", "live": [{"group": "g", "scope": "year:2025", "applicationId": "application-1",
				  "measureId": "D65-12", "documentNumber": "郑政〔2022〕65号", "status": {"zh": "审核中", "en": "pending"}}],
				 "bars": [], "predecessors": [], "caps": [{"key": "k", "name": {"zh": "三年累计上限", "en": "three years"},
				  "citation": "第十二条", "limit": "1000000.00", "used": "800000.00", "left": "200000.00",
				  "awards": [{"awardId": "award-0", "amount": "800000.00", "awardedAt": "2025-05-01T01:00:00Z"}]}]}""");
	}

	static String measure() {
		return """
				{"id": "D65-12", "version": 1, "name": {"zh": "投资风险补助", "en": "risk subsidy"}, "summary": {"zh": "补", "en": "s"},
				 "quote": "q", "clause": "十二", "citation": "c", "beneficiaries": [], "conditions": [], "caps": [], "overlaps": [],
				 "facts": [{"name": "investedMoney", "label": {"zh": "投资额", "en": "invested"}, "type": "MONEY",
				   "unit": {"id": "CNY", "name": {"zh": "元", "en": "CNY"}}, "decimals": 2, "choices": [], "creditCode": false,
				   "evidence": "capital-verification", "citation": "c"}],
				 "evidence": [{"id": "capital-verification", "name": {"zh": "验资报告", "en": "verification"}, "servesOnce": true}],
				 "leadBureau": {"id": "%s", "name": {"zh": "市财政局", "en": "finance"}}, "cooperatingBureaus": [],
				 "opinionWorkingDays": 10, "noticeWorkingDays": 5, "obligations": [], "notes": [], "discrepancies": [],
				 "calls": {"needed": false}}"""
			.formatted(People.BUREAU);
	}

}
