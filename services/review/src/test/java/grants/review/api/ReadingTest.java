package grants.review.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

import grants.kernel.CityTime;
import grants.review.api.ReviewBench.Case;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Queues, cases and notices: who sees what. */
class ReadingTest {

	@Test
	void a_queue_shows_the_items_of_the_callers_bureaus_only() {
		Case grant = open(FINANCE);
		JsonNode item = inQueue(FINANCE_REVIEWER, "", grant).getFirst();
		assertThat(item.path("bureau").asString()).isEqualTo(FINANCE);
		assertThat(item.path("state").asString()).isEqualTo("WAITING");
		assertThat(item.path("lead").asBoolean()).isFalse();
		assertThat(item.path("late").asBoolean()).isFalse();
		assertThat(item.path("highest").asString()).isEqualTo("8000000.00");
		assertThat(inQueue(AUDITOR, "", grant)).hasSize(2);
		assertThat(inQueue(OUTSIDER, "", grant)).isEmpty();
	}

	@Test
	void an_item_goes_through_the_leads_queue_to_the_end() {
		Case grant = open(FINANCE);
		assertThat(stateInQueue(LEAD_REVIEWER, grant)).isEqualTo("WAITING");
		grant.claim(LEAD_REVIEWER, LEAD);
		assertThat(stateInQueue(LEAD_REVIEWER, grant)).isEqualTo("CLAIMED");
		grant.opine(LEAD_REVIEWER, LEAD, true);
		assertThat(stateInQueue(LEAD_REVIEWER, grant)).isEqualTo("ANSWERED");
		grant.opine(FINANCE_REVIEWER, FINANCE, true);
		assertThat(stateInQueue(LEAD_REVIEWER, grant)).isEqualTo("TO_CONCLUDE");
		grant.conclude();
		assertThat(stateInQueue(LEAD_REVIEWER, grant)).isEqualTo("ON_NOTICE");
		grant.waitForNoticeEnd();
		assertThat(stateInQueue(LEAD_APPROVER, grant)).isEqualTo("TO_DECIDE");
		grant.decide(LEAD_APPROVER, approval()).expect(200);
		assertThat(stateInQueue(LEAD_APPROVER, grant)).isEqualTo("DECIDED");
		assertThat(stateInQueue(FINANCE_REVIEWER, grant)).isEqualTo("ANSWERED");
	}

	@Test
	void an_item_is_late_from_the_day_after_its_last() {
		Case grant = open();
		LocalDate dueOn = LocalDate.parse(grant.seenBy(AUDITOR).path("opinionsDueOn").asString());
		moveTo(CityTime.endOf(dueOn).minusSeconds(60));
		assertThat(inQueue(LEAD_REVIEWER, "&late=true", grant)).isEmpty();
		assertThat(inQueue(LEAD_REVIEWER, "&late=false", grant)).hasSize(1);
		moveTo(CityTime.endOf(dueOn));
		assertThat(inQueue(LEAD_REVIEWER, "&late=true", grant)).hasSize(1);
		assertThat(inQueue(LEAD_REVIEWER, "&late=false", grant)).isEmpty();
		assertThat(inQueue(LEAD_REVIEWER, "", grant).getFirst().path("late").asBoolean()).isTrue();
	}

	@Test
	void a_queue_is_counted_by_state_and_read_in_pages() {
		Case grant = open().claim(LEAD_REVIEWER, LEAD);
		long position = grant.events().getLast().position();
		JsonNode queue = REVIEW.as(LEAD_REVIEWER)
			.get("/v1/queue?bureau=construction&state=CLAIMED&size=1&position=" + position)
			.expect(200)
			.json();
		long claimed = queue.path("counts").path("CLAIMED").asLong();
		assertThat(claimed).isPositive().isEqualTo(queue.path("items").path("total").asLong());
		assertThat(queue.path("items").path("rows").size()).isEqualTo(1);
		JsonNode beyond = REVIEW.as(LEAD_REVIEWER)
			.get("/v1/queue?state=CLAIMED&size=1&page=" + claimed)
			.expect(200)
			.json();
		assertThat(beyond.path("items").path("rows").isEmpty()).isTrue();
	}

