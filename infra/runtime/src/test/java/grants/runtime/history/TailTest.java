package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import grants.kernel.Actor;
import org.junit.jupiter.api.Test;

class TailTest {

	private final Tail tail = new Tail();

	@Test
	void gives_what_it_knows_behind_a_position() {
		tail.recorded(commits(5, 7, 1));
		tail.recorded(commits(8, 8, 1));

		assertThat(positions(4, 10)).containsExactly(5L, 6L, 7L, 8L);
		assertThat(positions(6, 10)).containsExactly(7L, 8L);
		assertThat(positions(6, 1)).containsExactly(7L);
		assertThat(positions(8, 10)).isEmpty();
	}

	@Test
	void does_not_answer_where_it_does_not_know_the_next_one() {
		tail.recorded(commits(5, 7, 1));

		assertThat(positions(3, 10)).isEmpty();
		assertThat(positions(0, 10)).isEmpty();
		assertThat(positions(9, 10)).isEmpty();
	}

	@Test
	void forgets_what_is_in_front_of_a_gap() {
		tail.recorded(commits(5, 7, 1));
		tail.recorded(commits(9, 9, 1));

		assertThat(positions(4, 10)).isEmpty();
		assertThat(positions(8, 10)).containsExactly(9L);
	}

	@Test
	void keeps_no_more_than_it_may() {
		tail.recorded(commits(1, Tail.MAX_COMMITS + 1, 1));
		assertThat(positions(0, 10)).isEmpty();
		assertThat(positions(1, 1)).containsExactly(2L);

		tail.recorded(commits(Tail.MAX_COMMITS + 2, Tail.MAX_COMMITS + 3, Tail.MAX_CHARACTERS / 2));
		assertThat(positions(Tail.MAX_COMMITS, 10)).isEmpty();
		assertThat(positions(Tail.MAX_COMMITS + 1, 10)).containsExactly(Tail.MAX_COMMITS + 2L, Tail.MAX_COMMITS + 3L);
	}

	@Test
	void events_are_read_once() {
		NewCommit commit = Commits.of("a", 0, 1);
		tail.recorded(List
			.of(new Commit(1, "a", "Thing", 0, commit.id(), commit.origin(), Instant.EPOCH, commit.events(), "", "")));

		List<RecordedEvent> events = tail.behind(0, 1).getFirst().events(Commits.types());
		assertThat(events).hasSize(1);
		assertThat(tail.behind(0, 1).getFirst().events(Commits.types())).isSameAs(events);
	}

	private List<Long> positions(long after, int max) {
		return tail.behind(after, max).stream().map(Tail.Recent::position).toList();
	}

	private static List<Commit> commits(long from, long to, int characters) {
		return LongStream.rangeClosed(from, to).mapToObj(position -> commit(position, characters)).toList();
	}

	private static Commit commit(long position, int characters) {
		return new Commit(position, "stream-" + position, "Stream", 0, "commit-" + position,
				new Origin("request-" + position, Actor.system("test"), "correlation", null), Instant.EPOCH,
				List.of(new Commit.Event("event-" + position,
						new EventTypes.Stored("noted", 1, "x".repeat(characters)))),
				"", "");
	}

}
