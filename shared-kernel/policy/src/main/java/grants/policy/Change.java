package grants.policy;

import java.util.List;
import java.util.Optional;

import grants.kernel.Text;

/**
 * The smallest change that would turn a verdict.
 *
 * @param what for people
 * @param aim the same for programs; empty if no single fact can turn it
 */
public record Change(Text what, Optional<Aim> aim) {

	static Change of(Text what, Aim aim) {
		return new Change(what, Optional.of(aim));
	}

	/** Nothing that the beneficiary could state otherwise. */
	static Change none(String zh, String en) {
		return new Change(Text.of(zh, en), Optional.empty());
	}

	/**
	 * What a fact would have to be.
	 *
	 * @param figures canonical values of the fact: the threshold, the day, {@code yes} or
	 * {@code no}; several only for {@code ONE_OF}
	 */
	public record Aim(String fact, How how, List<String> figures) {
	}

	/** How the fact would have to stand to the figures. */
	public enum How {

		AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, IS, ONE_OF;

		static How of(Check.Comparison comparison) {
			return switch (comparison) {
				case AT_LEAST -> AT_LEAST;
				case MORE_THAN -> MORE_THAN;
				case AT_MOST -> AT_MOST;
				case LESS_THAN -> LESS_THAN;
			};
		}

	}

}