	@Test
	void what_is_on_ones_own_desk_is_told_apart_and_counted() {
		Person another = Person.of("u-lead-reviewer-2").with(Role.REVIEWER).inBureau(LEAD);
		Case grant = open();
		long before = onDeskOf(another, grant);
		grant.claim(another, LEAD);
		assertThat(inQueue(another, "&mine=true&state=CLAIMED", grant)).hasSize(1);
		assertThat(inQueue(another, "&mine=false", grant)).isEmpty();
		assertThat(inQueue(LEAD_REVIEWER, "&mine=true", grant)).isEmpty();
		assertThat(inQueue(LEAD_REVIEWER, "&mine=false", grant)).hasSize(1);
		assertThat(onDeskOf(another, grant)).isEqualTo(before + 1);
		grant.opine(another, LEAD, true);
		assertThat(inQueue(another, "&mine=true", grant)).hasSize(1);
		assertThat(onDeskOf(another, grant)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "page=-1, page", "page=x, page", "size=0, size", "size=201, size", "page=10000, page",
			"state=BORED, state", "late=perhaps, late", "mine=perhaps, mine", "position=x, position" })
	void a_wrong_parameter_is_named(String query, String field) {
		assertThat(REVIEW.as(LEAD_REVIEWER).get("/v1/queue?" + query).problem(400).fields()).containsExactly(field);
	}

	@Test
	void another_bureaus_queue_is_forbidden_to_all_but_auditors() {
		REVIEW.as(LEAD_REVIEWER).get("/v1/queue?bureau=finance").problem(403);
		REVIEW.as(AUDITOR).get("/v1/queue?bureau=finance").expect(200);
		REVIEW.as(APPLICANT).get("/v1/queue").problem(403);
		REVIEW.asNobody().get("/v1/queue").problem(401);
	}

	@Test
	void the_list_of_cases_shows_those_that_ones_bureaus_take_part_in() {
		Case grant = open(FINANCE).opine(LEAD_REVIEWER, LEAD, true);
		String query = "/v1/cases?beneficiary=" + grant.beneficiary() + "&position="
				+ grant.events().getLast().position();
		JsonNode row = REVIEW.as(FINANCE_REVIEWER).get(query).expect(200).json().path("rows").get(0);
		assertThat(row.path("caseId").asString()).isEqualTo(grant.id().value());
		assertThat(row.path("stage").asString()).isEqualTo("UNDER_REVIEW");
		assertThat(row.path("amount").asString()).isEqualTo("8000000.00");
		assertThat(row.path("noticeLastDay").isNull()).isTrue();
		assertThat(REVIEW.as(AUDITOR).get(query + "&stage=UNDER_REVIEW").expect(200).json().path("total").asInt())
			.isEqualTo(1);
		assertThat(REVIEW.as(AUDITOR).get(query + "&stage=APPROVED").expect(200).json().path("total").asInt()).isZero();
		assertThat(REVIEW.as(OUTSIDER).get(query).expect(200).json().path("total").asInt()).isZero();
		REVIEW.as(APPLICANT).get(query).problem(403);
	}

	@ParameterizedTest
	@CsvSource({ "beneficiary=123, beneficiary", "stage=LOST, stage", "size=-5, size" })
	void a_wrong_parameter_of_the_list_is_named(String query, String field) {
		assertThat(REVIEW.as(AUDITOR).get("/v1/cases?" + query).problem(400).fields()).containsExactly(field);
	}

	@Test
	void a_case_shows_facts_beside_evidence_and_what_the_caller_can_do_next() {
		Case grant = open(FINANCE);
		JsonNode seen = grant.seenBy(LEAD_REVIEWER);
		assertThat(seen.path("submission").path("facts").get(0).path("value").asString()).isEqualTo("特级");
		assertThat(seen.path("submission").path("evidence").get(0).path("number").asString()).isEqualTo("D141000001");
		assertThat(seen.path("next")
			.valueStream()
			.map(step -> step.path("action").asString() + " " + step.path("bureau").asString() + " "
					+ step.path("possible").asBoolean()))
			.containsExactly("CLAIM construction true", "RELEASE construction false", "GIVE_OPINION construction false",
					"CONCLUDE construction false");
		assertThat(seen.path("next").get(1).path("refusal").path("rule").asString()).isEqualTo("REV-5");
		assertThat(grant.seenBy(AUDITOR).path("next").isEmpty()).isTrue();
		Person everything = Person.of("u-everything").with(Role.REVIEWER, Role.APPROVER).inBureau(LEAD, FINANCE);
		assertThat(grant.seenBy(everything).path("next").valueStream().map(step -> step.path("action").asString()))
			.containsExactly("CLAIM", "RELEASE", "GIVE_OPINION", "CLAIM", "RELEASE", "GIVE_OPINION", "REASSIGN",
					"REASSIGN", "CONCLUDE", "APPROVE", "REJECT");
	}

