package grants.runtime.fact;

import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import grants.kernel.Text;
import org.bson.Document;

/**
 * What every topic was when this service first used it: the collection {@code topics}. A
 * topic that was made anew has lost what was told in the first; one with another number
 * of partitions has lost the order of each beneficiary.
 */
final class KnownTopics {

	private final MongoCollection<Document> topics;

	KnownTopics(MongoDatabase database) {
		this.topics = database.getCollection("topics");
	}

	/**
	 * Remembers a topic when it is seen for the first time.
	 * @param id by which the broker tells topics of one name apart
	 * @return what is wrong with it now; empty if it is as it was
	 */
	Optional<Text> changeOf(String topic, String id, int partitions) {
		topics.updateOne(Filters.eq("_id", topic),
				Updates.combine(Updates.setOnInsert("topicId", id), Updates.setOnInsert("partitions", partitions)),
				new UpdateOptions().upsert(true));
		Document known = topics.find(Filters.eq("_id", topic)).first();
		if (known == null || !id.equals(known.getString("topicId"))) {
			return Optional.of(Text.of("主题 " + topic + " 已被重建，原有消息可能已丢失",
					topic + " was made anew: what was told in the first one may be lost"));
		}
		int before = known.getInteger("partitions");
		if (before != partitions) {
			return Optional.of(Text.of("主题 " + topic + " 的分区数由 " + before + " 变为 " + partitions + "，同一单位的消息将失去先后顺序",
					topic + " had " + before + " partitions and has " + partitions
							+ ": facts of one beneficiary would lose their order"));
		}
		return Optional.empty();
	}

}
