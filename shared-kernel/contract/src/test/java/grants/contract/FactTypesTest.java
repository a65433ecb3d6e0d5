package grants.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FactTypesTest {

	@Test
	void every_fact_of_the_packages_has_a_type() throws Exception {
		assertThat(FactTypes.all().values()).containsExactlyInAnyOrderElementsOf(compiledFacts());
	}

	@Test
	void a_publisher_s_family_is_sealed_and_holds_exactly_its_facts() throws Exception {
		for (Class<? extends PublicFact> fact : compiledFacts()) {
			Class<?> family = fact.getInterfaces()[0];
			assertThat(family.isSealed()).as("%s", family).isTrue();
			assertThat(family.getPackageName()).isEqualTo(fact.getPackageName());
			assertThat(family.getPermittedSubclasses()).contains(fact);
		}
	}

	@Test
	void a_type_names_publisher_fact_and_version() {
		assertThat(FactTypes.typeOf(grants.contract.application.GrantAwardedV1.class))
			.isEqualTo("grants.application.GrantAwarded.v1");
		assertThat(FactTypes.all().keySet())
			.allMatch(type -> type.matches("grants\\.[a-z]+\\.[A-Z][A-Za-z]+\\.v[1-9]\\d*"));
	}

	@Test
	void every_record_of_the_contract_carries_its_version_and_knows_only_the_jdk() throws Exception {
		for (Class<?> type : compiled().filter(Class::isRecord).toList()) {
			assertThat(type.getSimpleName()).matches("[A-Z][A-Za-z]+V[1-9]\\d*");
			assertThat(Stream.of(type.getRecordComponents()).map(c -> c.getType().getName()))
				.allMatch(name -> name.matches("(long|int|boolean|java\\..+|grants\\.contract\\..+V[1-9]\\d*)"));
		}
	}

	private static List<Class<? extends PublicFact>> compiledFacts() throws Exception {
		return compiled().filter(c -> c.isRecord() && PublicFact.class.isAssignableFrom(c))
			.<Class<? extends PublicFact>>map(c -> c.asSubclass(PublicFact.class))
			.toList();
	}

	private static Stream<Class<?>> compiled() throws IOException, URISyntaxException {
		Path classes = Path.of(FactTypes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (Stream<Path> files = Files.walk(classes)) {
			return files.map(f -> classes.relativize(f).toString())
				.filter(f -> f.endsWith(".class") && !f.endsWith("package-info.class"))
				.map(f -> f.replace('/', '.').replaceFirst("\\.class$", ""))
				.<Class<?>>map(FactTypesTest::load)
				.toList()
				.stream();
		}
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

}
