package grants.embedded.engine;

import java.util.Map;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * A map that notes its changes with the command that makes them: put, put if absent,
 * remove.
 */
final class JournaledMap extends MVMap<byte[], byte[]> {

	/** What the running command of each thread has changed; nothing outside of one. */
	static final ThreadLocal<@Nullable Changes> RUNNING = new ThreadLocal<>();

	private JournaledMap(Map<String, Object> config) {
		super(config, ByteArrayDataType.INSTANCE, ByteArrayDataType.INSTANCE);
	}

	@Override
	public byte[] operate(byte[] key, byte @Nullable [] value, DecisionMaker<? super byte[]> decision) {
		byte[] before = super.operate(key, value, decision);
		Changes changes = RUNNING.get();
		boolean put = value != null && (decision == DecisionMaker.PUT || before == null);
		boolean removed = value == null && before != null;
		if (changes != null && (put || removed)) {
			changes.change(getId(), key, value);
		}
		return before;
	}

	/** Makes maps of this kind for a store. */
	static final class Builder extends BasicBuilder<JournaledMap, byte[], byte[]> {

		Builder() {
			keyType(ByteArrayDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
		}

		@Override
		protected JournaledMap create(Map<String, Object> config) {
			return new JournaledMap(config);
		}

	}

}
