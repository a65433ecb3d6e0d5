package grants.application.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * All that a predecessor leaves to its successor, as it stands: what it had inherited
 * itself is in it.
 *
 * @param version how many events of the predecessor it reflects: the greater counts
 */
public record Inheritance(List<InheritedAward> awards, List<InheritedBar> bars, long version) {

	public Inheritance {
		awards = List.copyOf(awards);
		bars = List.copyOf(bars);
	}

	public Optional<InheritedBar> barUnder(String documentNumber) {
		return bars.stream().filter(bar -> bar.documentNumber().equals(documentNumber)).findFirst();
	}

	/** Whether both leave the same, whenever they were made. */
	public boolean leavesTheSameAs(Inheritance other) {
		return awards.equals(other.awards) && bars.equals(other.bars);
	}

}
