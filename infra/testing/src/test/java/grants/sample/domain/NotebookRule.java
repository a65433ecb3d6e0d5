package grants.sample.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

public enum NotebookRule implements Rule {

	NOTE_IS_SMALL("NOTE-1", Text.of("单笔金额不得超过一百元", "A note is about at most 100 yuan.")),
	MOVE_COMES_FIRST("NOTE-2", Text.of("须先登记迁移", "A move has to be noted first.")),
	TEXT_IS_CLEAN("NOTE-3", Text.of("不得含有禁用字样", "Some words are refused."));

	private final Wording wording;

	NotebookRule(String id, Text sentence) {
		this.wording = new Wording(id, sentence, "I: a rule of the tests");
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
