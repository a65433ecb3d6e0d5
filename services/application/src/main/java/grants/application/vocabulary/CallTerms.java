package grants.application.vocabulary;

import grants.kernel.InvalidValue;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a call takes in applications, and how many.
 *
 * @param places how many live applications a {@code QUOTA} call has room for; null for
 * the others
 */
public record CallTerms(CallKind kind, @Nullable Integer places) {

	/**
	 * @throws IllegalArgumentException if a quota has no places, or something else has
	 */
	public CallTerms {
		require(kind, places);
	}

	/**
	 * @throws IllegalArgumentException as the constructor
	 */
	public static void require(CallKind kind, @Nullable Integer places) {
		if ((kind == CallKind.QUOTA) != (places != null) || (places != null && places < 1)) {
			throw new InvalidValue("限额申报须有至少 1 个名额，其他方式不设名额",
					"a QUOTA call has at least 1 place, the others have none");
		}
	}

	public Text shown() {
		return places == null ? kind.shown()
				: Text.of(kind.shown().zh() + "（" + places + " 个名额）", kind.shown().en() + " (" + places + " places)");
	}

}
