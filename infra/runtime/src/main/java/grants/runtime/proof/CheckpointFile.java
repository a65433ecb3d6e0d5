package grants.runtime.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of checkpoints, one per line, only ever added to; best on a disk that the
 * database's administrators can't write.
 */
public final class CheckpointFile implements CheckpointTrail {

	private final Path file;

	public CheckpointFile(Path file) {
		this.file = file;
	}

	@Override
	public String name() {
		return file.toString();
	}

	@Override
	public void forEach(Consumer<String> line) {
		if (!Files.exists(file)) {
			return;
		}
		// without a strict decoder: a line that is no UTF-8 is no checkpoint, not the end
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			lines.lines().forEach(line);
		}
		catch (IOException e) {
			throw new UncheckedIOException("can't read the checkpoints in " + file, e);
		}
	}

	@Override
	public List<String> newest(int max) {
		Deque<String> newest = new ArrayDeque<>();
		forEach(line -> {
			newest.add(line);
			if (newest.size() > max) {
				newest.remove();
			}
		});
		return List.copyOf(newest);
	}

	@Override
	public void append(Checkpoint checkpoint) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE)) {
				channel.position(endOfLastLine(channel));
				channel.truncate(channel.position());
				ByteBuffer line = ByteBuffer.wrap((checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8));
				while (line.hasRemaining()) {
					channel.write(line);
				}
				channel.force(true);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException("can't write the checkpoint to " + file, e);
		}
	}

	/** Whoever died in the middle of a line had not written a checkpoint. */
	private static long endOfLastLine(FileChannel channel) throws IOException {
		ByteBuffer one = ByteBuffer.allocate(1);
		for (long end = channel.size(); end > 0; end--) {
			channel.read(one.clear(), end - 1);
			if (one.get(0) == '\n') {
				return end;
			}
		}
		return 0;
	}

}
