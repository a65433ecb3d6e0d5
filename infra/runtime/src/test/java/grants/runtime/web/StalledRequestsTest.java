package grants.runtime.web;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import com.mongodb.client.model.Updates;
import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.command.CameToNothing;
import grants.runtime.command.Receipt;
import grants.runtime.command.Service;
import grants.runtime.history.Commit;
import grants.runtime.history.Origin;
import grants.runtime.history.Sha256;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One request at several instances, of which any may stand still at any point for any
 * time: it has an effect or an answer without one, and whoever is answered is answered
 * that. {@code -Dgrants.stalls=2000} plays as many rounds of the random test,
 * {@code -Dgrants.seed} repeats one.
 */
class StalledRequestsTest {

	private static final int ROUNDS = Integer.getInteger("grants.stalls", 60);

	private static final long SEED = Long.getLong("grants.seed", System.nanoTime());

	/** Where the request goes: what it meets there decides what comes of it. */
	private enum Notes {

		/** Nothing is written in it yet. */
		FRESH,
		/** Its last line is the very line. */
		SAME,
		/** Nothing is written into it any more. */
		CLOSED,
		/** There is no such thing. */
		NONE

	}

	private static final String DONE = "done: ";

	private static final String NOTHING = "came to nothing";

	private final TestDatabase db = new TestDatabase();

	private final List<Store> stores = new ArrayList<>();

	private final List<Service> services = new ArrayList<>();

	private volatile Notes where = Notes.FRESH;

	private volatile String key = "k";

	@BeforeEach
	void open() {
		for (int i = 0; i < 3; i++) {
			Store store = db.open();
			stores.add(store);
			services.add(new Service(store.database(), InstantSource.system()));
		}
		send(new Notebook.Write("SAME", "a"));
		send(new Notebook.Write("CLOSED", "b"));
		send(new Notebook.Close("CLOSED"));
	}

	@AfterEach
	void close() {
		services.forEach(Service::close);
		stores.forEach(Store::close);
		db.close();
	}

	private void send(Object command) {
		services.getFirst().door.send(command, new Origin("test:" + command, new Actor("u-1", "reviewer"), "c", null));
	}

	/**
	 * The request at an instance. It stands still before its command is made, and when
	 * that has decided and nothing is recorded yet.
	 */
	private Stepping<Receipt> at(int instance) {
		String sent = key;
		Caller caller = new Caller("u-1", Set.of(Role.REVIEWER), Set.of(), Set.of(), Set.of(), sent, "c");
		Requests requests = new LogRequests(new RequestBook(stores.get(instance).database(), Duration.ZERO),
				services.get(instance).door, Sha256::of);
		return Stepping.through(self -> requests.execute(caller, "write", "n", "a", _ -> {
			self.pause();
			return switch (where) {
				case NONE -> throw NotFound.of(Text.of("本子", "notebook"), sent);
				case FRESH -> new Notebook.EnsureSlowly("fresh-" + sent, "a", self::pause);
				case SAME, CLOSED -> new Notebook.EnsureSlowly(where.name(), "a", self::pause);
			};
		}));
	}

	/** It has opened the request and stands still in front of its command. */
	private Stepping<Receipt> stalledAt(int instance) throws InterruptedException {
		return at(instance).step();
	}

	private Future<Receipt> when(Notes meets, Stepping<Receipt> request) throws InterruptedException {
		where = meets;
		return request.finish();
	}

	/** What the request has done, if anything. */
	private Optional<Commit> effect() {
		assertSound(services.getFirst().log);
		return services.getFirst().history.byRequest("http:" + Sha256.of("u-1", "write", "n", key))
			.filter(commit -> !commit.isOfRuntime());
	}

