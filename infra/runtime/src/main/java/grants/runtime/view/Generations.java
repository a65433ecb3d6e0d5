package grants.runtime.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code views}: for every view and version which generation is live and
 * which is being built. Each change is one update of one document under the condition
 * that it is still as it was, so that it happens once, whole, whoever dies or competes.
 */
final class Generations {

	static final String COLLECTION = "views";

	private final MongoCollection<Document> views;

	Generations(MongoDatabase database) {
		this.views = database.getCollection(COLLECTION);
	}

	Optional<ViewState> find(String view, int version) {
		return Optional.ofNullable(views.find(eq("_id", id(view, version))).first()).map(Generations::read);
	}

	/** The state of a view that is known. */
	ViewState get(String view, int version) {
		return find(view, version).orElseThrow(() -> new IllegalStateException("no view " + id(view, version)));
	}

	/** The states of all views, also under other versions of their projections. */
	List<ViewState> all() {
		return views.find().map(Generations::read).into(new ArrayList<>());
	}

	/**
	 * Makes the view known, unless it is.
	 * @param empty whether there is nothing to build it from, so that it is live at once
	 */
	void create(String view, int version, boolean empty) {
		try {
			views.insertOne(new Document("_id", id(view, version)).append("view", view)
				.append("version", version)
				.append("live", empty ? 1L : null)
				.append("building", empty ? null : 1L)
				.append("kept", null)
				.append("last", 1L)
				.append("askedBy", null));
		}
		catch (MongoWriteException e) {
			if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
		}
	}

	/**
	 * Begins the next generation.
	 * @return false if the state was not so any more
	 */
	boolean begin(ViewState state, @Nullable String askedBy) {
		return views
			.updateOne(is(state),
					combine(set("building", state.last() + 1), set("last", state.last() + 1), set("kept", null),
							set("askedBy", askedBy)))
			.getModifiedCount() == 1;
	}

	/**
	 * Makes the generation that is being built the live one.
	 * @param comparison with the former one, whose rows are kept if they were different;
	 * null if there was none
	 * @return false if the state was not so any more
	 */
	boolean switchOver(ViewState state, @Nullable Comparison comparison) {
		boolean keep = comparison != null && comparison.different() > 0;
		return views
			.updateOne(is(state),
					combine(set("live", state.building()), set("building", null),
							set("kept", keep ? state.live() : null),
							set("comparison", comparison == null ? null : write(comparison))))
			.getModifiedCount() == 1;
	}

	void delete(ViewState state) {
		views.deleteOne(is(state));
	}

	private static Document write(Comparison comparison) {
		return new Document("generation", comparison.generation()).append("rows", comparison.rows())
			.append("different", comparison.different())
			.append("unsettled", comparison.unsettled())
			.append("examples", comparison.examples())
			.append("at", Date.from(comparison.at()));
	}

	private static ViewState read(Document state) {
		Document comparison = state.get("comparison", Document.class);
		return new ViewState(state.getString("view"), state.getInteger("version"), state.getLong("live"),
				state.getLong("building"), state.getLong("kept"), state.getLong("last"), state.getString("askedBy"),
				comparison == null ? null
						: new Comparison(comparison.getLong("generation"), comparison.getLong("rows"),
								comparison.getLong("different"), comparison.getLong("unsettled"),
								comparison.getList("examples", String.class), instant(comparison)));
	}

	private static Instant instant(Document comparison) {
		return comparison.getDate("at").toInstant();
	}

	private static Bson is(ViewState state) {
		return and(eq("_id", id(state.view(), state.version())), eq("live", state.live()),
				eq("building", state.building()), eq("last", state.last()));
	}

	private static String id(String view, int version) {
		return view + ".v" + version;
	}

}
