package grants.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("grants");

	@ParameterizedTest
	@EnumSource
	void the_product_keeps_the_rule(Rules rule) {
		rule.rule().check(PRODUCT);
	}

	/**
	 * A rule that lets its canary live has stopped working: a misspelt package would pass
	 * everything in silence.
	 */
	@ParameterizedTest
	@EnumSource
	void the_rule_rejects_its_canary(Rules rule) {
		String name = rule.name().toLowerCase(Locale.ROOT);
		JavaClasses canary = new ClassFileImporter().importPackages("canary." + name);
		assertThat(canary).as("canary." + name).isNotEmpty();
		assertThat(rule.rule().evaluate(canary).hasViolation()).as("%s rejects canary.%s", rule, name).isTrue();
	}

	@Test
	void the_whole_product_is_judged() {
		for (String part : new String[] { "kernel", "contract", "policy", "runtime", "embedded", "application",
				"review", "disbursement", "clawback", "audit", "portal", "local" }) {
			assertThat(PRODUCT.stream().filter(type -> type.getPackageName().startsWith("grants." + part)))
				.as("grants." + part)
				.isNotEmpty();
		}
	}

}
