package grants.clawback.vocabulary;

import grants.kernel.Text;

/** What ties an organisation to a place (注册登记、税务、统计关系; 郑政办〔2022〕65号（三）). */
public enum Relation {

	REGISTRATION("注册登记关系", "registered address"), TAX("税务征管关系", "tax administration"),
	STATISTICS("统计关系", "statistics relation");

	private final Text label;

	Relation(String zh, String en) {
		this.label = Text.of(zh, en);
	}

	public Text label() {
		return label;
	}

}
