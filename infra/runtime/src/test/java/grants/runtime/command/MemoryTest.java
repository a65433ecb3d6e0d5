package grants.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

	private final Memory memory = new Memory(1000);

	private void keep(String stream, long last) {
		memory.keep(stream, new Remembered(stream + " at " + last, last, last, "digest-" + last));
	}

	@Test
	void the_newer_state_of_a_stream_takes_the_place_of_the_older() {
		keep("a", 20);
		keep("a", 30);
		keep("a", 25);
		assertThat(memory.of("a").last()).isEqualTo(30);
		assertThat(memory.events()).isEqualTo(31);
	}

	@Test
	void what_was_used_longest_ago_goes_first() {
		keep("a", 399);
		keep("b", 399);
		memory.of("a");
		keep("c", 399);
		assertThat(memory.of("a")).isNotNull();
		assertThat(memory.of("b")).isNull();
		assertThat(memory.events()).isEqualTo(800);
	}

	@Test
	void many_small_ones_are_bounded_too() {
		for (int i = 0; i < 1000; i++) {
			keep("stream-" + i, 0);
		}
		assertThat(memory.events()).isEqualTo(1000);
		assertThat(memory.of("stream-899")).isNull();
		assertThat(memory.of("stream-900")).isNotNull();
	}

	@Test
	void one_that_is_larger_than_all_room_has_it_alone() {
		keep("a", 10);
		keep("long", 5000);
		assertThat(memory.of("long")).isNotNull();
		assertThat(memory.of("a")).isNull();
		keep("b", 10);
		assertThat(memory.of("long")).isNull();
		assertThat(memory.events()).isEqualTo(11);
	}

	@Test
	void what_is_forgotten_takes_no_room() {
		keep("a", 500);
		memory.forget("a");
		memory.forget("a");
		assertThat(memory.of("a")).isNull();
		assertThat(memory.events()).isZero();
	}

}
