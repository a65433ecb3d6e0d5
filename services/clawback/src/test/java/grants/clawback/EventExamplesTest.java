package grants.clawback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import grants.clawback.event.ObligationsEvent;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;
import grants.runtime.history.EventTypes.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * READ-FOREVER: {@code events/} holds one example of every revision of every stored
 * event. They are never edited; a changed event is a new revision with a new example.
 */
class EventExamplesTest {

	private static final Path EXAMPLES = Path.of("src/test/resources/events");

	private static final EventTypes TYPES = ClawbackService.eventTypes();

	@ParameterizedTest
	@MethodSource("names")
	void todays_event_is_stored_as_in_its_example(Name name) throws IOException {
		String example = read(fileOf(name, name.revision()));

		Object event = TYPES.decode(new Stored(name.name(), name.revision(), example));

		assertThat(event).isInstanceOf(name.type()).hasNoNullFieldsOrProperties();
		assertThat(TYPES.encode(event).payload()).isEqualTo(example);
	}

	@ParameterizedTest
	@MethodSource("names")
	void every_older_revision_can_still_be_read(Name name) throws IOException {
		for (int revision = 1; revision < name.revision(); revision++) {
			assertThat(TYPES.decode(new Stored(name.name(), revision, read(fileOf(name, revision)))))
				.isInstanceOf(name.type());
		}
	}

	@Test
	void every_event_has_a_name_and_every_example_an_event() throws IOException {
		assertThat(TYPES.names().stream().<Object>map(Name::type))
			.containsExactlyInAnyOrder((Object[]) ObligationsEvent.class.getPermittedSubclasses());
		try (Stream<Path> files = Files.list(EXAMPLES)) {
			assertThat(files.map(file -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(TYPES.names().stream().flatMap(EventExamplesTest::files).toList());
		}
	}

	static List<Name> names() {
		return TYPES.names();
	}

	private static Stream<String> files(Name name) {
		return Stream.iterate(1, revision -> revision <= name.revision(), revision -> revision + 1)
			.map(revision -> fileOf(name, revision));
	}

	private static String fileOf(Name name, int revision) {
		return name.name() + ".v" + revision + ".json";
	}

	private static String read(String file) throws IOException {
		return Files.readString(EXAMPLES.resolve(file)).strip();
	}

}
