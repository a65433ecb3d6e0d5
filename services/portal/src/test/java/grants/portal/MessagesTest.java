package grants.portal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text is there in both languages, and used. */
class MessagesTest {

	private static final Path MAIN = Path.of("src/main");

	private static final Path MESSAGES = MAIN.resolve("resources/messages");

	/** {@code #{key}} and {@code #{key(argument)}}. */
	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)");

	private static final Pattern QUOTED = Pattern.compile("[\"']([a-z][a-z-]*[.][A-Za-z0-9._-]+)[\"']");

	/**
	 * Keys that are put together: {@code #{|area.${...}|}} and
	 * {@code show.word('role', ...)}.
	 */
	private static final Pattern PREFIX = Pattern.compile("#\\{\\|([a-z.-]+[.])\\$");

	private static final Pattern WORD = Pattern
		.compile("word\\([\"']([a-z-]+)[\"']|badge\\('([a-z-]+)'" + "|choices\\(.*'([a-z-]+)', [$]");

	@Test
	void both_languages_say_the_same_things() throws IOException {
		for (Path zh : files(MESSAGES, "_zh.properties")) {
			Path en = zh.resolveSibling(zh.getFileName().toString().replace("_zh.", "_en."));
			assertThat(keys(en)).as(en.toString()).isEqualTo(keys(zh));
		}
		assertThat(files(MESSAGES, "_en.properties")).hasSameSizeAs(files(MESSAGES, "_zh.properties"));
	}

	@Test
	void no_text_is_empty_or_in_the_wrong_language() throws IOException {
		for (Path file : files(MESSAGES, ".properties")) {
			Properties texts = read(file);
			boolean english = file.toString().endsWith("_en.properties");
			texts.forEach((key, text) -> {
				assertThat((String) text).as(file + " " + key).isNotBlank();
				if (english) {
					assertThat((String) text).as(file + " " + key)
						.doesNotContainPattern("\\p{IsHan}")
						.doesNotContain("'");
				}
			});
		}
	}

	@Test
	void every_key_that_is_used_has_a_text() throws IOException {
		Set<String> known = allKeys();
		assertThat(used(IN_TEMPLATE, MAIN.resolve("resources/templates"), ".html")).isNotEmpty()
			.allSatisfy(key -> assertThat(known).contains(key));
	}

	@Test
	void every_text_is_used() throws IOException {
		Set<String> used = new TreeSet<>(used(IN_TEMPLATE, MAIN.resolve("resources/templates"), ".html"));
		used.addAll(used(QUOTED, MAIN.resolve("resources/templates"), ".html"));
		used.addAll(used(QUOTED, MAIN.resolve("java"), ".java"));
		Set<String> prefixes = new TreeSet<>(used(PREFIX, MAIN.resolve("resources/templates"), ".html"));
		used(WORD, MAIN, "").forEach(group -> prefixes.add("word." + group + "."));
		assertThat(allKeys().stream()
			.filter(key -> !used.contains(key))
			.filter(key -> prefixes.stream().noneMatch(key::startsWith))).isEmpty();
	}

	private static Set<String> allKeys() throws IOException {
		Set<String> all = new TreeSet<>();
		for (Path file : files(MESSAGES, "_zh.properties")) {
			keys(file).forEach(key -> assertThat(all.add(key)).as(key + " stands in two files").isTrue());
		}
		return all;
	}

	private static Set<String> used(Pattern pattern, Path folder, String ending) throws IOException {
		Set<String> found = new TreeSet<>();
		for (Path file : files(folder, ending)) {
			Matcher matcher = pattern.matcher(Files.readString(file));
			while (matcher.find()) {
				for (int group = 1; group <= matcher.groupCount(); group++) {
					if (matcher.group(group) != null) {
						found.add(matcher.group(group));
					}
				}
			}
		}
		return found;
	}

	private static Set<String> keys(Path file) throws IOException {
		return read(file).stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
	}

	private static Properties read(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		return texts;
	}

	private static List<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter(file -> file.toString().endsWith(ending))
				.sorted()
				.toList();
		}
	}

}
