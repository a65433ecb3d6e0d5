package grants.embedded.engine;

import java.util.Arrays;

import grants.embedded.engine.Condition.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index: {@code from <= key < to}, all with the same beginning.
 *
 * @param fixed how many bytes the beginning has
 */
record KeyRange(byte[] from, byte[] to, int fixed) {

	private static final int LAST = 0xFF;

	/** Sorts after the index's own notes and before every key. */
	private static final byte[] FIRST_KEY = { 1 };

	static KeyRange beginningWith(byte[] prefix) {
		return new KeyRange(prefix.length == 0 ? FIRST_KEY : prefix, append(prefix, LAST), prefix.length);
	}

	/**
	 * @param multikey whether the bounds may be fulfilled by different elements of an
	 * array, so that only one of them narrows the scan
	 */
	static KeyRange between(byte[] prefix, Condition condition, boolean ascending, boolean multikey) {
		byte[] lower = component(prefix, condition.lower(), ascending);
		byte[] upper = lower != null && multikey ? null : component(prefix, condition.upper(), ascending);
		byte[] either = lower != null ? lower : upper;
		if (either == null) {
			throw new IllegalArgumentException("no bounds");
		}
		int type = either[prefix.length] & LAST;
		byte[] typeStart = append(prefix, type);
		byte[] typeEnd = append(prefix, type + 1);
		byte[] first = ascending ? lower : upper;
		byte[] last = ascending ? upper : lower;
		return new KeyRange(first == null ? typeStart : start(first, inclusive(condition, ascending)),
				last == null ? typeEnd : end(last, inclusive(condition, !ascending)), prefix.length);
	}

	boolean isEmpty() {
		return Arrays.compareUnsigned(from, to) >= 0;
	}

	private static boolean inclusive(Condition condition, boolean lower) {
		Bound bound = lower ? condition.lower() : condition.upper();
		return bound != null && bound.inclusive();
	}

	private static byte[] start(byte[] key, boolean inclusive) {
		return inclusive ? key : append(key, LAST);
	}

	private static byte[] end(byte[] key, boolean inclusive) {
		return inclusive ? append(key, LAST) : key;
	}

	private static byte @Nullable [] component(byte[] prefix, @Nullable Bound bound, boolean ascending) {
		return bound == null ? null : new KeyWriter().raw(prefix).component(bound.value(), ascending).toBytes();
	}

	private static byte[] append(byte[] key, int next) {
		byte[] longer = Arrays.copyOf(key, key.length + 1);
		longer[key.length] = (byte) next;
		return longer;
	}

}
