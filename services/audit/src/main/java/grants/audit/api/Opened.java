package grants.audit.api;

import java.util.Set;

import grants.kernel.Sealed;
import grants.runtime.personal.Seals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as auditors read it: what is sealed is opened, or said to be erased. Account
 * numbers are shown to nobody here: the last four digits tell two accounts apart.
 */
final class Opened {

	private Opened() {
	}

	static JsonNode of(JsonNode data, Seals seals) {
		JsonNode copy = data.deepCopy();
		open(copy, seals);
		return copy;
	}

	private static void open(JsonNode node, Seals seals) {
		if (node instanceof ObjectNode object) {
			for (String name : Set.copyOf(object.propertyNames())) {
				JsonNode value = object.get(name);
				if (value.isString() && Sealed.isForm(value.asString())) {
					Sealed sealed = new Sealed(value.asString());
					object.put(name, name.equals("account") ? seals.showEnd(sealed) : seals.show(sealed));
				}
			}
		}
		node.forEach(inner -> open(inner, seals));
	}

}