	private static void assertRefused(Future<Receipt> end) {
		assertThatThrownBy(end::get).cause()
			.isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.rule().id()).isEqualTo("NB-1"));
	}

	@Test
	void what_was_refused_at_another_instance_is_not_done_when_the_first_wakes() throws Exception {
		Stepping<Receipt> first = stalledAt(0);
		assertRefused(when(Notes.CLOSED, at(1)));
		assertRefused(when(Notes.FRESH, first));
		assertRefused(when(Notes.FRESH, at(2)));
		assertThat(effect()).isEmpty();
	}

	@Test
	void nor_if_it_had_decided_before() throws Exception {
		Stepping<Receipt> first = stalledAt(0).step();
		assertRefused(when(Notes.CLOSED, at(1)));
		assertRefused(first.finish());
		assertThat(effect()).isEmpty();
	}

	@Test
	void what_had_nothing_to_do_at_another_instance_does_nothing_when_the_first_wakes() throws Exception {
		Stepping<Receipt> first = stalledAt(0);
		Receipt nothing = when(Notes.SAME, at(1)).get();
		assertThat(nothing.events()).isEmpty();
		assertThat(when(Notes.FRESH, first).get()).isEqualTo(nothing);
		assertThat(when(Notes.CLOSED, at(2)).get()).isEqualTo(nothing);
		assertThat(effect()).isEmpty();
	}

	@Test
	void what_came_to_nothing_at_another_instance_comes_to_nothing_when_the_first_wakes() throws Exception {
		Stepping<Receipt> first = stalledAt(0);
		assertThatThrownBy(when(Notes.NONE, at(1))::get).hasCauseInstanceOf(NotFound.class);
		assertThatThrownBy(when(Notes.FRESH, first)::get).hasCauseInstanceOf(CameToNothing.class);
		assertThatThrownBy(when(Notes.FRESH, at(2))::get).hasCauseInstanceOf(CameToNothing.class);
		assertThat(effect()).isEmpty();
	}

	@Test
	void a_refusal_stands_though_whoever_gave_it_died_before_the_book_knew() throws Exception {
		Stepping<Receipt> first = stalledAt(0);
		assertRefused(when(Notes.CLOSED, at(1)));
		db.database().getCollection("requests").updateMany(new Document(), Updates.unset("answer"));
		assertRefused(when(Notes.FRESH, at(2)));
		db.database().getCollection("requests").updateMany(new Document(), Updates.unset("answer"));
		assertRefused(when(Notes.FRESH, first));
		assertThat(effect()).isEmpty();
	}

	@Test
	void what_the_first_has_done_after_all_is_the_answer_of_whoever_has_taken_over() throws Exception {
		for (Notes meets : Notes.values()) {
			key = "k-" + meets;
			Stepping<Receipt> first = stalledAt(0);
			Stepping<Receipt> second = stalledAt(1);
			Receipt done = when(Notes.FRESH, first).get();
			assertThat(done.events()).hasSize(1);
			assertThat(when(meets, second).get()).isEqualTo(done);
		}
	}

	@Test
	void who_has_lost_the_turn_answers_what_the_other_has_done() throws Exception {
		for (Notes meets : List.of(Notes.CLOSED, Notes.SAME, Notes.NONE)) {
			key = "k-" + meets;
			Stepping<Receipt> first = stalledAt(0);
			Stepping<Receipt> second = stalledAt(1);
			where = meets;
			first.step();
			if (meets != Notes.NONE) {
				// what it has decided is not to be told: it takes over again
				first.step();
			}
			assertThat(first.hasEnded()).isFalse();
			Receipt done = when(Notes.FRESH, second).get();
			assertThat(done.events()).hasSize(1);
			assertThat(when(meets, first).get()).isEqualTo(done);
		}
	}

	@Test
	void nobody_takes_over_what_is_answered_at_once_and_the_log_is_not_asked_to_keep_it() throws Exception {
		assertRefused(when(Notes.CLOSED, at(0)));
		assertRefused(when(Notes.FRESH, at(1)));
		assertThat(assertSound(services.getFirst().log)).noneMatch(Commit::isOfRuntime);
	}

	@Test
	void whatever_stands_still_where_and_for_how_long() throws Exception {
		System.out.println("stalled requests, seed " + SEED);
		Random random = new Random(SEED);
		for (int round = 0; round < ROUNDS; round++) {
			key = "round-" + round;
			Set<String> told = play(random);
			assertThat(told).as("seed %d, round %d: one answer for everybody", SEED, round).hasSize(1);
			assertThat(effect().map(commit -> DONE + commit.events().getFirst().id()))
				.as("seed %d, round %d: done if told so", SEED, round)
				.isEqualTo(told.stream().filter(answer -> answer.startsWith(DONE)).findAny());
		}
	}

	/**
	 * The request at three instances, their steps in any order, and once more.
	 * @return what everybody was told
	 */
	private Set<String> play(Random random) throws Exception {
		Set<String> told = new HashSet<>();
		List<Stepping<Receipt>> waiting = new ArrayList<>(List.of(at(0), at(1), at(2)));
		List<Stepping<Receipt>> begun = new ArrayList<>();
		while (!waiting.isEmpty() || !begun.isEmpty()) {
			where = Notes.values()[random.nextInt(Notes.values().length)];
			int next = random.nextInt(waiting.size() + begun.size());
			Stepping<Receipt> request = next < begun.size() ? begun.get(next) : waiting.remove(next - begun.size());
			if (next >= begun.size()) {
				begun.add(request);
			}
			if (request.step().hasEnded()) {
				begun.remove(request);
				String answer = answerOf(request);
				// came to nothing while nobody else had it in hand: as if never sent
				if (!(answer.equals(NOTHING) && begun.isEmpty() && told.isEmpty())) {
					told.add(answer);
				}
			}
		}
		Stepping<Receipt> again = at(random.nextInt(3));
		when(Notes.FRESH, again);
		told.add(answerOf(again));
		return told;
	}

	private String answerOf(Stepping<Receipt> ended) throws Exception {
		try {
			Receipt receipt = ended.finish().get();
			return receipt.events().isEmpty() ? "nothing to do" : DONE + receipt.events().getFirst().id();
		}
		catch (ExecutionException e) {
			return switch (e.getCause()) {
				case RuleViolated refusal -> refusal.getMessage();
				case NotFound _, CameToNothing _ -> NOTHING;
				default -> throw e;
			};
		}
	}

}
