package grants.runtime.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoDatabase;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.history.Sha256;
import grants.runtime.json.Json;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import grants.sample.domain.Notebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same request again, over HTTP: one effect, and word for word the first answer. */
class RepeatedRequestsTest {

	private final SocialCreditCode owner = Beneficiaries.next();

	private final String key = UUID.randomUUID().toString();

	@AfterEach
	void strict() {
		Notebook.STRICT.set(true);
	}

	@Test
	void an_accepted_request_is_answered_the_same_to_the_byte_also_after_a_restart() {
		try (TestService service = TestService.of(SampleService.class, "sample-repeat").start()) {
			Answer first = take(service, "once").expect(200);
			Sample.take(service, owner, "something else");
			assertSame(take(service, "once"), first);
			service.restart();
			assertSame(take(service, "once"), first);
			assertThat(Sample.texts(service, owner)).containsExactly("once", "something else");
		}
	}

	@Test
	void a_refused_request_stays_refused_word_for_word_though_it_would_be_accepted_now() {
		Notebook.STRICT.set(true);
		try (TestService service = TestService.of(SampleService.class, "sample-repeat").start()) {
			Answer first = take(service, "refused").expect(409);
			Notebook.STRICT.set(false);
			assertSame(take(service, "refused"), first);
			service.restart();
			assertSame(take(service, "refused"), first);
			take(service, "refused", UUID.randomUUID().toString()).expect(200);
		}
	}

	@Test
	void somebody_else_with_the_key_is_refused_and_shown_nothing_of_the_answer() {
		SocialCreditCode other = Beneficiaries.next();
		Answer first = take(Sample.SERVICE, "mine").expect(200);
		long head = Sample.SERVICE.bean(History.class).head();
		List<Answer> refused = List.of(take(Sample.SERVICE, "another body"),
				Sample.as(Person.of("u-wang").with(Role.APPLICANT).actingFor(owner))
					.post("/v1/notes/" + owner, Sample.note("mine"), key),
				Sample.as(Sample.applicant(other)).post("/v1/notes/" + other, Sample.note("mine"), key));
		for (Answer answer : refused) {
			var problem = answer.problem(422);
			assertThat(problem.type()).isEqualTo("urn:grants:problem:idempotency-key-reused");
			assertThat(problem.detail()).contains("Idempotency-Key");
			assertThat(problem.detailEn()).contains("belongs to another request");
			assertThat(answer.body()).doesNotContain(first.receipt().events().getFirst().id());
		}
		assertThat(Sample.SERVICE.bean(History.class).head()).isEqualTo(head);
	}

	@Test
	void many_at_once_get_one_answer() throws Exception {
		Set<String> bodies = new HashSet<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int i = 0; i < 16; i++) {
				answers.add(threads.submit(() -> take(Sample.SERVICE, "at once")));
			}
			for (Future<Answer> answer : answers) {
				bodies.add(answer.get().expect(200).body());
			}
		}
		assertThat(bodies).hasSize(1);
		assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("at once");
	}

	@Test
	void what_could_not_be_read_does_not_use_the_key_up() {
		Sample.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Map.of("text", 7), key).problem(400);
		take(Sample.SERVICE, "corrected").expect(200);
	}

	@Test
	void what_is_kept_of_a_body_can_not_be_found_by_trying() {
		take(Sample.SERVICE, "6222000000000001").expect(200);
		take(Sample.SERVICE, "6222000000000001", UUID.randomUUID().toString()).expect(200);
		Set<String> kept = new HashSet<>();
		Sample.SERVICE.bean(MongoDatabase.class)
			.getCollection("requests")
			.find()
			.forEach(entry -> kept.add(entry.getString("body")));
		assertThat(kept).as("equal bodies look different")
			.hasSize((int) Sample.SERVICE.bean(MongoDatabase.class).getCollection("requests").countDocuments());
		assertThat(kept)
			.doesNotContain(Sha256.of(Json.canonical().writeValueAsString(Sample.note("6222000000000001"))));
	}

	private Answer take(TestService service, String text) {
		return take(service, text, key);
	}

	private Answer take(TestService service, String text, String idempotencyKey) {
		return service.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note(text), idempotencyKey);
	}

	private static void assertSame(Answer again, Answer first) {
		assertThat(again.status()).isEqualTo(first.status());
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(headers(again)).isEqualTo(headers(first));
	}

	/** But for those that name the exchange: when it was, and under which correlation. */
	private static Map<String, List<String>> headers(Answer answer) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(answer.raw().headers().map());
		headers.keySet().removeAll(List.of("date", "x-correlation-id"));
		return headers;
	}

}
