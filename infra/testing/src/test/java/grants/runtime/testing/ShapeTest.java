package grants.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import grants.contract.FactTypes;
import grants.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event, and what may have become of it in a next version. */
class ShapeTest {

	enum Kind {

		FIRST, SECOND

	}

	enum MoreKinds {

		FIRST, SECOND, THIRD

	}

	enum OtherKinds {

		FIRST, ANOTHER

	}

	record Inner(Kind kind, @Nullable Money amount) {
	}

	record InnerOfMoreKinds(MoreKinds kind, @Nullable Money amount) {
	}

	record InnerOfOtherKinds(OtherKinds kind, @Nullable Money amount) {
	}

	record InnerWithMore(Kind kind, @Nullable Money amount, @Nullable LocalDate on) {
	}

	record InnerThatNeedsIt(Kind kind, Money amount) {
	}

	record Event(String id, List<Inner> parts, Map<String, Integer> counts) {
	}

	record MoreKindsInside(String id, List<InnerOfMoreKinds> parts, Map<String, Integer> counts) {
	}

	record OtherKindsInside(String id, List<InnerOfOtherKinds> parts, Map<String, Integer> counts) {
	}

	record MoreInside(String id, List<InnerWithMore> parts, Map<String, Integer> counts) {
	}

	record NeededInside(String id, List<InnerThatNeedsIt> parts, Map<String, Integer> counts) {
	}

	record Reordered(Map<String, Integer> counts, List<Inner> parts, String id) {
	}

	record Renamed(String name, List<Inner> parts, Map<String, Integer> counts) {
	}

	private static boolean stays(Class<?> next) {
		return Shape.reads(Shape.of(next), Shape.of(Event.class));
	}

	@Test
	void a_shape_reaches_into_lists_that_an_example_leaves_empty() {
		assertThat(Shape.of(Event.class)).isEqualTo(
				"{counts: {String -> Integer}, id: String, parts: [{amount?: Money, kind: enum(FIRST|SECOND)}]}");
		assertThat(stays(MoreInside.class)).isFalse();
		assertThat(stays(NeededInside.class)).isFalse();
		assertThat(stays(Renamed.class)).isFalse();
		assertThat(stays(Reordered.class)).as("JSON has no order").isTrue();
	}

	@Test
	void a_constant_may_come_and_none_may_go() {
		assertThat(stays(MoreKindsInside.class)).isTrue();
		assertThat(stays(OtherKindsInside.class)).isFalse();
	}

	@Test
	void a_frozen_shape_is_compared_and_a_missing_one_is_named(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("shapes.txt");
		FrozenShapes shapes = new FrozenShapes(file);
		assertThat(shapes.complaint("event.v1", Event.class))
			.hasValueSatisfying(complaint -> assertThat(complaint).contains("event.v1 has no line"));
		Files.writeString(file, "event.v1 = " + Shape.of(Event.class) + "\n");
		assertThat(shapes.complaint("event.v1", Event.class)).isEmpty();
		assertThat(shapes.complaint("event.v1", MoreInside.class))
			.hasValueSatisfying(complaint -> assertThat(complaint).contains("event.v1 has changed"));
	}

	/** What one service tells the others is frozen like what it stores. */
	@Test
	void no_public_fact_changes_its_shape() {
		FrozenShapes shapes = new FrozenShapes(Path.of("src/test/resources/fact-shapes.txt"));
		FactTypes.all().forEach((type, fact) -> assertThat(shapes.complaint(type, fact)).isEmpty());
		assertThat(shapes.names()).containsExactlyInAnyOrderElementsOf(FactTypes.all().keySet());
	}

}
