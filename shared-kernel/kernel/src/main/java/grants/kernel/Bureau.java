package grants.kernel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people call a body that reviews, by the id that measures have for it. Names are
 * data of the build, the same as in the catalogue of measures.
 *
 * @param id such as {@code finance}
 */
public record Bureau(String id) {

	private static final Map<String, Text> NAMES = Names.of("/bureaus/names.csv");

	/** {@code 市财政局}; the id if nobody knows it. */
	public Text name() {
		Text known = NAMES.get(id);
		return known != null ? known : Text.of(id, id);
	}

	/** {@code 市财政局、市税务局}. */
	public static Text names(List<String> ids) {
		List<Text> names = ids.stream().map(id -> new Bureau(id).name()).toList();
		return Text.of(names.stream().map(Text::zh).collect(Collectors.joining("、")),
				names.stream().map(Text::en).collect(Collectors.joining(", ")));
	}

}
