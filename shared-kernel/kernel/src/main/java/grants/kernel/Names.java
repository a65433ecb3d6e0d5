package grants.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What people call something that has a code. A file of the build, a line each: code,
 * Chinese, English.
 */
final class Names {

	private Names() {
	}

	static Map<String, Text> of(String file) {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Names.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter(line -> !line.startsWith("#"))
				.map(line -> line.split(",", 3))
				.collect(Collectors.toUnmodifiableMap(line -> line[0], line -> Text.of(line[1], line[2])));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
