package grants.portal.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import grants.kernel.Text;
import grants.portal.web.Input;

/** A field that somebody else has changed since a form was shown. */
public record Changed(Text what, Text theirs, Text yours) {

	/**
	 * Where what was sent differs from what is stored now.
	 * @param labels of the fields to be compared, in order
	 * @param stored by field
	 * @param shown how the value of a field is written
	 */
	public static List<Changed> between(Map<String, Text> labels, Input sent, Map<String, String> stored,
			BiFunction<String, String, Text> shown) {
		List<Changed> changed = new ArrayList<>();
		labels.forEach((field, label) -> {
			String theirs = stored.getOrDefault(field, "");
			String yours = sent.value(field).strip();
			if (!ungrouped(theirs).equals(ungrouped(yours))) {
				changed.add(new Changed(label, shown.apply(field, theirs), shown.apply(field, yours)));
			}
		});
		return changed;
	}

	/** However somebody has grouped digits. */
	private static String ungrouped(String value) {
		return value.replaceAll("[\\s,，-]", "");
	}

}
