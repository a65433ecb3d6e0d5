package grants.runtime.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;
import grants.runtime.history.EventTypes.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * READ-FOREVER: {@code src/test/resources/events} of a service holds one frozen example
 * of every revision of every stored event, and {@code event-shapes.txt} beside it the
 * shape of each. Neither is ever edited; a changed event, or a changed value inside one,
 * is a new revision with a new example, a new shape, and a step from the old one.
 */
@TestInstance(Lifecycle.PER_CLASS) // the events are known to the instance
public abstract class EventExamplesContract {

	private static final Path EXAMPLES = Path.of("src/test/resources/events");

	/** A JSON string, which is kept, or the white space between tokens. */
	private static final Pattern STRING_OR_SPACE = Pattern
		.compile("(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")|[ \\t\\r\\n]+");

	private final FrozenShapes shapes = new FrozenShapes(Path.of("src/test/resources/event-shapes.txt"));

	private final EventTypes types;

	private final List<Class<?>> records;

	/**
	 * What a service stores.
	 * @param types the names under which it does
	 * @param families the sealed interfaces of its events
	 */
	protected EventExamplesContract(EventTypes types, Class<?>... families) {
		this.types = types;
		this.records = SealedFamily.records(families);
	}

	@ParameterizedTest
	@MethodSource("names")
	void todays_event_is_stored_as_in_its_example(Name name) throws IOException {
		String example = read(fileOf(name, name.revision()));

		Object event = types.decode(new Stored(name.name(), name.revision(), example));

		assertThat(event).isInstanceOf(name.type()).hasNoNullFieldsOrProperties();
		assertThat(types.encode(event).payload()).isEqualTo(withoutLayout(example));
	}

	@ParameterizedTest
	@MethodSource("names")
	void every_older_revision_can_still_be_read(Name name) throws IOException {
		for (int revision = 1; revision < name.revision(); revision++) {
			assertThat(types.decode(new Stored(name.name(), revision, read(fileOf(name, revision)))))
				.isInstanceOf(name.type());
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	void an_event_keeps_its_shape_down_to_the_last_component(Name name) {
		assertThat(shapes.complaint(name.name() + ".v" + name.revision(), name.type())).isEmpty();
	}

	@Test
	void no_shape_of_an_older_revision_is_lost() {
		assertThat(shapes.names()).containsExactlyInAnyOrderElementsOf(types.names()
			.stream()
			.flatMap(name -> IntStream.rangeClosed(1, name.revision()).mapToObj(r -> name.name() + ".v" + r))
			.toList());
	}

	@Test
	void every_event_has_a_name_and_every_example_an_event() throws IOException {
		assertThat(types.names().stream().<Object>map(Name::type)).containsExactlyInAnyOrderElementsOf(records);
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
					types.names().stream().flatMap(EventExamplesContract::filesOf).toList());
		}
	}

	List<Name> names() {
		return types.names();
	}

	/**
	 * An example may be laid out for people; what is stored is its exact text otherwise.
	 */
	private static String withoutLayout(String example) {
		return STRING_OR_SPACE.matcher(example).replaceAll("$1");
	}

	private static Stream<String> filesOf(Name name) {
		return IntStream.rangeClosed(1, name.revision()).mapToObj(revision -> fileOf(name, revision));
	}

	private static String fileOf(Name name, int revision) {
		return name.name() + ".v" + revision + ".json";
	}

	private static String read(String file) throws IOException {
		return Files.readString(EXAMPLES.resolve(file));
	}

}
