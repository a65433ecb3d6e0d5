package grants.runtime.view;

import grants.runtime.history.ReaderStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a view is.
 *
 * @param version of the projection in this instance
 * @param live number of the generation that queries see; null as long as the first is
 * being built
 * @param rebuild what is being built beside; null if nothing is
 * @param askedBy subject of who wanted the last rebuild; null if the platform did
 * @param kept number of a former generation whose rows are kept, as they were not what
 * the log says; null if there is none
 * @param comparison at the end of the last rebuild; null if there was none
 */
public record ViewStatus(String name, int version, @Nullable Long live, @Nullable Running rebuild,
		@Nullable String askedBy, @Nullable Long kept, @Nullable Comparison comparison) {

	/**
	 * A generation that is being built.
	 *
	 * @param reader how far it has come; null until this instance has taken note of it
	 */
	public record Running(long generation, @Nullable ReaderStatus reader) {
	}

}
