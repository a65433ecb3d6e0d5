package grants.embedded.engine;

import java.util.Collection;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import org.jspecify.annotations.Nullable;

/** Reads the fields of commands and replies. */
final class Fields {

	private static final Document EMPTY = new Document();

	private Fields() {
	}

	/** An empty document where there is none. */
	static Document document(Document in, String field) {
		return in.get(field) instanceof Document document ? document : EMPTY;
	}

	/** No documents where there is no list. */
	static List<Document> documents(Document in, String field) {
		return in.get(field) instanceof Collection<?> all
				? all.stream().filter(Document.class::isInstance).map(Document.class::cast).toList() : List.of();
	}

	/** Zero where there is none. */
	static int number(Document in, String field) {
		return in.get(field) instanceof Number number ? number.intValue() : 0;
	}

	static @Nullable Integer numberIfAny(Document in, String field) {
		return in.get(field) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
	}

	/**
	 * @throws FailedToParseException if there is none
	 */
	static String text(Document in, String field) {
		return require(in, field, String.class);
	}

	/**
	 * @throws FailedToParseException if there is none of the type
	 */
	static <T> T require(Document in, String field, Class<T> type) {
		Object value = in.get(field);
		if (!type.isInstance(value)) {
			throw new FailedToParseException("field '" + field + "' must be a " + type.getSimpleName());
		}
		return type.cast(value);
	}

}
