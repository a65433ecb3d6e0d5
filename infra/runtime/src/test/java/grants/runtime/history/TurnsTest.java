package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class TurnsTest {

	private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

	private final Turns turns = new Turns();

	@Test
	void a_writer_that_is_alone_leaves_nothing() {
		turns.appended(10, 0, 3 * MILLISECOND);
		assertThat(turns.areTaken()).isFalse();
		assertThat(turns.left(3 * MILLISECOND)).isNotPositive();
	}

	@Test
	void others_who_append_as_much_get_twice_the_time() {
		turns.appended(10, 0, 3 * MILLISECOND);
		turns.othersAppended(10);
		assertThat(turns.left(3 * MILLISECOND)).isEqualTo(6 * MILLISECOND);
		assertThat(turns.left(8 * MILLISECOND)).isEqualTo(MILLISECOND);
		assertThat(turns.left(20 * MILLISECOND)).isNotPositive();
	}

	@Test
	void others_who_append_less_get_less_and_little_is_nothing() {
		turns.appended(10, 0, 3 * MILLISECOND);
		turns.othersAppended(5);
		assertThat(turns.left(3 * MILLISECOND)).isEqualTo(3 * MILLISECOND);
		turns.appended(100, 0, 3 * MILLISECOND);
		turns.othersAppended(1);
		assertThat(turns.areTaken()).isFalse();
	}

	@Test
	void a_turn_has_an_end_however_slow_the_store_is() {
		turns.appended(1, 0, 1000 * MILLISECOND);
		turns.othersAppended(500);
		assertThat(turns.left(1000 * MILLISECOND)).isEqualTo(20 * MILLISECOND);
	}

	@Test
	void turns_that_nobody_uses_are_soon_given_up() {
		turns.appended(1, 0, 10 * MILLISECOND);
		turns.othersAppended(1);
		int unused = 0;
		while (turns.areTaken()) {
			turns.unused();
			unused++;
		}
		assertThat(unused).isBetween(2, 16);
	}

}
