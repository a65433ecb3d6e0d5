package grants.clawback.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which divisions belong to Zhengzhou: the data file {@code city-divisions.csv}, whose
 * entries are whole codes or the beginnings of codes, each with its reason.
 */
public final class City {

	private static final String DATA = "/grants/clawback/city-divisions.csv";

	private final List<String> beginnings;

	private City(List<String> beginnings) {
		this.beginnings = beginnings;
	}

	/** The divisions that this build carries. */
	public static City zhengzhou() {
		try (InputStream in = City.class.getResourceAsStream(DATA)) {
			if (in == null) {
				throw new IllegalStateException("missing: " + DATA);
			}
			return new City(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.skip(1)
				.map(City::beginning)
				.toList());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String beginning(String line) {
		String[] columns = line.split(",", -1);
		if (columns.length != 3 || !columns[0].matches("\\d{4}|\\d{6}") || columns[2].isBlank()) {
			throw new IllegalStateException(DATA + ": bad line: " + line);
		}
		return columns[0];
	}

	public boolean has(Division division) {
		return beginnings.stream().anyMatch(division.value()::startsWith);
	}

	/** Moving between districts of the city is not leaving it. */
	public boolean isLeftBy(Division from, Division to) {
		return has(from) && !has(to);
	}

}
