package grants.policy.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.policy.Cap;
import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.policy.Scope;

/**
 * A cap that can never reduce an award.
 *
 * @param because why not
 */
public record IdleCap(Measure measure, Cap cap, Text because) {

	static List<IdleCap> in(Catalogue catalogue) {
		List<IdleCap> found = new ArrayList<>();
		for (Measure measure : catalogue.measures()) {
			for (Cap cap : measure.caps()) {
				belowOther(measure, cap).or(() -> aboveFormula(catalogue, measure, cap))
					.ifPresent(because -> found.add(new IdleCap(measure, cap, because)));
			}
		}
		return List.copyOf(found);
	}

	private static Optional<Text> belowOther(Measure measure, Cap cap) {
		return measure.caps()
			.stream()
			.filter(tighter -> isInside(cap, tighter))
			.findFirst()
			.map(tighter -> Text.of("“" + tighter.name().zh() + "”的限额 " + tighter.limit() + " 元范围不小于本限额，金额不高于本限额",
					"the limit " + tighter.name().en() + " of " + tighter.limit()
							+ " covers as much and is no higher"));
	}

	private static Optional<Text> aboveFormula(Catalogue catalogue, Measure measure, Cap cap) {
		Money most = Reach.of(measure).most();
		return most.isMoreThan(cap.limit()) || !holdsOneAward(catalogue, measure, cap) ? Optional.empty()
				: Optional.of(Text.of("每一范围内只有一项奖补，最高 " + most + " 元", "one award per scope, at most " + most));
	}

	/**
	 * Whether at most one live award can count under the cap: claims are unique over
	 * something that the cap's scope tells apart too, for every measure that counts
	 * there.
	 */
	private static boolean holdsOneAward(Catalogue catalogue, Measure measure, Cap cap) {
		Set<Scope.Part> unique = parts(measure.overlap().scope());
		return parts(cap.scope()).containsAll(unique) && catalogue.measures()
			.stream()
			.filter(m -> m.overlap().group().equals(measure.overlap().group()))
			.filter(m -> m.caps().stream().anyMatch(c -> words(c.scope()).equals(words(cap.scope()))))
			.allMatch(m -> words(m.overlap().scope()).equals(words(measure.overlap().scope())));
	}

	/** Whether all that counts under the cap counts under another that is no higher. */
	private static boolean isInside(Cap cap, Cap other) {
		Set<Scope.Part> scope = parts(cap.scope());
		Set<Scope.Part> wider = parts(other.scope());
		return scope.containsAll(wider) && !other.limit().isMoreThan(cap.limit())
				&& (scope.size() > wider.size() || cap.limit().isMoreThan(other.limit()));
	}

	private static Set<Scope.Part> parts(Scope scope) {
		return Set.copyOf(scope.parts());
	}

	private static List<String> words(Scope scope) {
		return scope.parts().stream().map(Scope.Part::word).toList();
	}

}
