package grants.embedded.engine;

import java.util.List;

/** A dotted path of an index, and which way the index goes there. */
record FieldPath(String name, List<String> segments, boolean ascending) {

	static FieldPath of(String name, boolean ascending) {
		return new FieldPath(name, List.of(name.split("\\.")), ascending);
	}

}
