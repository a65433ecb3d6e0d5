package grants.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README does not list is refused, and nothing of the command is done. */
class RefusedTest {

	private static MongoClient client;

	private MongoDatabase database;

	@BeforeAll
	static void connect() {
		assumeFalse(TestStore.isGiven(), "a real server can do these");
		client = MongoClients.create(TestStore.uri());
	}

	@AfterAll
	static void disconnect() {
		if (client != null) {
			client.close();
		}
	}

	@BeforeEach
	void collection() {
		database = client.getDatabase(TestStore.freshDatabase());
		database.getCollection("c").insertOne(Document.parse("{_id: 1, a: 1}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{renameCollection: 'd.c', to: 'd.e'}", "{mapReduce: 'c'}", "{commitTransaction: 1}",
			"{startSession: 1}", "{collMod: 'c', validator: {a: 1}}", "{cloneCollectionAsCapped: 'c'}",
			"{explain: {find: 'c'}}", "{getLastError: 1}", "{eval: 'x'}", "{currentOp: 1}", "{noSuchThing: 1}",
			"{find: 'c', collation: {locale: 'zh'}}", "{find: 'c', tailable: true}", "{find: 'c', awaitData: true}",
			"{find: 'c', noCursorTimeout: true}", "{find: 'c', min: {a: 1}}", "{find: 'c', max: {a: 1}}",
			"{find: 'c', returnKey: true}", "{find: 'c', showRecordId: true}", "{find: 'c', let: {x: 1}}",
			"{find: 'c', readConcern: {level: 'snapshot'}}", "{find: 'c', somethingNew: 1}",
			"{find: 'c', txnNumber: 1}", "{find: 'c', startTransaction: true, autocommit: false}",
			"{find: 'c', filter: {$where: 'true'}}", "{find: 'c', filter: {a: {$near: [1, 1]}}}",
			"{find: 'c', filter: {$text: {$search: 'a'}}}", "{find: 'c', filter: {a: {$bitsAllSet: 1}}}",
			"{find: 'c', filter: {$jsonSchema: {required: ['a']}}}",
			"{aggregate: 'c', pipeline: [{$out: 'e'}], cursor: {}}",
			"{aggregate: 'c', pipeline: [{$merge: {into: 'e'}}], cursor: {}}",
			"{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
			"{aggregate: 'c', pipeline: [{$collStats: {}}], cursor: {}}",
			"{aggregate: 'c', pipeline: [{$vectorSearch: {}}], cursor: {}}",
			"{aggregate: 'c', pipeline: [], cursor: {}, explain: true}",
			"{aggregate: 'c', pipeline: [], cursor: {}, collation: {locale: 'zh'}}",
			"{aggregate: 1, pipeline: [{$currentOp: {}}], cursor: {}}", "{count: 'c', collation: {locale: 'zh'}}",
			"{distinct: 'c', key: 'a', collation: {locale: 'zh'}}",
			"{update: 'c', updates: [{q: {}, u: [{$set: {a: 2}}]}]}",
			"{update: 'c', updates: [{q: {}, u: {$set: {a: 2}}, collation: {locale: 'zh'}}]}",
			"{update: 'c', updates: [{q: {}, u: {$set: {a: 2}}, sort: {a: 1}}]}",
			"{update: 'c', updates: [{q: {}, u: {$set: {a: 2}}}], let: {x: 1}}",
			"{delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'zh'}}]}",
			"{findAndModify: 'c', query: {}, update: [{$set: {a: 2}}]}",
			"{findAndModify: 'c', query: {}, update: {$set: {a: 2}}, collation: {locale: 'zh'}}",
			"{insert: 'c', documents: [{_id: 2}], encryptionInformation: {x: 1}}",
			"{create: 'e', capped: true, size: 1000}", "{create: 'e', viewOn: 'c', pipeline: []}",
			"{create: 'e', timeseries: {timeField: 't'}}", "{create: 'e', validator: {a: 1}}",
			"{create: 'e', collation: {locale: 'zh'}}", "{create: 'e', expireAfterSeconds: 1}",
			"{create: 'e', changeStreamPreAndPostImages: {enabled: true}}",
			"{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {a: 1}}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'zh'}}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', hidden: true}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'a'}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'a'}]}",
			"{createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}",
			"{createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'a'}]}",
			"{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', somethingNew: 1}]}",
			"{listCollections: 1, filter: {name: 'c'}}", "{convertToCapped: 'c', size: 100000}", "{reIndex: 'c'}",
			"{compact: 'c'}" })
	void what_is_not_listed_is_refused(String command) {
		MongoCommandException refusal = catchThrowableOfType(MongoCommandException.class,
				() -> database.runCommand(Document.parse(command)));
		assertThat(refusal).as(command).isNotNull();
		assertThat(database.getCollection("c").find().into(new ArrayList<>()))
			.containsExactly(Document.parse("{_id: 1, a: 1}"));
		assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactly("c");
		assertThat(database.getCollection("c").listIndexes().into(new ArrayList<>())).hasSize(1);
	}

}
