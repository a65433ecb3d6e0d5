package grants.runtime.web;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.kernel.RuleViolated;
import grants.runtime.command.Answer;
import grants.runtime.command.Receipt;
import grants.runtime.command.Service;
import grants.runtime.command.UnknownAggregate;
import grants.runtime.history.Origin;
import grants.runtime.history.Sha256;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogRequestsTest {

	private static final Duration SILENCE = Duration.ofMillis(500);

	private record Body(String line) {
	}

	private final TestDatabase db = new TestDatabase();

	private final Service service = new Service(db.database(), InstantSource.system());

	private final Requests requests = requests(service);

	@AfterEach
	void close() {
		service.close();
		db.close();
	}

	private Requests requests(Service instance) {
		return new LogRequests(new RequestBook(db.database(), SILENCE), instance.door, Sha256::of);
	}

	private static Caller caller(String subject, String key) {
		return new Caller(subject, Set.of(Role.REVIEWER, Role.APPLICANT), Set.of(), Set.of(), Set.of(), key, "c-1");
	}

	private Receipt write(String subject, String key, String notebook, String line) {
		return write(requests, subject, key, notebook, line);
	}

	private static Receipt write(Requests requests, String subject, String key, String notebook, String line) {
		return requests.execute(caller(subject, key), "write", notebook, new Body(line),
				_ -> new Notebook.Write(notebook, line));
	}

	private static void assertKeyReused(org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(request).satisfies(e -> {
			assertThat(e.problem().status()).isEqualTo(422);
			assertThat(e.problem().kind()).isEqualTo("idempotency-key-reused");
		});
	}

	@Test
	void the_same_request_again_is_answered_the_same_and_recorded_once() {
		Receipt first = write("u-1", "k", "n", "a");
		write("u-1", "k2", "n", "b");
		assertThat(write("u-1", "k", "n", "a")).isEqualTo(first);
		assertThat(assertSound(service.log)).hasSize(2);
	}

	@Test
	void the_same_key_with_anything_else_is_refused_and_records_nothing() {
		write("u-1", "k", "n", "a");
		assertKeyReused(() -> write("u-1", "k", "n", "b"));
		assertKeyReused(() -> write("u-1", "k", "m", "a"));
		assertKeyReused(() -> write("u-2", "k", "n", "a"));
		assertKeyReused(
				() -> requests.execute(caller("u-1", "k"), "close", "n", new Body("a"), _ -> new Notebook.Close("n")));
		assertThat(assertSound(service.log)).hasSize(1);
	}

	@Test
	void a_refusal_is_repeated_word_for_word_though_it_would_be_accepted_now() {
		write("u-1", "k1", "n", "a");
		requests.execute(caller("u-1", "k2"), "close", "n", new Body(""), _ -> new Notebook.Close("n"));
		Problem first = refusalOf("k3");
		db.log().deleteOne(Filters.eq("_id", 2L)); // as if the notebook were open again
		Problem again = refusalOf("k3");
		assertThat(again).isEqualTo(first);
		assertThat(again.body()).containsEntry("rule", "NB-1")
			.containsEntry("ruleName", "NOT_CLOSED")
			.containsKeys("because", "instead", "citations");
	}

	private Problem refusalOf(String key) {
		try {
			throw new AssertionError("accepted: " + write("u-1", key, "n", "more"));
		}
		catch (RuleViolated e) {
			return Problem.ruleViolated(e);
		}
	}

	@Test
	void a_request_that_changed_nothing_is_answered_the_same_for_ever() {
		write("u-1", "k1", "n", "a");
		Receipt nothing = ensure("k2");
		assertThat(nothing.events()).isEmpty();
		write("u-1", "k3", "n", "b");
		assertThat(ensure("k2")).isEqualTo(nothing);
		assertThat(assertSound(service.log)).hasSize(2);
	}

	private Receipt ensure(String key) {
		return requests.execute(caller("u-1", key), "ensure", "n", new Body("a"), _ -> new Notebook.Ensure("n", "a"));
	}

	@Test
	void many_at_once_with_one_key_make_one_commit_and_get_one_answer() throws Exception {
		try (Store elsewhere = db.open();
				Service other = new Service(elsewhere.database(), InstantSource.system());
				var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Requests there = requests(other);
			List<Future<Receipt>> answers = new ArrayList<>();
			for (int i = 0; i < 32; i++) {
				Requests instance = i % 2 == 0 ? requests : there;
				answers.add(threads.submit(() -> write(instance, "u-1", "k", "n", "a")));
			}
			Set<Receipt> different = new HashSet<>();
			for (Future<Receipt> answer : answers) {
				different.add(answer.get());
			}
			assertThat(different).hasSize(1);
			assertThat(assertSound(service.log)).hasSize(1);
		}
	}

	@Test
	void if_the_first_died_after_recording_the_next_is_answered_from_the_log() {
		Receipt first = write("u-1", "k", "n", "a");
		db.database().getCollection("requests").updateMany(new Document(), Updates.unset("answer"));
		assertThat(write("u-1", "k", "n", "a")).isEqualTo(first);
		assertThat(assertSound(service.log)).hasSize(1);
	}

	@Test
	void if_the_first_died_before_recording_the_next_carries_it_out() {
		write("u-1", "k", "n", "a");
		db.database().getCollection("requests").updateMany(new Document(), Updates.unset("answer"));
		db.log().deleteMany(new Document());
		try (Service restarted = new Service(db.database(), InstantSource.system())) {
			assertThat(write(requests(restarted), "u-1", "k", "n", "a").position()).isEqualTo(1);
		}
	}

	@Test
	void what_comes_to_no_answer_can_be_sent_again_at_once() {
		Caller caller = caller("u-1", "k");
		assertThatExceptionOfType(UnknownAggregate.class)
			.isThrownBy(() -> requests.execute(caller, "close", "n", new Body(""), _ -> new Notebook.Close("n")));
		write("u-1", "k1", "n", "a");
		assertThat(requests.execute(caller, "close", "n", new Body(""), _ -> new Notebook.Close("n")).version())
			.isEqualTo(2);
	}

	@Test
	void what_comes_to_no_answer_leaves_nothing_behind_and_lets_who_waits_have_the_turn() {
		RequestBook book = new RequestBook(db.database(), Duration.ofHours(1));
		RequestBook.Turn.First first = (RequestBook.Turn.First) book.open("key", "request", "body");
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<RequestBook.Turn> second = threads.submit(() -> book.open("key", "request", "body"));
			assertThat(book.giveBack(first)).isTrue();
			assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isInstanceOf(RequestBook.Turn.First.class);
			assertThat(book.giveBack(first)).as("no longer its own to give").isFalse();
			assertThat(db.database().getCollection("requests").countDocuments()).isEqualTo(1);
			assertThat(book.giveBack((RequestBook.Turn.First) second.resultNow())).isTrue();
		}
		assertThat(db.database().getCollection("requests").countDocuments()).isZero();
	}

	@Test
	void who_has_lost_the_turn_neither_answers_nor_gives_back() {
		RequestBook book = new RequestBook(db.database(), Duration.ZERO);
		RequestBook.Turn.First stalled = (RequestBook.Turn.First) book.open("key", "request", "body");
		assertThat(book.open("key", "request", "body")).isEqualTo(new RequestBook.Turn.TakenOver("key"));
		Answer mine = new Answer.Accepted(new Receipt("n", 7, 0, List.of(), Instant.EPOCH));
		assertThat(book.answer(stalled, mine)).isFalse();
		assertThat(book.giveBack(stalled)).isFalse();
		Answer answer = new Answer.Accepted(new Receipt("n", 7, 0, List.of(new Receipt.Event("e", "line-written")),
				Instant.parse("2026-01-05T01:00:00Z")));
		book.keep("key", answer);
		assertThat(book.open("key", "request", "body")).isEqualTo(new RequestBook.Turn.Answered(answer));
		assertThat(book.open("key", "request", "another body")).isEqualTo(new RequestBook.Turn.Used());
		assertThat(book.answer(stalled, mine)).isFalse();
	}

	@Test
	void a_request_without_a_proper_key_is_malformed() {
		for (String key : new String[] { null, "", " ", "k".repeat(256) }) {
			assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> write("u-1", key, "n", "a"))
				.satisfies(e -> {
					assertThat(e.problem().status()).isEqualTo(400);
					assertThat(e.problem().body().get("errors")).asString().contains("Idempotency-Key");
				});
		}
		assertThat(assertSound(service.log)).isEmpty();
	}

	@Test
	void the_origin_names_the_person_and_the_roles() {
		write("u-1", "k", "n", "a");
		Origin origin = service.history.stream("n").getFirst().origin();
		assertThat(origin.actor()).isEqualTo(new grants.kernel.Actor("u-1", "applicant+reviewer"));
		assertThat(origin.request()).startsWith("http:");
		assertThat(origin.correlation()).isEqualTo("c-1");
	}

}
