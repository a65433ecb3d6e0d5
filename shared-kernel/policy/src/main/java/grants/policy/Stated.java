package grants.policy;

import java.util.List;
import java.util.stream.Collectors;

import grants.kernel.Text;

/** What facts say, for a verdict. */
final class Stated {

	private Stated() {
	}

	static Text of(List<Fact> facts) {
		return Text.of(facts.stream().map(f -> f.label().zh() + "：" + f.shown().zh()).collect(Collectors.joining("，")),
				facts.stream().map(f -> f.label().en() + ": " + f.shown().en()).collect(Collectors.joining(", ")));
	}

}