	@Test
	void a_case_is_closed_to_those_who_take_no_part() {
		Case grant = open();
		REVIEW.as(OUTSIDER).get(grant.path()).problem(403);
		REVIEW.as(APPLICANT).get(grant.path()).problem(403);
		REVIEW.asNobody().get(grant.path()).problem(401);
		REVIEW.as(AUDITOR).get("/v1/cases/case-" + UUID.randomUUID()).problem(404);
		assertThat(REVIEW.as(AUDITOR).get("/v1/cases/case-1").problem(400).fields()).containsExactly("caseId");
		REVIEW.as(AUDITOR).get(grant.path() + "?asOf=2020-01-01T00:00:00Z").problem(404);
		assertThat(REVIEW.as(AUDITOR).get(grant.path() + "?asOf=yesterday").problem(400).fields())
			.containsExactly("asOf");
	}

	@Test
	void everybody_sees_a_notice_until_its_last_day_is_over() {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, true).conclude();
		JsonNode notice = notice(grant).getFirst();
		assertThat(notice.path("beneficiaryName").asString()).isEqualTo("郑州某某建筑有限公司");
		assertThat(notice.path("measure").path("zh").asString()).isEqualTo("特级总承包企业迁入");
		assertThat(notice.path("amount").asString()).isEqualTo("8000000.00");
		assertThat(notice.path("provisional").asBoolean()).isFalse();
		LocalDate lastDay = LocalDate.parse(notice.path("lastDay").asString());
		assertThat(LocalDate.parse(notice.path("firstDay").asString()))
			.isEqualTo(CityTime.dateOf(grant.events().getLast().recordedAt()).plusDays(1));
		moveTo(CityTime.endOf(lastDay).minusSeconds(60));
		assertThat(notice(grant)).hasSize(1);
		moveTo(CityTime.endOf(lastDay));
		assertThat(notice(grant)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=-1", "size=0", "size=x" })
	void a_wrong_parameter_of_the_notices_is_refused(String query) {
		REVIEW.asNobody().get("/v1/notices?" + query).problem(400);
	}

	@Test
	void the_description_of_the_api_names_every_endpoint_and_writes_rates_as_text() {
		JsonNode description = REVIEW.asNobody().get("/v3/api-docs").expect(200).json();
		assertThat(description.path("paths").propertyNames()).contains("/v1/queue", "/v1/cases", "/v1/notices",
				"/v1/cases/{caseId}", "/v1/cases/{caseId}/decision", "/v1/cases/{caseId}/conclusion",
				"/v1/cases/{caseId}/items/{bureau}/claim", "/v1/cases/{caseId}/items/{bureau}/release",
				"/v1/cases/{caseId}/items/{bureau}/reassignment", "/v1/cases/{caseId}/items/{bureau}/opinion");
		JsonNode opinion = description.path("components").path("schemas").path("NewOpinion").path("properties");
		assertThat(opinion.path("rate").path("type").asString()).isEqualTo("string");
		assertThat(opinion.path("amount").path("type").asString()).isEqualTo("string");
	}

	private static String stateInQueue(Person person, Case grant) {
		return inQueue(person, "", grant).getFirst().path("state").asString();
	}

	private static long onDeskOf(Person person, Case grant) {
		return REVIEW.as(person)
			.get("/v1/queue?size=1&position=" + grant.events().getLast().position())
			.expect(200)
			.json()
			.path("mine")
			.asLong();
	}

	private static List<JsonNode> inQueue(Person person, String filter, Case grant) {
		return rows(grant, page -> REVIEW.as(person)
			.get("/v1/queue?size=200&page=" + page + "&position=" + grant.events().getLast().position() + filter)
			.expect(200)
			.json()
			.path("items"));
	}

	private static List<JsonNode> notice(Case grant) {
		return rows(grant,
				page -> REVIEW.asNobody()
					.get("/v1/notices?size=200&page=" + page + "&position=" + grant.events().getLast().position())
					.expect(200)
					.json());
	}

	/** The rows of a case, on whatever page they are. */
	private static List<JsonNode> rows(Case grant, IntFunction<JsonNode> pages) {
		JsonNode first = pages.apply(0);
		List<JsonNode> rows = new ArrayList<>();
		for (int page = 0; page * 200L < first.path("total").asLong(); page++) {
			pages.apply(page).path("rows").valueStream().forEach(rows::add);
		}
		return rows.stream().filter(row -> row.path("caseId").asString().equals(grant.id().value())).toList();
	}

}
