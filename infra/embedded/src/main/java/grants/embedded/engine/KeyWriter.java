package grants.embedded.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes BSON values so that comparing two encodings as unsigned bytes is comparing the
 * values in MongoDB's order. No encoding is the beginning of another one. The first byte
 * is a type tag between {@code 0x05} and {@code 0xF0}, inverted too, so that
 * {@code 0x00..0x01} and {@code 0xFF} never start a value and can bound ranges.
 */
final class KeyWriter {

	private static final int MIN = 0x05;

	private static final int NULL = 0x10;

	private static final int NUMBER = 0x20;

	private static final int STRING = 0x30;

	private static final int DOCUMENT = 0x40;

	private static final int ARRAY = 0x50;

	private static final int BINARY = 0x60;

	private static final int OBJECT_ID = 0x70;

	private static final int BOOLEAN = 0x80;

	private static final int DATE = 0x90;

	private static final int TIMESTAMP = 0xA0;

	private static final int REGEX = 0xB0;

	private static final int MAX = 0xF0;

	private static final int END = 0x01;

	private static final int MORE = 0x02;

	/** Less one: the number lies below the nearest fraction; plus one: above. */
	private static final int EXACT = 0x02;

	/** Whole numbers up to here have a binary fraction of 64 bits of their own. */
	private static final long EXACT_UP_TO = 1L << 53;

	private static final int BINARY_GENERIC = 0;

	private static final int BINARY_LEGACY_UUID = 3;

	private static final int BINARY_UUID = 4;

	private byte[] buffer = new byte[48];

	private int length;

	static byte[] encode(@Nullable Object value) {
		return new KeyWriter().value(value).toBytes();
	}

	byte[] toBytes() {
		return Arrays.copyOf(buffer, length);
	}

	KeyWriter raw(byte[] bytes) {
		reserve(bytes.length);
		System.arraycopy(bytes, 0, buffer, length, bytes.length);
		length += bytes.length;
		return this;
	}

	/** One component of an index key: inverted where the index descends. */
	KeyWriter component(@Nullable Object value, boolean ascending) {
		int start = length;
		value(value);
		return ascending ? this : invert(start);
	}

	private KeyWriter invert(int from) {
		for (int i = from; i < length; i++) {
			buffer[i] = (byte) ~buffer[i];
		}
		return this;
	}

	KeyWriter value(@Nullable Object value) {
		return switch (value) {
			case null -> tag(NULL);
			case Missing _ -> tag(NULL);
			case MinKey _ -> tag(MIN);
			case MaxKey _ -> tag(MAX);
			case Number number -> tag(NUMBER).number(number);
			case String text -> tag(STRING).text(text);
			case Document document -> tag(DOCUMENT).fields(document);
			case Collection<?> array -> tag(ARRAY).elements(array);
			case BinData data -> tag(BINARY).binary(BINARY_GENERIC, data.getData());
			case LegacyUUID uuid -> tag(BINARY).uuid(BINARY_LEGACY_UUID, uuid.getUuid());
			case UUID uuid -> tag(BINARY).uuid(BINARY_UUID, uuid);
			case ObjectId id -> tag(OBJECT_ID).raw(id.toByteArray());
			case Boolean flag -> tag(BOOLEAN).tag(flag ? 1 : 0);
			case Instant instant -> tag(DATE).signed(instant.toEpochMilli());
			case BsonTimestamp timestamp -> tag(TIMESTAMP).unsigned(timestamp.getValue());
			case BsonRegularExpression regex ->
				tag(REGEX).text(regex.getPattern()).text(String.valueOf(regex.getOptions()));
			default -> throw new BadValueException("cannot index a value of " + value.getClass().getSimpleName());
		};
	}

	private KeyWriter fields(Document document) {
		for (Map.Entry<String, Object> field : document.entrySet()) {
			byte[] value = encode(field.getValue());
			tag(MORE).tag(value[0]).text(field.getKey()).raw(value); // type, name, value
		}
		return tag(END);
	}

	private KeyWriter elements(Collection<?> array) {
		for (Object element : array) {
			tag(MORE).value(element);
		}
		return tag(END);
	}

	private KeyWriter text(String text) {
		for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
			tag(unit);
			if (unit == 0) {
				tag(0xFF); // a zero inside is more than the zero that ends
			}
		}
		return tag(0).tag(END);
	}

	private KeyWriter binary(int subtype, byte[] data) {
		return unsigned(data.length).tag(subtype).raw(data);
	}

	private KeyWriter uuid(int subtype, UUID uuid) {
		return unsigned(2 * Long.BYTES).tag(subtype)
			.unsigned(uuid.getMostSignificantBits())
			.unsigned(uuid.getLeastSignificantBits());
	}

	/**
	 * The nearest binary fraction of 64 bits, then whether what is left is below, equal
	 * or above zero, then what is left. So numbers of different types compare exactly.
	 */
	private KeyWriter number(Number number) {
		var nearest = number.doubleValue();
		long bits = Double.doubleToLongBits(nearest + 0.0); // turns minus zero into zero
		if (Double.isNaN(nearest)) {
			return unsigned(0).tag(EXACT); // what is no number comes first
		}
		unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
		if (Double.isInfinite(nearest)) {
			requireInfinite(number);
		}
		BigDecimal rest = isExact(number) || Double.isInfinite(nearest) ? BigDecimal.ZERO
				: exact(number).subtract(new BigDecimal(nearest));
		tag(EXACT + rest.signum());
		return rest.signum() == 0 ? this : decimal(rest);
	}

	/** The power of ten, then the digits; all inverted where the number is negative. */
	private KeyWriter decimal(BigDecimal value) {
		int start = length;
		BigDecimal size = value.abs().stripTrailingZeros();
		signed((long) size.precision() - size.scale()).text(size.unscaledValue().toString());
		return value.signum() < 0 ? invert(start) : this;
	}

	private static void requireInfinite(Number number) {
		if (number instanceof Decimal128 && !Decimal128.POSITIVE_INFINITY.equals(number)
				&& !Decimal128.NEGATIVE_INFINITY.equals(number)) {
			throw new BadValueException("cannot index " + number + ": too large");
		}
	}

	private static boolean isExact(Number number) {
		return switch (number) {
			case Decimal128 _ -> false;
			case Long whole -> Math.abs(whole) <= EXACT_UP_TO && whole != Long.MIN_VALUE;
			default -> true;
		};
	}

	private static BigDecimal exact(Number number) {
		return switch (number) {
			case Decimal128 decimal -> decimal.toBigDecimal();
			default -> BigDecimal.valueOf(number.longValue());
		};
	}

	private KeyWriter signed(long value) {
		return unsigned(value ^ Long.MIN_VALUE);
	}

	private KeyWriter unsigned(long value) {
		for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			tag((int) (value >>> shift));
		}
		return this;
	}

	private KeyWriter tag(int value) {
		reserve(1);
		buffer[length++] = (byte) value;
		return this;
	}

	private void reserve(int more) {
		if (length + more > buffer.length) {
			buffer = Arrays.copyOf(buffer, Math.max(length + more, 2 * buffer.length));
		}
	}

}
