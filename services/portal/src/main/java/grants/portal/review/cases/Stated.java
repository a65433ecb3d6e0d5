package grants.portal.review.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import grants.kernel.Text;
import grants.portal.services.ApplicationApi.Evidence;
import grants.portal.services.ApplicationApi.StatedFact;
import grants.portal.services.Measure;
import grants.portal.services.ReviewApi.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Facts that were stated, beside the evidence that supports them.
 *
 * @param kind name of the kind of evidence; null if these facts rest on none
 * @param pieces what was handed in of that kind
 */
record Stated(@Nullable Text kind, List<Evidence> pieces, List<StatedFact> facts) {

	/**
	 * One for each kind of evidence in the measure's order, then what supports no single
	 * fact, then the facts without evidence.
	 * @param measure by which kinds and facts are known; null if it is gone
	 */
	static List<Stated> of(Submission submission, @Nullable Measure measure) {
		Map<String, String> kindOf = measure == null ? Map.of()
				: measure.facts()
					.stream()
					.filter(fact -> fact.evidence() != null)
					.collect(Collectors.toMap(Measure.Fact::name, fact -> String.valueOf(fact.evidence())));
		Map<String, Text> names = measure == null ? Map.of()
				: measure.evidence()
					.stream()
					.collect(Collectors.toMap(Measure.EvidenceKind::id, Measure.EvidenceKind::name));
		List<String> kinds = Stream
			.concat(names.isEmpty() || measure == null ? Stream.empty()
					: measure.evidence().stream().map(Measure.EvidenceKind::id),
					submission.evidence().stream().map(Evidence::kind))
			.distinct()
			.toList();
		List<Stated> all = new ArrayList<>();
		for (String kind : kinds) {
			List<Evidence> pieces = submission.evidence().stream().filter(e -> e.kind().equals(kind)).toList();
			List<StatedFact> facts = submission.facts()
				.stream()
				.filter(fact -> kind.equals(kindOf.get(fact.name())))
				.toList();
			if (!pieces.isEmpty() || !facts.isEmpty()) {
				all.add(new Stated(names.getOrDefault(kind, Text.of(kind, kind)), pieces, facts));
			}
		}
		List<StatedFact> rest = submission.facts()
			.stream()
			.filter(fact -> !kinds.contains(kindOf.getOrDefault(fact.name(), "")))
			.toList();
		if (!rest.isEmpty()) {
			all.add(new Stated(null, List.of(), rest));
		}
		return List.copyOf(all);
	}

}
