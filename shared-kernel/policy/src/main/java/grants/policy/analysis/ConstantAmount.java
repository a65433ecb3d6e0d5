package grants.policy.analysis;

import java.util.ArrayList;
import java.util.List;

import grants.kernel.Money;
import grants.policy.Cap;
import grants.policy.Catalogue;
import grants.policy.Measure;

/**
 * A cap that binds every award by itself: whoever meets the conditions reaches it, so
 * that the formula behind it never matters.
 *
 * @param least the least that the formula gives to anybody who meets the conditions
 */
public record ConstantAmount(Measure measure, Cap cap, Money least) {

	static List<ConstantAmount> in(Catalogue catalogue) {
		List<ConstantAmount> found = new ArrayList<>();
		for (Measure measure : catalogue.measures()) {
			Reach reach = Reach.of(measure);
			measure.caps()
				.stream()
				.filter(cap -> !cap.limit().isMoreThan(reach.least()) && reach.most().isMoreThan(cap.limit()))
				.forEach(cap -> found.add(new ConstantAmount(measure, cap, reach.least())));
		}
		return List.copyOf(found);
	}

}
