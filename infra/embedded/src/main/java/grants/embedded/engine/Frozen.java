package grants.embedded.engine;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A sorted map as it was at one moment: what is written later does not show. */
final class Frozen {

	private final MVMap<byte[], byte[]> map;

	private final RootReference<byte[], byte[]> root;

	private Frozen(MVMap<byte[], byte[]> map) {
		this.map = map;
		this.root = map.flushAndGetRoot();
	}

	static Frozen of(MVMap<byte[], byte[]> map) {
		return new Frozen(map);
	}

	/** Both ends included; null for no end. */
	Cursor<byte[], byte[]> cursor(byte @Nullable [] from, byte @Nullable [] to, boolean reverse) {
		return map.cursor(root, from, to, reverse);
	}

	/** What an entry of an index of the same moment leads to. */
	byte[] get(byte[] key) {
		byte[] value = map.get(root.root, key);
		if (value == null) {
			throw new IllegalStateException("an index leads to no document in " + map.getName());
		}
		return value;
	}

}
