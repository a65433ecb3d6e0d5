package grants.runtime.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The lines of an export as bytes, each ended by a line feed. */
final class Lines {

	/** Far above what a commit of the largest size takes. */
	private static final int MAX_BYTES = 32 << 20;

	private final InputStream in;

	private final byte[] chunk = new byte[1 << 16];

	/** Of a line that has not ended yet. */
	private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

	private int at;

	private int end;

	Lines(InputStream in) {
		this.in = in;
	}

	/**
	 * The next lines, without their breaks; none if no whole line follows.
	 * @param most lines
	 * @param bytes after which no further line is added
	 */
	List<byte[]> next(int most, long bytes) throws IOException {
		List<byte[]> lines = new ArrayList<>();
		long size = 0;
		while (lines.size() < most && size < bytes) {
			byte[] line = next();
			if (line == null) {
				break;
			}
			lines.add(line);
			size += line.length;
		}
		return lines;
	}

	/** Whether anything follows, be it a line or not. */
	boolean hasMore() throws IOException {
		return begun.size() > 0 || fill();
	}

	/** Whether what follows is longer than a line can be. */
	boolean isTooLong() {
		return begun.size() > MAX_BYTES;
	}

	private byte @Nullable [] next() throws IOException {
		while (!isTooLong() && fill()) {
			int from = at;
			while (at < end && chunk[at] != '\n') {
				at++;
			}
			begun.write(chunk, from, at - from);
			if (at < end) {
				at++;
				byte[] line = begun.toByteArray();
				begun.reset();
				return line;
			}
		}
		return null;
	}

	private boolean fill() throws IOException {
		if (at == end) {
			at = 0;
			end = Math.max(0, in.read(chunk));
		}
		return at < end;
	}

}
