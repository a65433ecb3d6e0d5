package grants.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ReplicaTest {

	record Value(String text) {
	}

	static final class Frozen {

		private final Map<String, String> values = Map.of();

	}

	static final class InPlace {

		private final Map<String, String> values = new HashMap<>();

		private int count;

	}

	static class Good {

		private Value value = new Value("first");

		private Frozen frozen = new Frozen();

		private Instant at = Instant.EPOCH;

		private int count;

		private boolean over;

	}

	static class WithFinal {

		private final Value value = new Value("shared");

	}

	static class WithInPlace {

		private InPlace state = new InPlace();

	}

	static class WithMap {

		private Map<String, String> map = new HashMap<>();

	}

	static class WithParameter {

		private int count;

		WithParameter(int count) {
			this.count = count;
		}

	}

	static class Heir extends Good {

	}

	@Test
	void a_copy_has_the_same_state_and_goes_its_own_way() {
		Good good = new Good();
		good.count = 7;
		good.value = new Value("second");
		Good copy = Replica.of(Good.class).of(good);
		assertThat(copy).isNotSameAs(good).usingRecursiveComparison().isEqualTo(good);
		copy.value = new Value("third");
		copy.over = true;
		assertThat(good.value).isEqualTo(new Value("second"));
		assertThat(good.over).isFalse();
	}

	@Test
	void state_that_changes_in_place_is_refused() {
		for (Class<?> type : new Class<?>[] { WithFinal.class, WithInPlace.class, WithMap.class }) {
			assertThatIllegalArgumentException().isThrownBy(() -> Replica.of(type))
				.withMessageContaining(type.getSimpleName())
				.withMessageContaining("changes in place");
		}
	}

	@Test
	void what_can_not_be_copied_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Replica.of(WithParameter.class))
			.withMessageContaining("no constructor without parameters");
		assertThatIllegalArgumentException().isThrownBy(() -> Replica.of(Heir.class)).withMessageContaining("extends");
	}

}
