package grants.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can only be seen in the source text. */
class SourceStyleTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static final int LONGEST_FILE_LINES = 400;

	enum Banned {

		TO_DO("\\b(TODO|FIXME|XXX)\\b", "// TODO later"),

		CONSOLE("System\\.(out|err)\\.", "System.out.println(1);"),

		SWALLOWING("catch \\((final )?(Exception|Throwable) ", "catch (Exception ex) {"),

		STACK_TRACE("printStackTrace\\(", "ex.printStackTrace();"),

		DISABLED("@Disabled", "@Disabled"),

		SLEEP("Thread\\.sleep\\(", "Thread.sleep(100);");

		private final String pattern;

		private final String canary;

		Banned(String pattern, String canary) {
			this.pattern = pattern;
			this.canary = canary;
		}

		boolean isIn(String line) {
			return line.matches(".*" + pattern + ".*");
		}

		/**
		 * The launcher and the tour talk to a person at a console, benchmarks print their
		 * figures, tests their seeds and child processes their answers. Only tests must
		 * not sleep: they wait for a condition.
		 */
		boolean isAllowedIn(Path file) {
			boolean test = file.toString().contains("/src/test/");
			return switch (this) {
				case CONSOLE -> test || file.startsWith(ROOT.resolve("infra/local/src/main"))
						|| file.startsWith(ROOT.resolve("infra/benchmarks/src/main"));
				case SLEEP -> !test && !file.startsWith(ROOT.resolve("infra/testing"));
				default -> false;
			};
		}

	}

	@ParameterizedTest
	@EnumSource
	void banned_words_are_not_in_the_source(Banned banned) {
		List<String> found = sources().filter(file -> !banned.isAllowedIn(file))
			.flatMap(file -> lines(file).stream()
				.filter(banned::isIn)
				.map(line -> ROOT.relativize(file) + ": " + line.strip()))
			.toList();
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void the_pattern_finds_its_canary(Banned banned) {
		assertThat(banned.isIn("\t\t" + banned.canary)).isTrue();
	}

	@Test
	void files_are_small() {
		assertThat(sources().filter(file -> lines(file).size() > LONGEST_FILE_LINES).map(ROOT::relativize)).isEmpty();
	}

	@Test
	void the_source_is_found() {
		assertThat(sources().count()).isGreaterThan(100);
	}

	private static Stream<Path> sources() {
		try {
			return Stream.of("shared-kernel", "infra", "services")
				.flatMap(SourceStyleTest::javaFilesBelow)
				.filter(file -> !file.startsWith(ROOT.resolve("infra/architecture")));
		}
		catch (UncheckedIOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Stream<Path> javaFilesBelow(String folder) {
		try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
			return files.filter(file -> file.toString().endsWith(".java"))
				.filter(file -> !file.toString().contains("/target/"))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
