package grants.portal.applicant;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures of two documents, as the application service tells them. */
final class SampleMeasures {

	/** Asked for by measures of both documents. */
	static final String REGISTERED = fact("registeredInCity", "YES_NO", "注册地在郑州");

	/** Asked for by both measures of the first document. */
	static final String KIND = fact("institutionKind", "CHOICE", "机构类别").replace("\"choices\": []",
			"\"choices\": [{\"id\": \"branch\", \"label\": {\"zh\": \"分支机构\", \"en\": \"branch\"}}]");

	/** ... by one. */
	static final String CAPITAL = fact("paidInCapital", "MONEY", "实缴资本");

	static final String YEAR = fact("year", "YEAR", "年度");

	static final String PROJECT = fact("projectName", "TEXT", "项目名称");

	private SampleMeasures() {
	}

	static String all() {
		return "[" + of("D18-1", "18", REGISTERED, KIND, CAPITAL, YEAR) + "," + of("D18-2", "18", KIND, PROJECT, YEAR)
				+ "," + of("D19-1", "19", REGISTERED, PROJECT) + "]";
	}

	static String of(String id, String document, String... facts) {
		return """
				{"id": "%s", "version": 1, "name": {"zh": "奖励%s", "en": "reward"}, "summary": {"zh": "", "en": ""}, "quote": "",
				 "document": {"id": "D%s", "number": "郑政〔2022〕%s号", "title": {"zh": "第%s号文件", "en": "document"},
				  "issuer": {"zh": "市政府", "en": "city"}, "issuedOn": "2022-07-01"},
				 "clause": "一", "citation": "郑政〔2022〕%s号 一", "inForce": {"from": "2022-07-01", "until": null},
				 "beneficiaries": [{"id": "bank", "name": {"zh": "银行", "en": "bank"}}], "facts": [%s], "evidence": [],
				 "conditions": [], "caps": [], "group": {"id": "g", "name": {"zh": "g", "en": "g"}}, "overlaps": [],
				 "leadBureau": {"id": "finance", "name": {"zh": "财政局", "en": "finance"}}, "cooperatingBureaus": [],
				 "opinionWorkingDays": 5, "noticeWorkingDays": 5, "obligations": [], "notes": [], "discrepancies": [],
				 "calls": {"needed": false, "current": null, "next": null}}"""
			.formatted(id, id, document, document, document, document,
					Stream.of(facts).collect(Collectors.joining(",")));
	}

	private static String fact(String name, String type, String label) {
		return """
				{"name": "%s", "label": {"zh": "%s", "en": "%s"}, "type": "%s", "unit": {"id": "", "name": {"zh": "", "en": ""}},
				 "lowest": null, "highest": null, "decimals": 2, "choices": [], "creditCode": false, "evidence": null,
				 "when": null, "citation": "一"}"""
			.formatted(name, label, name, type);
	}

}
