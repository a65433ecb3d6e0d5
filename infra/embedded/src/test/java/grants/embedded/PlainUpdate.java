package grants.embedded;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

/** Random updates, and what they do to a plain document. */
final class PlainUpdate {

	private PlainUpdate() {
	}

	/** Some update, of fields that it can change. */
	static Document any(RandomDocuments random) {
		Document update = new Document();
		Object value = random.value();
		int number = random.below(6);
		switch (random.below(8)) {
			case 0 -> update.append("$set", new Document("b", value));
			case 1 -> update.append("$set", new Document("a", value)).append("$unset", new Document("lines", ""));
			case 2 -> update.append("$inc", new Document("c", number - 2));
			case 3 -> update.append("$push", new Document("log", number));
			case 4 -> update.append("$addToSet", new Document("log", number));
			case 5 -> update.append("$min", new Document("c", number)).append("$set", new Document("b", value));
			case 6 -> update.append("$max", new Document("c", number));
			default -> update.append("$pull", new Document("log", number)).append("$set", new Document("d", number));
		}
		return update;
	}

	/** Does to a document what the manual says that the update does. */
	static void apply(Document update, Document target) {
		update.forEach((operator, fields) -> ((Document) fields).forEach((field, operand) -> {
			Integer number = target.get(field) instanceof Integer known ? known : null;
			switch (operator) {
				case "$set" -> target.put(field, operand);
				case "$unset" -> target.remove(field);
				case "$inc" -> target.put(field, (number == null ? 0 : number) + (Integer) operand);
				case "$min" -> target.put(field, number == null ? operand : Math.min(number, (Integer) operand));
				case "$max" -> target.put(field, number == null ? operand : Math.max(number, (Integer) operand));
				case "$push", "$addToSet", "$pull" -> array(operator, target, field, operand);
				default -> throw new IllegalArgumentException(operator);
			}
		}));
	}

	private static void array(String operator, Document target, String field, Object operand) {
		List<Object> array = target.containsKey(field) ? new ArrayList<>(target.getList(field, Object.class)) : null;
		if (operator.equals("$pull")) {
			if (array != null) {
				array.removeIf(operand::equals);
				target.put(field, array);
			}
			return;
		}
		array = array == null ? new ArrayList<>() : array;
		if (operator.equals("$push") || !array.contains(operand)) {
			array.add(operand);
		}
		target.put(field, array);
	}

}
