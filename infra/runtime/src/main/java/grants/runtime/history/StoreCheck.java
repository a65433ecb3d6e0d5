package grants.runtime.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import grants.kernel.Actor;
import org.bson.Document;

/**
 * Whether a server keeps what the log is built on, found out at start: what it says of
 * itself, and then what it does with commits in a collection made for that.
 */
final class StoreCheck {

	/** Holds nothing between two checks. */
	static final String COLLECTION = "store-check";

	private StoreCheck() {
	}

	/**
	 * @param embedded whether a single server without replication is wanted
	 * @throws StoreRefused if the server lacks something
	 */
	static void pass(MongoDatabase database, boolean embedded) {
		try {
			Document hello = database.runCommand(new Document("hello", 1));
			if (!embedded) {
				requireReplication(hello);
			}
			tryCommits(new LogCollection(database, COLLECTION));
		}
		catch (MongoException e) {
			throw new StoreRefused("MongoDB 服务器不能按多数派且落日志（w: majority, j: true）写入、按多数派读取",
					"the MongoDB server can't write with w: majority, j: true and read with read concern majority", e);
		}
	}

	/**
	 * @param hello what the server says of itself
	 */
	static void requireReplication(Document hello) {
		boolean sharded = "isdbgrid".equals(hello.getString("msg"));
		if (!sharded && !hello.containsKey("setName")) {
			throw new StoreRefused("MongoDB 服务器既不是副本集也不是分片集群，服务器一旦损失，已写入的内容随之丢失；若确需如此，请设 grants.mongodb.embedded=true",
					"the MongoDB server is neither a replica set nor a sharded cluster, so nothing written to it "
							+ "survives its loss; set grants.mongodb.embedded=true if that is meant");
		}
		if (!sharded && members(hello, "hosts") + members(hello, "passives") < 2) {
			throw new StoreRefused("副本集只有一个存数据的成员，服务器一旦损失，已写入的内容随之丢失；若确需如此，请设 grants.mongodb.embedded=true",
					"the replica set has a single member that holds data, so nothing written to it survives its loss; "
							+ "set grants.mongodb.embedded=true if that is meant");
		}
		if (hello.get("logicalSessionTimeoutMinutes") == null) {
			throw new StoreRefused("MongoDB 服务器没有会话，主节点切换时写入不能自动重试",
					"the MongoDB server has no sessions, so writes can't be retried over an election");
		}
	}

	private static int members(Document hello, String kind) {
		List<String> members = hello.getList(kind, String.class);
		return members == null ? 0 : members.size();
	}

	/** One commit, and then for each unique index one that it must refuse. */
	private static void tryCommits(LogCollection log) {
		long position = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
		Commit first = commit(position, name(), name());
		try {
			if (!log.insert(List.of(first)).equals(new LogCollection.Inserted(1, null))
					|| !log.at(position).equals(Optional.of(first))) {
				throw new StoreRefused("MongoDB 服务器读不出它已确认的写入",
						"the MongoDB server does not show what it has acknowledged");
			}
			for (LogIndex index : LogIndex.values()) {
				requireRefusal(log, first, index);
			}
		}
		finally {
			log.remove(position, position + 10L * LogIndex.values().length + 10);
		}
	}

	private static void requireRefusal(LogCollection log, Commit first, LogIndex index) {
		long before = first.position() + 10L * (index.ordinal() + 1);
		Commit rival = commit(index == LogIndex.POSITION ? first.position() : before + 1,
				index == LogIndex.STREAM ? first.stream() : name(),
				index == LogIndex.REQUEST ? first.origin().request() : name());
		Commit behind = commit(before + 2, name(), name());
		LogCollection.Inserted inserted = tried(log, List.of(commit(before, name(), name()), rival, behind));
		if (!inserted.equals(new LogCollection.Inserted(1, new LogCollection.Refusal.Taken(index)))) {
			throw new StoreRefused("MongoDB 服务器未按唯一索引 " + index + " 拒绝重复的提交",
					"the MongoDB server did not refuse a commit by the unique index " + index + ", but answered "
							+ inserted);
		}
		if (log.at(behind.position()).isPresent()) {
			throw new StoreRefused("MongoDB 服务器在有序插入失败后仍继续写入",
					"the MongoDB server went on after an ordered insert had failed");
		}
	}

	private static LogCollection.Inserted tried(LogCollection log, List<Commit> commits) {
		try {
			return log.insert(commits);
		}
		catch (IllegalStateException e) {
			throw new StoreRefused("MongoDB 服务器说不清是哪个唯一索引拒绝了提交",
					"the MongoDB server does not tell which unique index has refused a commit: " + e.getMessage());
		}
	}

	private static String name() {
		return "check-" + UUID.randomUUID();
	}

	private static Commit commit(long position, String stream, String request) {
		return new Commit(position, stream, "StoreCheck", 0, name(),
				new Origin(request, new Actor("store-check", "platform"), request, null), Instant.EPOCH,
				List.of(new Commit.Event(name(), new EventTypes.Stored("checked", 1, "{}"))), "", "");
	}

}
