package grants.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoQueryException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each filter operator means; random combinations are in
 * {@link QueryDifferentialTest}.
 */
class FiltersTest {

	private static MongoClient client;

	private static MongoCollection<Document> collection;

	@BeforeAll
	static void insert() {
		client = MongoClients.create(TestStore.uri());
		collection = client.getDatabase(TestStore.freshDatabase()).getCollection("c");
		collection.createIndex(Document.parse("{n: 1}"));
		collection.createIndex(Document.parse("{'lines.sku': 1}"));
		collection.insertMany(List.of( //
				Document.parse(
						"{_id: 1, n: 1, name: 'Alpha', lines: [{sku: 'a', n: 1}, {sku: 'b', n: 2}], tags: ['x', 'y']}"),
				Document.parse("{_id: 2, n: 2, name: 'beta', lines: [{sku: 'a', n: 2}], tags: ['y']}"),
				Document.parse("{_id: 3, n: null, name: 'gamma', lines: [], tags: []}"),
				Document.parse("{_id: 4, n: [3, 9], lines: {sku: 'a', n: 7}, tags: 'x'}"), //
				Document.parse("{_id: 5, n: {a: 1, b: 2}, lines: ['a', null]}")));
	}

	@AfterAll
	static void disconnect() {
		client.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                                   | 1 2 3 4 5
			{n: 1}                                               | 1
			{n: null}                                            | 3
			{missing: null}                                      | 1 2 3 4 5
			{n: {$exists: true}, name: {$exists: false}}         | 4 5
			{n: 9}                                               | 4
			{n: [3, 9]}                                          | 4
			{n: [9, 3]}                                          |
			{n: {$gt: 4, $lt: 8}}                                | 4
			{n: {$elemMatch: {$gt: 4, $lt: 8}}}                  |
			{n: {$elemMatch: {$gt: 2, $lt: 8}}}                  | 4
			{n: {a: 1, b: 2}}                                    | 5
			{n: {b: 2, a: 1}}                                    |
			{n: {$in: [1, 2, null]}}                             | 1 2 3
			{n: {$nin: [1, 9]}}                                  | 2 3 5
			{n: {$ne: 1}}                                        | 2 3 4 5
			{n: {$not: {$gte: 2}}}                               | 1 3 5
			{'lines.sku': 'a'}                                   | 1 2 4
			{'lines.sku': null}                                  |
			{'lines.n': {$gte: 2}}                               | 1 2 4
			{'lines.0.sku': 'a'}                                 | 1 2
			{'lines.1.sku': 'b'}                                 | 1
			{lines: {$elemMatch: {sku: 'a', n: 2}}}              | 2
			{lines: {$size: 0}}                                  | 3
			{tags: {$all: ['x', 'y']}}                           | 1
			{tags: 'x'}                                          | 1 4
			{$or: [{n: 1}, {n: 2, tags: 'z'}, {_id: 4}]}         | 1 4
			{$nor: [{tags: 'x'}, {n: null}]}                     | 2 5
			{$and: [{n: {$gt: 0}}, {n: {$lt: 2}}]}               | 1
			{name: {$regex: '^a', $options: 'i'}}                | 1
			{name: /a$/}                                         | 1 2 3
			{name: {$in: [/^b/, 'gamma']}}                       | 2 3
			{n: {$type: 'object'}}                               | 5
			{_id: {$mod: [2, 0]}}                                | 2 4
			{$expr: {$eq: ['$_id', '$n']}}                       | 1 2
			{_id: {$gt: {$minKey: 1}}}                           | 1 2 3 4 5
			""")
	void a_filter_matches(String filter, String expected) {
		Document query = filter.equals("{'lines.sku': null}") ? new Document("lines.sku", null)
				: Document.parse(filter);
		String found = String.join(" ",
				collection.find(query)
					.sort(new Document("_id", 1))
					.map(document -> String.valueOf(document.get("_id")))
					.into(new ArrayList<>()));
		assertThat(found).isEqualTo(expected == null ? "" : expected);
		assertThat(collection.countDocuments(query)).isEqualTo(found.isEmpty() ? 0 : found.split(" ").length);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{n: {$near: 1}}", "{$or: []}", "{n: {$in: 1}}", "{$both: [{n: 1}]}", "{n: {$elemMatch: 1}}" })
	void what_is_no_filter_is_an_error(String filter) {
		assertThatExceptionOfType(MongoQueryException.class)
			.isThrownBy(() -> collection.find(Document.parse(filter)).first());
	}

	@Test
	void a_null_below_an_array_is_a_missing_field_of_an_element_that_is_a_document() {
		assertThat(collection.countDocuments(new Document("lines.other", null))).isEqualTo(3);
	}

}
