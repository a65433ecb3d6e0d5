package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import grants.embedded.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoreTest {

	private static Document member(String... hosts) {
		return new Document("setName", "rs0").append("hosts", List.of(hosts))
			.append("logicalSessionTimeoutMinutes", 30);
	}

	@Test
	void a_single_server_is_refused_unless_it_is_meant() {
		assumeFalse(TestStore.isGiven(), "a server from outside may be a replica set");
		assertThatExceptionOfType(StoreRefused.class)
			.isThrownBy(() -> Store.open(TestStore.uri(), TestStore.freshDatabase(), false))
			.withMessageContaining("既不是副本集也不是分片集群")
			.withMessageContaining("neither a replica set nor a sharded cluster")
			.withMessageContaining("grants.mongodb.embedded=true");
	}

	@Test
	void a_replica_set_needs_two_members_that_hold_data() {
		assertThatCode(() -> StoreCheck.requireReplication(member("a:1", "b:1"))).doesNotThrowAnyException();
		assertThatCode(() -> StoreCheck.requireReplication(member("a:1").append("passives", List.of("b:1"))))
			.doesNotThrowAnyException();
		assertThatExceptionOfType(StoreRefused.class)
			.isThrownBy(() -> StoreCheck.requireReplication(member("a:1").append("arbiters", List.of("b:1", "c:1"))))
			.withMessageContaining("只有一个存数据的成员")
			.withMessageContaining("single member that holds data");
	}

	@Test
	void a_sharded_cluster_will_do() {
		Document mongos = new Document("msg", "isdbgrid").append("logicalSessionTimeoutMinutes", 30);
		assertThatCode(() -> StoreCheck.requireReplication(mongos)).doesNotThrowAnyException();
	}

	@Test
	void a_server_without_sessions_is_refused() {
		Document old = member("a:1", "b:1", "c:1");
		old.remove("logicalSessionTimeoutMinutes");
		assertThatExceptionOfType(StoreRefused.class).isThrownBy(() -> StoreCheck.requireReplication(old))
			.withMessageContaining("没有会话")
			.withMessageContaining("no sessions");
	}

	@Test
	void a_server_that_does_not_enforce_a_unique_index_is_refused() throws IOException {
		refused("unique\0\1", "unique\0\0", "拒绝重复的提交", "did not refuse a commit by the unique index STREAM");
	}

	@Test
	void a_server_that_goes_on_after_a_failed_insert_is_refused() throws IOException {
		refused("ordered\0\1", "ordered\0\0", "有序插入失败后仍继续写入", "went on after an ordered insert had failed");
	}

	@Test
	void a_server_that_does_not_name_the_index_is_refused() throws IOException {
		refused(" index: ", " indez: ", "说不清", "does not tell which unique index");
	}

	private static void refused(String from, String to, String zh, String en) throws IOException {
		assumeFalse(TestStore.isGiven(), "the network to a server from outside is not ours to change");
		try (MessageProxy proxy = new MessageProxy(TestStore.uri(), MessageProxy.replacing(from, to))) {
			assertThatExceptionOfType(StoreRefused.class)
				.isThrownBy(() -> Store.open(proxy.uri(), TestStore.freshDatabase(), true))
				.withMessageContaining(zh)
				.withMessageContaining(en);
		}
	}

	@Test
	void a_server_that_is_not_there_is_named() {
		assertThatExceptionOfType(StoreRefused.class)
			.isThrownBy(() -> Store.open("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50", "nowhere", true))
			.withMessageContaining("127.0.0.1:1");
	}

	@Test
	void the_check_leaves_nothing_behind() {
		try (TestDatabase db = new TestDatabase(); Store _ = db.open()) {
			assertThat(db.database().getCollection(StoreCheck.COLLECTION).countDocuments()).isZero();
			assertThat(db.log().countDocuments()).isZero();
		}
	}

	@Test
	void the_concerns_are_the_programs_not_the_addresss() {
		try (TestDatabase db = new TestDatabase();
				Store store = Store.open(TestStore.uriWith("w=1&journal=false&readConcernLevel=local"), db.name(),
						true)) {
			assertThat(store.database().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
			assertThat(store.database().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
		}
	}

}
