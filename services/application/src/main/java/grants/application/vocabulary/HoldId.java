package grants.application.vocabulary;

import grants.kernel.Ids;

/**
 * Names what can be held of a piece of evidence (佐证材料) inside an exclusion group:
 * {@code hold-<uuid>}. A piece has two such names, as it is known by its number and by
 * its content; both are derived, so that nobody reads a number in the name of a stream.
 */
public record HoldId(String value) implements Comparable<HoldId> {

	public HoldId {
		Ids.require("hold", value);
	}

	/** By its number. */
	static HoldId ofNumber(String group, Evidence piece) {
		return new HoldId(Ids.derived("hold", group, "number", piece.kind(), piece.number()));
	}

	/** By its content, whatever its number. */
	static HoldId ofContent(String group, Evidence piece) {
		return new HoldId(Ids.derived("hold", group, "content", piece.sha256()));
	}

	@Override
	public int compareTo(HoldId other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value;
	}

}
