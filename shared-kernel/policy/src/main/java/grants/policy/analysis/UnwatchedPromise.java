package grants.policy.analysis;

import java.util.List;
import java.util.Set;

import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.policy.ObligationRule;

/**
 * A promise of a kind that no monitor of the platform watches: only an officer would find
 * it broken.
 */
public record UnwatchedPromise(Measure measure, ObligationRule obligation) {

	static List<UnwatchedPromise> in(Catalogue catalogue, Set<String> watched) {
		return catalogue.measures()
			.stream()
			.flatMap(measure -> measure.obligations()
				.stream()
				.filter(obligation -> !watched.contains(obligation.kind().name()))
				.map(obligation -> new UnwatchedPromise(measure, obligation)))
			.toList();
	}

}
