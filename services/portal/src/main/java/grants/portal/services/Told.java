package grants.portal.services;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What one of the services said when all were asked.
 *
 * @param answer null if there is none
 * @param problem why there is none; null if there is one
 */
public record Told<T>(Service service, @Nullable T answer, @Nullable Problem problem) {

	public boolean isAnswered() {
		return answer != null;
	}

	/**
	 * For a page that is about this service alone.
	 * @throws Refused if there is none
	 */
	public T required() {
		if (answer == null) {
			throw new Refused(Objects.requireNonNull(problem));
		}
		return answer;
	}

}
