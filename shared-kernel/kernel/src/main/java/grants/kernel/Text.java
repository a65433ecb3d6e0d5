package grants.kernel;

import java.util.Objects;

/** A sentence that users read: Chinese first, English beside it. */
public record Text(String zh, String en) {

	public Text {
		Objects.requireNonNull(zh);
		Objects.requireNonNull(en);
	}

	public static Text of(String zh, String en) {
		return new Text(zh, en);
	}

	@Override
	public String toString() {
		return zh + " / " + en;
	}

}
