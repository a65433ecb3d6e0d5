package grants.policy;

import java.util.List;

/**
 * Reads {@code shared:} of a document: what sibling measures have in common. A definition
 * is read anew for each measure that takes it, as if it stood there: unless it names a
 * clause of its own it cites that measure's.
 */
record Shared(Definitions facts, Definitions conditions, Definitions notes) {

	static Shared read(Node file) {
		file.find("shared").ifPresent(shared -> shared.only("facts", "conditions", "notes"));
		return new Shared(Definitions.facts(list(file, "facts")),
				Definitions.withIds("condition", list(file, "conditions")),
				Definitions.withIds("note", list(file, "notes")));
	}

	private static List<Node> list(Node file, String name) {
		return file.find("shared").map(shared -> shared.list(name)).orElse(List.of());
	}

	/** A definition that nobody takes is a mistake, here or where it should be taken. */
	void requireAllTaken() {
		facts.requireAllTaken();
		conditions.requireAllTaken();
		notes.requireAllTaken();
	}

}
