package grants.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import grants.runtime.crypto.DigestAlgorithm;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/** Random edits of a stored log, by somebody who may write to the store. */
public final class StoredTampering {

	private final MongoCollection<Document> log;

	private final MongoCollection<RawBsonDocument> raw;

	private final List<RawBsonDocument> original;

	private final Random random;

	public StoredTampering(TestDatabase db, Random random) {
		this.log = db.log();
		this.raw = db.database().getCollection(LogCollection.NAME, RawBsonDocument.class);
		this.original = stored();
		this.random = random;
	}

	/** What is stored now. */
	public List<RawBsonDocument> stored() {
		return raw.find().into(new ArrayList<>());
	}

	public boolean isUnchanged() {
		return stored().equals(original);
	}

	public void undo() {
		raw.deleteMany(new Document());
		raw.insertMany(original);
	}

	/**
	 * @return what was done
	 */
	public String edit() {
		long position = 1 + random.nextInt(original.size());
		return switch (random.nextInt(16)) {
			case 0 -> change(position, document -> document.remove(field(document)));
			case 1 -> change(position, document -> document.put(field(document), anything()));
			case 2, 3 -> change(position, document -> {
				String field = field(document);
				document.put(field, alike(document.get(field)));
			});
			case 4 -> change(position, document -> document.put("extra" + random.nextInt(3), anything()));
			case 5 -> change(position, document -> {
				String field = field(document);
				document.put(field + "x", document.remove(field));
			});
			case 6, 7 -> change(position, document -> {
				Document event = event(document);
				String field = field(event);
				event.put(field, random.nextBoolean() ? anything() : alike(event.get(field)));
			});
			case 8 -> change(position, document -> event(document).remove(field(event(document))));
			case 9 -> change(position, document -> {
				List<Document> events = new ArrayList<>(document.getList("events", Document.class));
				switch (random.nextInt(3)) {
					case 0 -> events.remove(random.nextInt(events.size()));
					case 1 -> events.add(events.get(random.nextInt(events.size())));
					default -> Collections.shuffle(events, random);
				}
				document.put("events", events);
			});
			case 10 -> change(position, document -> { // the order of the fields
				String field = field(document);
				document.put(field, document.remove(field));
			});
			case 11 -> {
				log.deleteOne(Filters.eq("_id", position));
				yield "deleted " + position;
			}
			case 12 -> {
				log.deleteMany(Filters.gte("_id", position));
				yield "cut from " + position;
			}
			case 13 -> {
				long other = 1 + random.nextInt(original.size());
				swap(position, other);
				yield "swapped " + position + " and " + other;
			}
			case 14 -> {
				Object id = List
					.<Object>of(0L, -position, position + 0.5, "x", original.size() + 2L, new ObjectId(), true,
							original.size() + 1.0)
					.get(random.nextInt(8));
				Document copy = document(position);
				log.insertOne(unique(copy.append("_id", id)));
				yield "inserted at " + id;
			}
			default -> {
				rebuild(position);
				yield "replaced from " + position + " with a sound chain";
			}
		};
	}

	private interface Change {

		void on(Document document);

	}

	private String change(long position, Change change) {
		Document document = document(position);
		change.on(document);
		raw.deleteOne(Filters.eq("_id", position));
		if (!document.containsKey("_id")) {
			document.put("_id", position);
		}
		try {
			log.insertOne(document);
		}
		catch (RuntimeException e) { // the store's own indexes forbid it
			raw.insertOne(original.get((int) position - 1));
			return "refused by the store";
		}
		return "position " + position + " is now " + document.toJson();
	}

	private void swap(long one, long other) {
		Document first = document(one).append("_id", other);
		Document second = document(other).append("_id", one);
		log.deleteMany(Filters.in("_id", one, other));
		log.insertOne(first);
		if (one != other) {
			log.insertOne(second);
		}
	}

	/** Whoever knows how can compute all digests anew, but can't sign. */
	private void rebuild(long from) {
		Chain.Head head = Chain.BEGINNING;
		for (RawBsonDocument each : original) {
			Commit commit = CommitDocument.read(each.decode(new DocumentCodec()));
			if (commit.position() >= from) {
				String actor = commit.position() == from ? "somebody-else" : commit.origin().actor().subject();
				Origin origin = new Origin(commit.origin().request(),
						new grants.kernel.Actor(actor, commit.origin().actor().role()), commit.origin().correlation(),
						commit.origin().cause());
				NewCommit forged = new NewCommit(commit.stream(), commit.aggregate(), commit.first(), commit.id(),
						origin, commit.events());
				commit = Chain.append(head, forged, commit.at(), DigestAlgorithm.SHA_256);
				log.replaceOne(Filters.eq("_id", commit.position()), CommitDocument.write(commit));
			}
			head = Chain.Head.of(commit);
		}
	}

	private Document document(long position) {
		return original.get((int) position - 1).decode(new DocumentCodec());
	}

	private Document unique(Document document) {
		return document.append("stream", "y" + random.nextLong()).append("request", "y" + random.nextLong());
	}

	private Document event(Document document) {
		List<Document> events = document.getList("events", Document.class);
		return events.get(random.nextInt(events.size()));
	}

	private String field(Document document) {
		return new ArrayList<>(document.keySet()).get(random.nextInt(document.size()));
	}

	private Object anything() {
		return switch (random.nextInt(9)) {
			case 0 -> random.nextLong();
			case 1 -> random.nextInt();
			case 2 -> random.nextDouble();
			case 3 -> "text " + random.nextInt();
			case 4 -> new Date(random.nextLong(1L << 42));
			case 5 -> new Document("a", 1);
			case 6 -> List.of("a", 1);
			case 7 -> new Binary(new byte[] { 1 });
			default -> random.nextBoolean();
		};
	}

	/** As little changed as can be. */
	private Object alike(Object value) {
		return switch (value) {
			case null -> "";
			case String text when text.isEmpty() -> " ";
			case String text -> {
				char[] characters = text.toCharArray();
				characters[random.nextInt(characters.length)] ^= 1;
				yield new String(characters);
			}
			case Long number -> random.nextBoolean() ? (Object) number.intValue() : (Object) (number + 1);
			case Integer number -> random.nextBoolean() ? (Object) number.longValue() : (Object) (number - 1);
			case Date date -> Date.from(Instant.ofEpochMilli(date.getTime() + 1));
			case List<?> list -> list.subList(0, list.size() - 1);
			default -> anything();
		};
	}

}
