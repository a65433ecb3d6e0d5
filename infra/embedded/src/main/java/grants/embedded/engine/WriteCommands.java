package grants.embedded.engine;

import java.util.List;
import java.util.function.UnaryOperator;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;

/**
 * Inserts, updates and deletes documents of one database, statement by statement: an
 * ordered command stops at the first that fails.
 */
final class WriteCommands {

	private final EngineDatabase database;

	WriteCommands(EngineDatabase database) {
		this.database = database;
	}

	Document insert(Document body) {
		EngineCollection collection = database.collectionToWrite(Fields.text(body, "insert"));
		List<Document> documents = Fields.documents(body, "documents");
		WriteReply reply = new WriteReply(body);
		List<Document> errors = collection.insertDocuments(documents, reply.ordered());
		reply.failed(errors);
		reply.count(reply.isOver() ? Fields.number(errors.getFirst(), "index") : documents.size() - errors.size());
		return reply.toDocument();
	}

	/**
	 * @param runAlone runs the command with one statement
	 */
	Document update(Document body, UnaryOperator<Document> runAlone) {
		List<Document> updates = Fields.documents(body, "updates");
		WriteReply reply = new WriteReply(body);
		for (int i = 0; i < updates.size() && !reply.isOver(); i++) {
			reply.updated(i, runAlone.apply(new Document(body).append("updates", List.of(updates.get(i)))));
		}
		return reply.toDocument();
	}

	Document delete(Document body, Oplog oplog) {
		EngineCollection collection = database.collectionToWrite(Fields.text(body, "delete"));
		List<Document> deletes = Fields.documents(body, "deletes");
		WriteReply reply = new WriteReply(body);
		for (int i = 0; i < deletes.size() && !reply.isOver(); i++) {
			Document filter = Fields.document(deletes.get(i), "q");
			try {
				reply.count(collection.deleteDocuments(filter, Fields.number(deletes.get(i), "limit"), oplog));
			}
			catch (MongoServerException ex) {
				reply.failed(i, ex);
			}
		}
		return reply.toDocument();
	}

}
