package grants.embedded.engine;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** Adds up the results of the statements of one write command. */
final class WriteReply {

	private static final int UNKNOWN_ERROR = 8;

	private final boolean ordered;

	private final List<Document> errors = new ArrayList<>();

	private final List<Document> upserted = new ArrayList<>();

	private int count;

	private int modified;

	private boolean updates;

	WriteReply(Document command) {
		this.ordered = !Boolean.FALSE.equals(command.get("ordered"));
	}

	boolean ordered() {
		return ordered;
	}

	void count(int more) {
		count += more;
	}

	/** The reply to one update statement, as if it had been alone. */
	void updated(int index, Document reply) {
		updates = true;
		count += Fields.number(reply, "n");
		modified += Fields.number(reply, "nModified");
		adopt(reply, "upserted", index, upserted);
		adopt(reply, "writeErrors", index, errors);
		// drivers insist on one
		errors.forEach(error -> error.putIfAbsent("code", UNKNOWN_ERROR));
	}

	void failed(int index, MongoServerException ex) {
		Document error = new Document("index", index).append("errmsg", ex.getMessageWithoutErrorCode());
		error.append("code", ex instanceof MongoServerError known ? known.getCode() : UNKNOWN_ERROR);
		errors.add(error);
	}

	void failed(List<Document> failures) {
		errors.addAll(failures);
	}

	/** Whether the statements that are left are not to be run. */
	boolean isOver() {
		return ordered && !errors.isEmpty();
	}

	private static void adopt(Document reply, String field, int index, List<Document> into) {
		for (Document one : Fields.documents(reply, field)) {
			into.add(one.append("index", index));
		}
	}

	Document toDocument() {
		Document reply = new Document("n", count);
		if (updates) {
			reply.append("nModified", modified);
		}
		if (!upserted.isEmpty()) {
			reply.append("upserted", upserted);
		}
		if (!errors.isEmpty()) {
			reply.append("writeErrors", errors);
		}
		Utils.markOkay(reply);
		return reply;
	}

}
