package grants.application.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the profile of a beneficiary refuses. */
public enum ProfileRule implements Rule {

	PROFILE_AS_SEEN("PRO-1", "企业档案只能在所见的最新版本上修改。", "Only the version of a profile that was in view is replaced.",
			"I: 不得覆盖他人刚刚保存的内容");

	private final Wording wording;

	ProfileRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
