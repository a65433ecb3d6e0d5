package grants.archive;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import grants.runtime.fact.IncomingFact;
import grants.runtime.inbound.FactSink;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** A service without aggregates that keeps every fact, as audit does. */
@SpringBootApplication
public class ArchiveService {

	@Component
	public static class Archive implements FactSink {

		private final MongoDatabase database;

		Archive(MongoDatabase database) {
			this.database = database;
		}

		@Override
		public void accept(IncomingFact fact) {
			database.getCollection("facts")
				.replaceOne(Filters.eq("_id", fact.id()),
						new Document("_id", fact.id()).append("topic", fact.topic())
							.append("offset", fact.offset())
							.append("about", fact.key())
							.append("type", fact.type())
							.append("data", fact.data().toString()),
						new ReplaceOptions().upsert(true));
		}

		public List<Document> about(String beneficiary, String topic) {
			return database.getCollection("facts")
				.find(Filters.and(Filters.eq("about", beneficiary), Filters.eq("topic", topic)))
				.sort(Sorts.ascending("offset"))
				.into(new ArrayList<>());
		}

	}

}
