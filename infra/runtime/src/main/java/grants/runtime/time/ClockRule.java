package grants.runtime.time;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the movable clock of the local profile refuses. */
public enum ClockRule implements Rule {

	ONLY_FORWARD("CLK-1", Text.of("平台时间只能向前调整", "The platform's clock moves forward only."),
			"I: 某一时刻已记录的内容，即为该时刻所知的状态，事后不变");

	private final Wording wording;

	ClockRule(String id, Text sentence, String citation) {
		this.wording = new Wording(id, sentence, citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
