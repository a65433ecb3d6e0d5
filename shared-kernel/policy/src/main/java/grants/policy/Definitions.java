package grants.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries that a document writes out once, for its measures to take by name. */
final class Definitions {

	private final String what;

	private final Map<String, Node> byName = new LinkedHashMap<>();

	private final Set<String> taken = new HashSet<>();

	private Definitions(String what) {
		this.what = what;
	}

	/** Facts go by the name that they have anyway. */
	static Definitions facts(List<Node> nodes) {
		Definitions facts = new Definitions("fact");
		nodes.forEach(node -> facts.add(node.get("name"), node));
		return facts;
	}

	/** What has no name of its own is given an {@code id} to be taken by. */
	static Definitions withIds(String what, List<Node> nodes) {
		Definitions definitions = new Definitions(what);
		nodes.forEach(node -> definitions.add(node.get("id"), without("id", node)));
		return definitions;
	}

	private void add(Node name, Node definition) {
		if (byName.putIfAbsent(name.text(), definition) != null) {
			throw name.broken("shared " + what + " " + name.text() + " is defined twice");
		}
	}

	private static Node without(String entry, Node node) {
		Map<String, Node> others = new LinkedHashMap<>(node.entries());
		others.remove(entry);
		return new Node.Entries(node.file(), node.line(), others);
	}

	/** The items of a measure's list, with what each name stands for in its place. */
	List<Node> writtenOut(List<Node> items) {
		Set<String> here = new HashSet<>();
		return items.stream().map(item -> {
			if (!(item instanceof Node.Scalar)) {
				return item;
			}
			if (!here.add(item.text())) {
				throw item.broken(what + " " + item.text() + " is named twice");
			}
			return take(item);
		}).toList();
	}

	private Node take(Node name) {
		Node definition = byName.get(name.text());
		if (definition == null) {
			throw name.broken("the document shares no " + what + " " + name.text());
		}
		taken.add(name.text());
		return definition;
	}

	void requireAllTaken() {
		byName.forEach((name, definition) -> {
			if (!taken.contains(name)) {
				throw definition.broken("no measure takes the shared " + what + " " + name);
			}
		});
	}

}
