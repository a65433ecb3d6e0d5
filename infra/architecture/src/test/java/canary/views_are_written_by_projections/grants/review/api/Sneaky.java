package canary.views_are_written_by_projections.grants.review.api;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

class Sneaky {

	void write(MongoCollection<Document> view) {
		view.insertOne(new Document());
	}

}
