package grants.local.catalogue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import grants.clawback.vocabulary.ObligationTerms;
import grants.kernel.CityTime;
import grants.policy.Catalogue;
import grants.policy.CatalogueBroken;
import grants.policy.analysis.CatalogueAnalysis;

/**
 * Prints the analysis of a catalogue: {@code ./mvnw -q -Panalysis}. Arguments:
 * {@code --on=2026-01-01} for another day than today, {@code --catalogue=folder} for
 * another catalogue than the published one.
 */
public final class AnalyseCatalogue {

	private AnalyseCatalogue() {
	}

	public static void main(String... arguments) {
		LocalDate on = CityTime.dateOf(InstantSource.system().instant());
		Catalogue catalogue = null;
		try {
			for (String argument : String.join(" ", arguments).trim().split("\\s+")) {
				if (argument.startsWith("--on=")) {
					on = LocalDate.parse(argument.substring("--on=".length()));
				}
				else if (argument.startsWith("--catalogue=")) {
					catalogue = Catalogue.read(Path.of(argument.substring("--catalogue=".length())));
				}
				else if (!argument.isEmpty()) {
					refuse("无法识别的参数 / unknown argument: " + argument);
				}
			}
			System.out.print(page(catalogue == null ? Catalogue.published() : catalogue, on));
		}
		catch (CatalogueBroken ex) {
			refuse(String.valueOf(ex.getMessage()));
		}
		catch (DateTimeParseException ex) {
			refuse("日期应形如 2026-01-01 / a date such as 2026-01-01 is expected: " + ex.getParsedString());
		}
	}

	/** The page, knowing what the platform watches. */
	public static String page(Catalogue catalogue, LocalDate on) {
		return CatalogueAnalysis.of(catalogue, ObligationTerms.TO_STAY, on).page();
	}

	private static void refuse(String why) {
		System.err.println(why);
		System.exit(2);
	}

}
