package grants.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import grants.runtime.history.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of two generations, of which one is further than the other. */
class RowComparisonTest {

	private static final long HEAD = 20;

	private final TestDatabase db = new TestDatabase();

	private final MongoCollection<Document> live = db.database().getCollection("live");

	private final MongoCollection<Document> built = db.database().getCollection("built");

	private final RowComparison comparison = new RowComparison(live, built, () -> HEAD);

	@AfterEach
	void close() {
		db.close();
	}

	private static void put(MongoCollection<Document> rows, String id, long position, String text) {
		rows.replaceOne(Filters.eq("_id", id), new Document("position", position).append("text", text),
				new ReplaceOptions().upsert(true));
	}

	private Comparison result() {
		return comparison.result(2, Instant.EPOCH);
	}

	@Test
	void rows_that_reflect_what_both_have_read_are_compared_at_once() {
		put(live, "same", 3, "a");
		put(built, "same", 3, "a");
		put(live, "other", 3, "a");
		put(built, "other", 3, "b");
		put(live, "forged", 2, "a");
		put(built, "missing", 2, "a");
		assertThat(comparison.step(5, 5)).isTrue();
		assertThat(result().rows()).isEqualTo(4);
		assertThat(result().examples()).containsExactlyInAnyOrder("other", "forged", "missing");
		assertThat(result().unsettled()).isZero();
	}

	@Test
	void rows_of_large_views_are_compared_page_by_page() {
		int both = RowComparison.STEP * 2 + 7;
		int more = RowComparison.STEP * 3;
		int less = RowComparison.STEP + 1;
		built.insertMany(rows("s-", both + less));
		live.insertMany(rows("s-", both));
		live.insertMany(rows("s-1x", more));
		int steps = 1;
		while (!comparison.step(5, 5)) {
			steps++;
		}
		assertThat(steps).isGreaterThanOrEqualTo(Math.ceilDiv(both + less + more, RowComparison.STEP * 2));
		assertThat(result().rows()).isEqualTo(both + less + more);
		assertThat(result().different()).isEqualTo(less + more);
		assertThat(result().examples()).hasSize(20);
	}

	private static List<Document> rows(String prefix, int count) {
		return IntStream.range(0, count).mapToObj(i -> new Document("_id", prefix + i).append("position", 1L)).toList();
	}

	@ParameterizedTest
	@CsvSource({ "b, 0", "c, 1" })
	void a_row_that_has_changed_since_is_compared_where_it_was_then(String text, int different) {
		put(built, "hot", 4, "a");
		put(live, "hot", 8, "b");
		put(live, "new", 9, "n");
		assertThat(comparison.step(5, 9)).isFalse();
		assertThat(comparison.commitsToNext(5)).isEqualTo(3);
		assertThat(comparison.commitsToNext(8)).isEqualTo(1);
		assertThat(comparison.commitsToNext(9)).isEqualTo(Long.MAX_VALUE);
		put(live, "hot", 11, "and goes on");
		put(built, "hot", 8, text);
		comparison.compareKept(8);
		put(built, "new", 9, "n");
		assertThat(comparison.step(9, 11)).isTrue();
		assertThat(result().rows()).isEqualTo(2);
		assertThat(result().different()).isEqualTo(different);
		assertThat(result().unsettled()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "whole, 0", "other, 1" })
	void a_row_that_may_have_been_kept_half_written_is_looked_at_again(String text, int different) {
		put(built, "a", 4, "a");
		put(live, "a", 8, "half");
		assertThat(comparison.step(5, 7)).isFalse();
		put(live, "a", 8, text);
		put(built, "a", 8, "whole");
		comparison.compareKept(8);
		assertThat(result().different()).isZero();
		assertThat(comparison.step(8, 8)).isTrue();
		assertThat(result().rows()).isEqualTo(1);
		assertThat(result().different()).isEqualTo(different);
		assertThat(result().unsettled()).isZero();
	}

	@Test
	void a_row_that_could_never_be_kept_for_certain_is_not_looked_at_for_ever() {
		put(built, "a", 1, "a");
		put(live, "a", 2, "half");
		long position = 1;
		while (!comparison.step(position, position)) {
			position++;
			put(built, "a", position, "whole");
			comparison.compareKept(position);
			put(live, "a", position + 1, "half");
		}
		assertThat(position).isEqualTo(1 + RowComparison.TRIES);
		assertThat(result().different()).isZero();
		assertThat(result().unsettled()).isEqualTo(1);
	}

	@Test
	void a_row_that_reflects_what_was_never_recorded_is_not_waited_for() {
		put(built, "a", 4, "a");
		put(live, "a", HEAD + 1, "a");
		assertThat(comparison.step(5, 5)).isTrue();
		assertThat(result().different()).isEqualTo(1);
	}

	@Test
	void what_the_live_rows_have_not_come_to_is_not_held_against_them() {
		put(built, "a", 4, "later");
		put(live, "a", 2, "a");
		put(built, "b", 2, "b");
		put(live, "b", 2, "forged");
		assertThat(comparison.step(5, 3)).isTrue();
		assertThat(result().unsettled()).isEqualTo(1);
		assertThat(result().examples()).containsExactly("b");
	}

	@Test
	void rows_that_another_instance_has_built_on_meanwhile_are_not_held_against_the_live_ones() {
		put(built, "a", 4, "a");
		put(live, "a", 8, "b");
		assertThat(comparison.step(5, 5)).isFalse();
		put(built, "a", 12, "c");
		assertThat(comparison.step(13, 13)).isTrue();
		assertThat(result().different()).isZero();
		assertThat(result().unsettled()).isEqualTo(1);
	}

}
