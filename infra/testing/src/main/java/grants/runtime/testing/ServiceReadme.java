package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables in the README of a service, and what there is in its code, so that a test
 * can hold the one against the other. A line of the flow table says where a command comes
 * from, its name, the rules, the events, the public facts, and the test of the command.
 */
public final class ServiceReadme {

	private static final Pattern NAME = Pattern.compile("`([^`]+)`");

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path TESTS = Path.of("src/test/java");

	private final String text = read(Path.of("README.md"));

	private final Path folder;

	private ServiceReadme(Path folder) {
		this.folder = folder;
	}

	/**
	 * That of the module whose test is running.
	 * @param service name, which is also that of its package below {@code grants}
	 */
	public static ServiceReadme of(String service) {
		return new ServiceReadme(Path.of("grants", service));
	}

	/** The cells of the table under the heading, without its head. */
	public List<List<String>> lines(String heading) {
		String[] parts = text.split("\n" + Pattern.quote(heading) + "\n");
		assertThat(parts).as("what is before and after %s", heading).hasSize(2);
		return parts[1].split("\n## ")[0].lines()
			.filter(line -> line.startsWith("|"))
			.skip(2)
			.map(line -> List.of(line.substring(1).split("\\|", -1)))
			.toList();
	}

	/** The table of commands, one in each line. */
	public List<List<String>> flow() {
		return lines("## Flow");
	}

	/** What is named in a column of the flow table, from 0. */
	public Set<String> column(int index) {
		return flow().stream()
			.flatMap(line -> names(line.get(index)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** What is written as code in a cell. */
	public static List<String> names(String cell) {
		return found(NAME, cell).toList();
	}

	/** The public facts that a line of the flow table comes from. */
	public static List<String> factsIn(List<String> line) {
		return names(line.getFirst()).stream().filter(name -> name.endsWith("V1")).toList();
	}

	/** The test that a line of the flow table names. */
	public Path testOf(List<String> line) {
		return TESTS.resolve(folder).resolve("domain").resolve(names(line.get(5)).getFirst() + ".java");
	}

	/** What the pattern's group is in the test that a line of the flow table names. */
	public Set<String> foundInTest(Pattern pattern, List<String> line) {
		return found(pattern, read(testOf(line))).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The endpoints that the table says, without what can be asked of a list. */
	public List<String> endpoints() {
		return lines("## Endpoints").stream()
			.map(line -> names(line.getFirst()).getFirst().replaceFirst("\\?.*", ""))
			.toList();
	}

	/**
	 * The endpoints that the service's controllers have, in whatever package they are.
	 */
	public List<String> servedEndpoints() {
		List<String> served = new ArrayList<>();
		try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
			files.filter(ServiceReadme::isClass)
				.map(ServiceReadme::classIn)
				.filter(type -> AnnotatedElementUtils.hasAnnotation(type, RestController.class))
				.forEach(controller -> served.addAll(endpointsOf(controller)));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return served;
	}

	/** The simple names of the classes in a package of the service, such as inbound. */
	public List<String> classesIn(String folderName) {
		try (Stream<Path> files = Files.list(SOURCES.resolve(folder).resolve(folderName))) {
			return files.filter(ServiceReadme::isClass).map(file -> classIn(file).getSimpleName()).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The simple names of the records of sealed interfaces. */
	public static List<String> records(Class<?>... families) {
		return SealedFamily.records(families).stream().map(Class::getSimpleName).toList();
	}

	private static List<String> endpointsOf(Class<?> controller) {
		RequestMapping common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
		MetadataLookup<RequestMapping> mappings = method -> AnnotatedElementUtils.findMergedAnnotation(method,
				RequestMapping.class);
		List<String> endpoints = new ArrayList<>();
		MethodIntrospector.selectMethods(controller, mappings).forEach((method, mapping) -> {
			assertThat(mapping.method()).as("HTTP methods of %s", method).isNotEmpty();
			for (RequestMethod verb : mapping.method()) {
				for (String prefix : orNothing(common == null ? new String[0] : common.path())) {
					for (String path : orNothing(mapping.path())) {
						endpoints.add(verb + " " + prefix + path);
					}
				}
			}
		});
		return endpoints;
	}

	private static String[] orNothing(String[] paths) {
		return paths.length == 0 ? new String[] { "" } : paths;
	}

	private static boolean isClass(Path file) {
		return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
	}

	private static Class<?> classIn(Path file) {
		String path = SOURCES.relativize(file).toString();
		String name = path.substring(0, path.length() - ".java".length())
			.replace(file.getFileSystem().getSeparator(), ".");
		try {
			return Class.forName(name, false, ServiceReadme.class.getClassLoader());
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(result -> result.group(1));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
