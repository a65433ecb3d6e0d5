package grants.policy;

import grants.kernel.Text;

/**
 * How entries of a measure or document cite: by their own {@code clause:}, else by the
 * clause that they stand under.
 */
record Citing(PolicyDocument document, String clause) {

	String of(Node node) {
		return document.cite(node.find("clause").map(Node::text).orElse(clause));
	}

	Note note(Node node) {
		node.only("zh", "en", "clause");
		return new Note(Text.of(node.get("zh").text(), node.get("en").text()), of(node));
	}

}
