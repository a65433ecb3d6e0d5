package grants.policy.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import grants.policy.Catalogue;

/**
 * What can be seen in a catalogue without any application. Everything listed is for a
 * person to judge; nothing is an error of the data.
 *
 * @param on the day on which it is looked at
 */
public record CatalogueAnalysis(Catalogue catalogue, LocalDate on, List<SameThing> sameThings, List<IdleCap> idleCaps,
		List<ConstantAmount> constantAmounts, List<UnwatchedPromise> unwatchedPromises,
		List<DifferentChoices> differentChoices) {

	/**
	 * @param watched kinds of obligation that a monitor of the platform watches by itself
	 */
	public static CatalogueAnalysis of(Catalogue catalogue, Set<String> watched, LocalDate on) {
		return new CatalogueAnalysis(catalogue, on, SameThing.in(catalogue), IdleCap.in(catalogue),
				ConstantAmount.in(catalogue), UnwatchedPromise.in(catalogue, watched), DifferentChoices.in(catalogue));
	}

	/** A page of Markdown, Chinese first. */
	public String page() {
		return AnalysisPage.of(this);
	}

}
