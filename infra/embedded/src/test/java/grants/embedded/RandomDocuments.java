package grants.embedded;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

import org.bson.Document;
import org.bson.types.ObjectId;

/** Few different values of many types, so that queries match, collide and tie. */
final class RandomDocuments {

	static final List<String> SCALAR_PATHS = List.of("a", "b", "n.x");

	static final List<String> ALL_PATHS = List.of("a", "b", "n.x", "tags", "lines.sku", "lines.count");

	private final Random random;

	RandomDocuments(long seed) {
		this.random = new Random(seed);
	}

	Document document(long id) {
		Document document = new Document("_id", id);
		for (String field : List.of("a", "b")) {
			if (random.nextInt(8) > 0) {
				document.append(field, value());
			}
		}
		if (random.nextInt(3) > 0) {
			document.append("n", random.nextInt(9) == 0 ? value() : new Document("x", value()));
		}
		switch (random.nextInt(6)) {
			case 0 -> {
				// none
			}
			case 1 -> document.append("tags", value());
			default -> document.append("tags", several(random.nextInt(4), this::value));
		}
		if (random.nextInt(3) > 0) {
			document.append("lines", several(random.nextInt(3), this::line));
		}
		return document;
	}

	private Document line() {
		Document line = new Document("sku", "s" + random.nextInt(4));
		return random.nextInt(5) == 0 ? line : line.append("count", random.nextInt(5));
	}

	private static <T> List<T> several(int count, java.util.function.Supplier<T> source) {
		List<T> list = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			list.add(source.get());
		}
		return list;
	}

	Object value() {
		return random.nextInt(14) == 0 ? null : present();
	}

	Object present() {
		return switch (random.nextInt(13)) {
			case 0, 1, 2 -> random.nextInt(6);
			case 3 -> (long) random.nextInt(6);
			case 4 -> Long.MAX_VALUE - random.nextInt(3);
			case 5 -> -(1L << 53) - random.nextInt(3);
			case 6, 7, 8 -> "s" + random.nextInt(5);
			case 9 -> new Date(1000L * random.nextInt(5));
			case 10 -> random.nextBoolean();
			case 11 -> new ObjectId(String.format("%024x", random.nextInt(4)));
			default -> new Document("x", random.nextInt(3)).append("y", "z");
		};
	}

	Document filter() {
		List<Document> demands = new ArrayList<>();
		for (String path : ALL_PATHS) {
			if (random.nextInt(3) == 0) {
				demands.add(new Document(path, demand()));
			}
		}
		if (random.nextInt(6) == 0) {
			demands.add(new Document("_id", range((long) random.nextInt(300), (long) random.nextInt(600))));
		}
		if (random.nextInt(4) == 0 && demands.size() > 1) {
			return new Document(random.nextInt(3) == 0 ? "$or" : "$and", demands);
		}
		Document filter = new Document();
		demands.forEach(filter::putAll);
		return filter;
	}

	private Object demand() {
		return switch (random.nextInt(9)) {
			case 0, 1, 2 -> value();
			case 3 -> new Document("$in", several(1 + random.nextInt(3), this::value));
			case 4 -> new Document(random.nextBoolean() ? "$gt" : "$gte", present());
			case 5 -> new Document(random.nextBoolean() ? "$lt" : "$lte", present());
			case 6 -> new Document("$exists", random.nextBoolean());
			case 7 -> new Document("$ne", present());
			default -> {
				int from = random.nextInt(5);
				yield range(from, from + random.nextInt(4));
			}
		};
	}

	private Document range(Object from, Object to) {
		return new Document(random.nextBoolean() ? "$gt" : "$gte", from).append(random.nextBoolean() ? "$lt" : "$lte",
				to);
	}

	/** Mostly by plain fields: several arrays tie in ways that no order settles. */
	Document sort() {
		Document sort = new Document();
		List<String> paths = random.nextInt(5) == 0 ? ALL_PATHS : SCALAR_PATHS;
		for (int keys = random.nextInt(3); keys > 0; keys--) {
			sort.append(paths.get(random.nextInt(paths.size())), random.nextBoolean() ? 1 : -1);
		}
		return random.nextBoolean() ? sort.append("_id", random.nextBoolean() ? 1 : -1) : sort;
	}

	int below(int bound) {
		return random.nextInt(bound);
	}

}
