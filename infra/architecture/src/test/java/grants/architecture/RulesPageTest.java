package grants.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import grants.kernel.Rule;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is what the rule enums say. {@code -Ddocs.write=true} writes it
 * anew.
 */
class RulesPageTest {

	private static final Path PAGE = Path.of("../../docs/rules.md");

	private static final String HEAD = """
			# 规则 / Rules

			Every rule that an aggregate or the policy enforces, from the rule enums in the code
			(`./mvnw -pl infra/architecture -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`
			writes this page; a test compares it). A refusal quotes the id. `I:` marks an interpretation that the
			documents leave open.
			""";

	@Test
	void the_page_says_what_the_enums_say() throws IOException {
		String page = page();
		if (Boolean.getBoolean("docs.write")) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(page);
	}

	@Test
	void rule_ids_are_unique_and_cited() {
		List<Rule> rules = enums().stream().flatMap(type -> constants(type).stream()).toList();
		assertThat(rules).isNotEmpty();
		assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
		assertThat(rules).allSatisfy(rule -> {
			assertThat(rule.citation()).as(rule.id()).isNotBlank();
			assertThat(rule.sentence().zh()).as(rule.id()).isNotBlank();
			assertThat(rule.sentence().en()).as(rule.id()).isNotBlank();
		});
	}

	private static String page() {
		return HEAD + enums().stream().map(RulesPageTest::section).collect(Collectors.joining());
	}

	private static String section(Class<?> type) {
		String rows = constants(type).stream()
			.map(rule -> "| %s | %s | %s<br>%s | %s |\n".formatted(rule.id(), rule.name(), rule.sentence().zh(),
					rule.sentence().en(), rule.citation()))
			.collect(Collectors.joining());
		return "\n## " + type.getSimpleName() + "\n\n`" + type.getName()
				+ "`\n\n| id | name | rule | source |\n|---|---|---|---|\n" + rows;
	}

	private static List<Rule> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(Rule.class::cast).toList();
	}

	private static List<Class<?>> enums() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("grants")
			.stream()
			.filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
			.sorted(Comparator.comparing(JavaClass::getName))
			.<Class<?>>map(JavaClass::reflect)
			.toList();
	}

}
