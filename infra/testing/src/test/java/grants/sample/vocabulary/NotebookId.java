package grants.sample.vocabulary;

import grants.kernel.SocialCreditCode;

/** Names a notebook: {@code notebook-<code>}. */
public record NotebookId(String value) {

	public static NotebookId of(SocialCreditCode owner) {
		return new NotebookId("notebook-" + owner);
	}

	@Override
	public String toString() {
		return value;
	}

}
