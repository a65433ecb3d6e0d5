package grants.embedded.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

/**
 * What one command has changed, in the order in which it did, as bytes: of each change
 * the map's id, the key, and the new value or that there is none.
 */
final class Changes {

	/** Does a change once more. */
	interface Redo {

		void change(int map, byte[] key, byte @Nullable [] value);

	}

	private static final int NO_VALUE = -1;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final DataOutputStream out = new DataOutputStream(bytes);

	private boolean structural;

	/**
	 * Maps have come or gone. Only the store's own file tells of that, so whatever else
	 * the command changes need not be kept here.
	 */
	void structural() {
		structural = true;
		bytes.reset();
	}

	boolean isStructural() {
		return structural;
	}

	boolean isEmpty() {
		return !structural && bytes.size() == 0;
	}

	void change(int map, byte[] key, byte @Nullable [] value) {
		if (structural) {
			return;
		}
		try {
			out.writeInt(map);
			out.writeInt(key.length);
			out.write(key);
			out.writeInt(value == null ? NO_VALUE : value.length);
			if (value != null) {
				out.write(value);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex); // never: this is memory
		}
	}

	void appendTo(ByteArrayOutputStream batch) {
		try {
			bytes.writeTo(batch);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex); // never: this is memory
		}
	}

	/**
	 * @param batch the changes of any number of commands, one after the other
	 */
	static void redo(byte[] batch, Redo redo) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(batch))) {
			while (in.available() > 0) {
				int map = in.readInt();
				byte[] key = in.readNBytes(in.readInt());
				int length = in.readInt();
				redo.change(map, key, length == NO_VALUE ? null : in.readNBytes(length));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
