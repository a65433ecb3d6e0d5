package grants.runtime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import grants.agenda.AgendaService;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import grants.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** What administrators and auditors see of what falls due. */
class DueApiTest {

	private static final String DUE = "/v1/admin/due";

	private static final TestService SERVICE = TestService.of(AgendaService.class, "agenda").at("2024-03-01T01:00:00Z");

	private final SocialCreditCode owner = Beneficiaries.next();

	private final String target = "notebook-" + owner;

	@BeforeAll
	static void start() {
		SERVICE.start();
	}

	@AfterAll
	static void close() {
		SERVICE.close();
	}

	@BeforeEach
	void see() {
		AgendaService.BLIND.set(false);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void administrators_and_auditors_look_and_nobody_else(Role role) {
		Set<Role> mayLook = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
		assertThat(SERVICE.as(Person.of("u-" + role).with(role)).get(DUE).status())
			.isEqualTo(mayLook.contains(role) ? 200 : 403);
	}

	@Test
	void nobody_and_no_service_account_looks_and_nobody_changes_anything_here() {
		SERVICE.asNobody().get(DUE).problem(401);
		SERVICE.as(Person.of("service-portal").with(Role.values())).get(DUE).problem(403);
		SERVICE.as(Sample.ADMINISTRATOR).post(DUE).problem(405);
		SERVICE.as(Sample.ADMINISTRATOR).get(DUE + "/reminder").problem(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "state=PENDING", "state=fired", "limit=0", "limit=-1", "limit=201", "limit=x", "after=",
			"after=x", "after=5", "after=5.", "after=-5.id", "after=9999999999999999.id", "after=.id" })
	void what_can_not_be_read_is_named(String query) {
		assertThat(SERVICE.as(Sample.ADMINISTRATOR).get(DUE + "?" + query).problem(400).fields())
			.containsExactly(query.split("=")[0]);
		Sample.as(Sample.ADMINISTRATOR).get(DUE + "?" + query).problem(400);
	}

	@Test
	void what_nobody_knows_finds_nothing() {
		for (String query : List.of("kind=nothing", "target=nothing", "kind=%24where&target=%7B%7D", "target=%20",
				"after=999999999999999.z", "after=0.%24gt&kind=nothing")) {
			assertThat(due("?" + query).path("items")).as(query).isEmpty();
		}
	}

	@Test
	void a_service_in_which_nothing_falls_due_has_an_empty_sheet() {
		JsonNode due = Sample.as(Sample.ADMINISTRATOR).get(DUE).expect(200).json();
		assertThat(due.path("waiting").asLong(-1)).isZero();
		assertThat(due.path("items")).isEmpty();
		assertThat(due.has("reader")).isFalse();
		assertThat(due.has("oldest")).isFalse();
	}

	@Test
	void the_sheet_is_read_page_by_page_in_the_order_in_which_it_falls_due() {
		Instant first = inSeconds(Duration.ofDays(20));
		// those of a day are due at one instant; kinds take turns
		List<String> expected = IntStream.range(0, 9).mapToObj(i -> {
			String kind = (i % 2 == 0 ? "even-" : "odd-") + i;
			Instant dueAt = first.plus(Duration.ofDays(i / 3));
			remind(i == 4 ? "single" : kind, dueAt);
			return dueAt + " " + (i == 4 ? "single" : kind);
		}).sorted().toList();
		eventually(() -> assertThat(due("?target=" + target).path("count").asLong()).isEqualTo(expected.size()));
		List<String> read = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = due("?limit=2&target=" + target + after);
			assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
			page.path("items")
				.valueStream()
				.forEach(item -> read.add(item.path("dueAt").asString() + " " + item.path("kind").asString()));
			after = page.has("next") ? "&after=" + page.path("next").asString() : "";
		}
		while (!after.isEmpty());
		assertThat(read).isEqualTo(expected);
		JsonNode single = due("?kind=single&target=" + target);
		assertThat(single.path("count").asLong()).isEqualTo(1);
		assertThat(due("?kind=single").path("count").asLong()).isEqualTo(1);
		assertThat(single.path("items").valueStream()).singleElement().satisfies(item -> {
			assertThat(item.path("kind").asString()).isEqualTo("single");
			assertThat(item.path("target").asString()).isEqualTo(target);
			assertThat(item.has("lateSeconds")).isFalse();
			assertThat(item.has("nextTry")).isFalse();
			assertThat(item.has("remark")).isFalse();
		});
	}

	@Test
	void what_should_have_been_done_says_why_it_has_not() {
		Instant dueAt = inSeconds(Duration.ofHours(1));
		remind("mishap", dueAt);
		remind("ban", dueAt.plusSeconds(1), Beneficiaries.next());
		SERVICE.moveTo(dueAt.plusSeconds(61));
		eventually(() -> {
			JsonNode due = due("?kind=mishap");
			assertThat(due.path("overdue").asLong()).isEqualTo(1);
			assertThat(due.path("waiting").asLong()).isGreaterThanOrEqualTo(1);
			assertThat(due.path("refused").asLong()).isEqualTo(1);
			assertThat(due.path("oldest").asString()).isEqualTo(dueAt.toString());
			assertThat(due.path("now").asString()).isGreaterThan(dueAt.toString());
			JsonNode item = due.path("items").path(0);
			assertThat(item.path("lateSeconds").asLong()).isGreaterThanOrEqualTo(61);
			assertThat(item.path("failures").asInt()).isGreaterThanOrEqualTo(1);
			assertThat(item.path("nextTry").asString()).isGreaterThan(dueAt.toString());
			assertThat(item.path("remark").asString()).contains("程序出错", "has a bug").doesNotContain("in the aggregate");
		});
		JsonNode refused = due("?state=refused");
		assertThat(refused.path("count").asLong()).isEqualTo(1);
		JsonNode item = refused.path("items").path(0);
		assertThat(item.path("kind").asString()).isEqualTo("ban");
		assertThat(item.path("remark").asString()).startsWith("NOTE-3 ");
		assertThat(item.has("nextTry")).isFalse();
		assertThat(due("").path("reader").path("failures").asInt(-1)).isZero();
	}

	@Test
	void a_sheet_that_is_stuck_says_so_and_why() {
		AgendaService.BLIND.set(true);
		Sample.take(SERVICE, owner, "a note");
		eventually(() -> {
			JsonNode reader = due("").path("reader");
			assertThat(reader.path("failures").asInt()).isPositive();
			assertThat(reader.path("lag").asLong()).isPositive();
			assertThat(reader.path("instance").asString()).contains(ProcessHandle.current().pid() + "@");
			assertThat(reader.path("failure").asString()).contains("程序出错").doesNotContain("secret");
		});
		AgendaService.BLIND.set(false);
		eventually(() -> {
			JsonNode reader = due("").path("reader");
			assertThat(reader.path("failures").asInt(-1)).isZero();
			assertThat(reader.path("lag").asLong(-1)).isZero();
			assertThat(reader.has("failure")).isFalse();
		});
	}

	private static Instant inSeconds(Duration time) {
		return SERVICE.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
	}

	private void remind(String kind, Instant at) {
		remind(kind, at, owner);
	}

	private static void remind(String kind, Instant at, SocialCreditCode owner) {
		Sample.take(SERVICE, owner, "remind " + kind + " " + at);
	}

	private static JsonNode due(String query) {
		return SERVICE.as(Person.of("u-auditor").with(Role.AUDITOR)).get(DUE + query).expect(200).json();
	}

}
