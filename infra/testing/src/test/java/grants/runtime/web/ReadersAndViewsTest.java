package grants.runtime.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** What administrators and auditors see of the readers of the log and of the views. */
class ReadersAndViewsTest {

	private static final String READERS = "/v1/admin/readers";

	private static final String VIEWS = "/v1/admin/views";

	private static final String REBUILD = VIEWS + "/notes/rebuild";

	private final SocialCreditCode owner = Beneficiaries.next();

	@ParameterizedTest
	@EnumSource(Role.class)
	void administrators_rebuild_auditors_look_and_others_do_neither(Role role) {
		Person person = Person.of("u-" + role).with(role);
		Set<Role> mayLook = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
		int look = mayLook.contains(role) ? 200 : 403;
		for (String path : List.of(READERS, VIEWS, VIEWS + "/notes")) {
			assertThat(Sample.as(person).get(path).status()).as(path).isEqualTo(look);
		}
		assertThat(Sample.as(person).post(REBUILD).status()).isEqualTo(role == Role.ADMINISTRATOR ? 202 : 403);
	}

	@Test
	void nobody_and_no_service_account_sees_or_does_anything() {
		for (String path : List.of(READERS, VIEWS, VIEWS + "/notes")) {
			Sample.SERVICE.asNobody().get(path).problem(401);
			Sample.as(Person.of("service-portal").with(Role.values())).get(path).problem(403);
		}
		Sample.SERVICE.asNobody().post(REBUILD).problem(401);
		Sample.as(Person.of("service-portal").with(Role.values())).post(REBUILD).problem(403);
	}

	@Test
	void what_is_no_view_is_not_found_and_what_is_no_request_is_refused() {
		for (String name : List.of("nothing", "Notes", "notes.v1.g1", "log", "%20", "%E4%BD%A0")) {
			assertThat(Sample.as(Sample.ADMINISTRATOR).get(VIEWS + "/" + name).problem(404).detailEn())
				.contains("there is no view");
			Sample.as(Sample.ADMINISTRATOR).post(VIEWS + "/" + name + "/rebuild").problem(404);
		}
		Sample.as(Sample.ADMINISTRATOR).get(REBUILD).problem(405);
		Sample.as(Sample.ADMINISTRATOR).post(READERS).problem(405);
		Sample.as(Sample.ADMINISTRATOR).post(VIEWS).problem(405);
		Sample.as(Sample.ADMINISTRATOR).get(READERS + "/outbound").problem(404);
	}

	@Test
	void readers_tell_how_far_they_have_come_and_where_they_run() {
		Receipt receipt = Sample.take(Sample.SERVICE, owner, "a note");
		eventually(() -> {
			JsonNode all = Sample.as(Sample.ADMINISTRATOR).get(READERS).expect(200).json();
			assertThat(all.path("head").asLong()).isGreaterThanOrEqualTo(receipt.position());
			assertThat(all.path("readers").valueStream().map(reader -> reader.path("name").asString()))
				.contains("outbound")
				.anyMatch(name -> name.matches("view:notes\\.v1\\.g[0-9]+"));
			assertThat(all.path("readers").valueStream()).allSatisfy(reader -> {
				assertThat(reader.path("position").asLong()).isGreaterThanOrEqualTo(receipt.position());
				assertThat(reader.path("lag").asLong()).isZero();
				assertThat(reader.path("remainingSeconds").asLong(-1)).isZero();
				assertThat(reader.path("instance").asString()).contains(ProcessHandle.current().pid() + "@");
				assertThat(reader.path("here").asBoolean()).isTrue();
				assertThat(reader.path("failures").asInt()).isZero();
				assertThat(reader.has("failure")).isFalse();
				assertThat(reader.has("eventsPerSecond")).isTrue();
			});
		});
		assertThat(Sample.as(Sample.ADMINISTRATOR).get("/actuator/prometheus").expect(200).body()).contains(
				"grants_reader_position{reader=\"outbound\"", "grants_reader_lag{reader=\"outbound\"",
				"grants_reader_rate{", "grants_reader_remaining{", "grants_reader_failures{",
				"grants_view_different{view=\"notes\"", "grants_view_building{view=\"notes\"");
	}

	@Test
	void a_view_is_rebuilt_compared_and_replaced_while_it_is_queried_in_two_instances() {
		String database = TestStore.freshDatabase();
		try (TestService first = instance(database).start(); TestService second = instance(database).start()) {
			for (int i = 0; i < 20; i++) {
				Sample.take(first, owner, "note " + i);
			}
			JsonNode asked = first.as(Sample.ADMINISTRATOR).post(REBUILD).expect(202).json();
			assertThat(asked.path("askedBy").asString()).isEqualTo("u-admin");
			second.as(Sample.ADMINISTRATOR).post(REBUILD).expect(202);
			eventually(() -> {
				assertThat(Sample.texts(second, owner)).hasSize(20);
				JsonNode view = second.as(Person.of("u-auditor").with(Role.AUDITOR)).get(VIEWS + "/notes").json();
				assertThat(view.path("live").asLong()).isGreaterThanOrEqualTo(2);
				assertThat(view.has("rebuild")).isFalse();
				assertThat(view.path("comparison").path("rows").asLong()).isEqualTo(20);
				assertThat(view.path("comparison").path("different").asLong(-1)).isZero();
			});
			Receipt last = Sample.take(first, owner, "last");
			assertThat(second.as(Sample.applicant(owner))
				.get("/v1/notes/" + owner + "?position=" + last.position())
				.expect(200)
				.json()
				.path("texts")).hasSize(21);
		}
	}

	private static TestService instance(String database) {
		return TestService.of(SampleService.class, "sample-views").with("grants.mongodb.database", database);
	}

}
