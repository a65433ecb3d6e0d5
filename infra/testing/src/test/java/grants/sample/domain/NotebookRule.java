package grants.sample.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

public enum NotebookRule implements Rule {

	NOTE_IS_SMALL("NOTE-1", Text.of("单笔金额不得超过一百元", "A note is about at most 100 yuan.")),
	MOVE_COMES_FIRST("NOTE-2", Text.of("须先登记迁移", "A move has to be noted first.")),
	TEXT_IS_CLEAN("NOTE-3", Text.of("不得含有禁用字样", "Some words are refused."));

	private final String id;

	private final Text sentence;

	NotebookRule(String id, Text sentence) {
		this.id = id;
		this.sentence = sentence;
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
		return "I: a rule of the tests";
	}

}
