package grants.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import grants.local.catalogue.AnalyseCatalogue;
import grants.policy.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/catalogue-analysis.md} is what the analysis finds in the published
 * catalogue. {@code -Ddocs.write=true} writes it anew.
 */
class CatalogueAnalysisPageTest {

	private static final Path PAGE = Path.of("../../docs/catalogue-analysis.md");

	/** A fixed day, so that the page changes with the catalogue alone. */
	private static final LocalDate ON = LocalDate.of(2026, 1, 1);

	private static final String HEAD = """
			# 政策目录静态分析 / Static analysis of the catalogue

			What can be seen in the published catalogue without any application. `./mvnw -q -Panalysis` prints it for today;
			`-Dlocal="--on=2026-01-01 --catalogue=folder"` for another day or the files of a folder.
			(`./mvnw -pl infra/architecture -am test -Dtest=CatalogueAnalysisPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`
			writes this page; a test compares it.)

			""";

	@Test
	void the_page_says_what_the_analysis_finds() throws IOException {
		String page = HEAD + AnalyseCatalogue.page(Catalogue.published(), ON);
		if (Boolean.getBoolean("docs.write")) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(page);
	}

}
