package grants.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.junit.jupiter.api.Test;

/** The encoding of a value sorts as the value does. */
class KeyWriterTest {

	/** In MongoDB's order, each less than the next. */
	private static final List<Object> ASCENDING = Arrays.asList(MinKey.getInstance(), null, Double.NaN,
			Double.NEGATIVE_INFINITY, Long.MIN_VALUE, -(1L << 53) - 1, -(1L << 53), -1, decimal("-0.1"), 0,
			decimal("1e-400"), decimal("0.1"), 0.1, 0.5, 1, 2L, (1L << 53) - 1, 1L << 53, (1L << 53) + 1,
			Long.MAX_VALUE - 1, Long.MAX_VALUE, Double.POSITIVE_INFINITY, "", "\0", "a", "a\0", "a\0b", "aa", "b",
			"\u00e9", "\u90d1", "\uD83D\uDE00", new Document(), new Document("a", 1),
			new Document("a", 1).append("b", 0), new Document("a", 2), new Document("b", 1), new Document("a", "x"),
			List.of(), List.of(1), List.of(1, 1), List.of(2), new BinData(new byte[] { 9 }),
			new BinData(new byte[] { 1, 2 }), new UUID(0, 1), new UUID(0, 2), new UUID(-1, 0),
			new ObjectId("000000000000000000000001"), new ObjectId("ff0000000000000000000000"), false, true,
			Instant.ofEpochMilli(-1), Instant.EPOCH, Instant.ofEpochMilli(1), MaxKey.getInstance());

	private static Decimal128 decimal(String text) {
		return new Decimal128(new BigDecimal(text));
	}

	@Test
	void encodings_sort_as_the_values_do_and_against_it_where_the_index_descends() {
		for (int i = 0; i < ASCENDING.size(); i++) {
			for (int j = 0; j < ASCENDING.size(); j++) {
				int expected = Integer.signum(Integer.compare(i, j));
				assertThat(order(ASCENDING.get(i), ASCENDING.get(j), true))
					.as(ASCENDING.get(i) + " and " + ASCENDING.get(j))
					.isEqualTo(expected);
				assertThat(order(ASCENDING.get(i), ASCENDING.get(j), false))
					.as(ASCENDING.get(i) + " and " + ASCENDING.get(j) + ", descending")
					.isEqualTo(-expected);
			}
		}
	}

	/** So that what follows in a compound key decides between equals only. */
	@Test
	void no_encoding_is_the_beginning_of_another() {
		for (Object one : ASCENDING) {
			for (Object other : ASCENDING) {
				byte[] mine = KeyWriter.encode(one);
				byte[] theirs = KeyWriter.encode(other);
				boolean begins = mine.length < theirs.length
						&& Arrays.equals(mine, 0, mine.length, theirs, 0, mine.length);
				assertThat(begins).as(one + " and " + other).isFalse();
			}
		}
	}

	@Test
	void equal_numbers_of_different_types_have_one_encoding() {
		assertThat(KeyWriter.encode(3)).isEqualTo(KeyWriter.encode(3L))
			.isEqualTo(KeyWriter.encode(3.0))
			.isEqualTo(KeyWriter.encode(decimal("3.00")));
		assertThat(KeyWriter.encode(-0.0)).isEqualTo(KeyWriter.encode(0));
		assertThat(KeyWriter.encode(Missing.getInstance())).isEqualTo(KeyWriter.encode(null));
	}

	@Test
	void what_has_no_order_is_refused() {
		assertThatThrownBy(() -> KeyWriter.encode(new BsonJavaScript("x"))).isInstanceOf(BadValueException.class);
		assertThatThrownBy(() -> KeyWriter.encode(decimal("1e400"))).isInstanceOf(BadValueException.class);
	}

	private static int order(Object one, Object other, boolean ascending) {
		byte[] mine = new KeyWriter().component(one, ascending).toBytes();
		byte[] theirs = new KeyWriter().component(other, ascending).toBytes();
		return Integer.signum(Arrays.compareUnsigned(mine, theirs));
	}

}
