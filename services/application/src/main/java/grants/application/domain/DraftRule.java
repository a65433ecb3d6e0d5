package grants.application.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What a draft refuses. */
public enum DraftRule implements Rule {

	STARTED_ONCE("DRA-1", "一份草稿只能新建一次。", "A draft is started once.", "I: 草稿编号唯一"),

	SAVED_AS_SEEN("DRA-2", "只能修改所见的最新版本。", "Only the version that was in view is replaced.", "I: 不得覆盖他人刚刚保存的内容"),

	CHANGED_WHILE_OPEN("DRA-3", "草稿废弃后不得再修改或提交。", "A discarded draft is neither changed nor submitted.", "I: 废弃即终止"),

	CHANGED_UNTIL_SUBMITTED("DRA-4", "申报提交后，草稿不得再修改。", "Once submitted, a draft is not changed any more.",
			"I: 申报以提交时的内容为准");

	private final Wording wording;

	DraftRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
