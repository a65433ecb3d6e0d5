package grants.application.vocabulary;

import grants.kernel.Text;

/** How a call takes in applications. */
public enum CallKind {

	/** Every application that comes in time. */
	OPEN("常规申报", "open"),

	/** First come, first served, as long as there are places (名额). */
	QUOTA("限额申报", "first come, first served"),

	/**
	 * All candidates are gathered until the close, and decided at once (评选).
	 */
	RANKING("评选申报", "ranking");

	private final Text name;

	CallKind(String zh, String en) {
		this.name = Text.of(zh, en);
	}

	public Text shown() {
		return name;
	}

}
