package grants.runtime.time;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the movable clock of the local profile refuses. */
public enum ClockRule implements Rule {

	ONLY_FORWARD("CLK-1", Text.of("平台时间只能向前调整", "The platform's clock moves forward only."),
			"I: what was recorded at an instant stays the state as known at that instant");

	private final String id;

	private final Text sentence;

	private final String citation;

	ClockRule(String id, Text sentence, String citation) {
		this.id = id;
		this.sentence = sentence;
		this.citation = citation;
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public Text sentence() {
		return sentence;
	}

	@Override
	public String citation() {
		return citation;
	}

}
