package grants.journey.faults;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The log of a service as it lies in the store, and what stands beside it. */
final class ServiceLog {

	/** Who signs checkpoints has a lease there too, but saves no position. */
	static final Bson READS = Filters.ne("_id", "checkpoints");

	private final String service;

	private final MongoDatabase database;

	private final List<Document> commits;

	private final Set<String> requests;

	private ServiceLog(String service, MongoDatabase database, List<Document> commits) {
		this.service = service;
		this.database = database;
		this.commits = commits;
		this.requests = commits.stream().map(commit -> commit.getString("request")).collect(Collectors.toSet());
	}

	static ServiceLog read(MongoClient store, String service) {
		MongoDatabase database = store.getDatabase("grants_" + service);
		return new ServiceLog(service, database,
				database.getCollection("log").find().sort(Sorts.ascending("_id")).into(new ArrayList<>()));
	}

	/** An event with the commit that it belongs to. */
	record Event(Document commit, Document event) {

		String id() {
			return event.getString("id");
		}

		String name() {
			return event.getString("name");
		}

		long position() {
			return commit.getLong("_id");
		}

	}

	String service() {
		return service;
	}

	int size() {
		return commits.size();
	}

	/** Those of the service; what the runtime says of requests is none of them. */
	Stream<Event> events() {
		return commits.stream()
			.filter(ServiceLog::isEffect)
			.flatMap(
					commit -> commit.getList("events", Document.class).stream().map(event -> new Event(commit, event)));
	}

	Optional<Document> at(long position) {
		return position < 1 || position > commits.size() ? Optional.empty()
				: Optional.of(commits.get((int) position - 1)).filter(commit -> commit.getLong("_id") == position);
	}

	/** Effects of such requests. */
	Stream<Document> requestedBy(Pattern request) {
		return commits.stream()
			.filter(ServiceLog::isEffect)
			.filter(commit -> request.matcher(commit.getString("request")).matches());
	}

	/** Whether the fact has been taken up here, with or without an effect. */
	boolean hasTakenUp(String fact) {
		return requests.contains("fact:" + fact);
	}

	private static boolean isEffect(Document commit) {
		return !commit.getString("aggregate").startsWith(EventTypes.RUNTIME);
	}

	/** What is wrong with the log in itself, and who has not read it to its end. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		Map<String, Long> nextOf = new HashMap<>();
		Set<Object> unique = new HashSet<>();
		for (int i = 0; i < commits.size(); i++) {
			Document commit = commits.get(i);
			String name = service + " " + commit.getLong("_id");
			check(commit.getLong("_id") == i + 1, "gap", name, findings);
			long first = commit.getLong("first");
			check(first == nextOf.getOrDefault(commit.getString("stream"), 0L), "gap in stream", name, findings);
			nextOf.put(commit.getString("stream"), commit.getLong("last") + 1);
			List<Document> events = commit.getList("events", Document.class);
			check(events.size() == commit.getLong("last") - first + 1, "torn", name, findings);
			check(unique.add(commit.getString("request")), "request done twice", name, findings);
			check(unique.add(commit.getString("commit")), "commit twice", name, findings);
			events.forEach(event -> check(unique.add(event.getString("id")), "event twice", name, findings));
			check(i == 0 || !commit.getDate("at").before(commits.get(i - 1).getDate("at")), "time runs back", name,
					findings);
		}
		try (CommitLog log = new CommitLog(database, InstantSource.system())) {
			OptionalLong broken = log.verify(1, commits.size());
			check(broken.isEmpty(), "chain broken", service + " " + broken, findings);
		}
		for (Document reader : database.getCollection("readers").find(READS)) {
			check(reader.getLong("position") == commits.size(), "not read to the end", service + " " + reader.toJson(),
					findings);
		}
		for (Document fact : database.getCollection("parked").find()) {
			findings.add("parked: " + service + " " + fact.toJson());
		}
		return findings;
	}

	private static void check(boolean holds, String finding, String where, List<String> findings) {
		if (!holds) {
			findings.add(finding + ": " + where);
		}
	}

}
