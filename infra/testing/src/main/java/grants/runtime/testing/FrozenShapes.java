package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A file of {@link Shape}s, one line each: {@code <name> = <shape>}. Lines are added,
 * never changed. With {@code -Dgrants.shapes=add} those that are missing are added by the
 * test that misses them.
 */
public final class FrozenShapes {

	private static final boolean ADDING = "add".equals(System.getProperty("grants.shapes"));

	private final Path file;

	public FrozenShapes(Path file) {
		this.file = file;
	}

	/** What has become of a shape; empty if all is well. */
	public Optional<String> complaint(String name, Class<?> type) {
		String today = Shape.of(type);
		Optional<String> frozen = lines().stream()
			.filter(line -> line.startsWith(name + " = "))
			.map(line -> line.substring(name.length() + 3))
			.findFirst();
		if (frozen.isEmpty() && ADDING) {
			add(name + " = " + today);
			return Optional.empty();
		}
		if (frozen.isEmpty()) {
			return Optional.of(name + " has no line in " + file + ": run the test with -Dgrants.shapes=add");
		}
		return Shape.reads(today, frozen.get()) ? Optional.empty() : Optional.of(name + " has changed: it is " + today
				+ " and was " + frozen.get() + ". What was released stays: make a new revision");
	}

	/** The names in the file, in its order. */
	public List<String> names() {
		return lines().stream().map(line -> line.substring(0, line.indexOf(" = "))).toList();
	}

	private List<String> lines() {
		try {
			return Files.exists(file) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void add(String line) {
		try {
			Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
