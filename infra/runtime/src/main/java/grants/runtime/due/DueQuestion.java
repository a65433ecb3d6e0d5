package grants.runtime.due;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import grants.runtime.web.Paging;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the sheet are asked for; null if it makes no difference.
 *
 * @param target the aggregate that they are about
 */
record DueQuestion(DueState state, @Nullable String kind, @Nullable String target) {

	/** A place in the list, which stays the same when lines come and go. */
	record Place(Instant dueAt, String id) {

		private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})\\.(.+)");

		static Place of(DueEntry entry) {
			return new Place(entry.item().dueAt(), entry.item().id());
		}

		/**
		 * @throws grants.runtime.web.ProblemException 400 if it is no such place
		 */
		static @Nullable Place read(@Nullable String text) {
			if (text == null) {
				return null;
			}
			Matcher parts = WRITTEN.matcher(text);
			if (!parts.matches()) {
				throw Paging.bad("after", "应为上一页返回的 next", "must be the next of the page before");
			}
			return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
		}

		@Override
		public String toString() {
			return dueAt.toEpochMilli() + "." + id;
		}

	}

	Bson conditions() {
		return and(equalities());
	}

	/** Behind the place among those that are due at its instant. */
	Bson besides(Place place) {
		List<Bson> all = equalities();
		all.add(eq("dueAt", Date.from(place.dueAt())));
		all.add(gt("_id", place.id()));
		return and(all);
	}

	/** Those that are due later than at the place. */
	Bson laterThan(Place place) {
		List<Bson> all = equalities();
		all.add(gt("dueAt", Date.from(place.dueAt())));
		return and(all);
	}

	private List<Bson> equalities() {
		List<Bson> all = new ArrayList<>();
		all.add(eq("state", state.storedName()));
		if (kind != null) {
			all.add(eq("kind", kind));
		}
		if (target != null) {
			all.add(eq("target", target));
		}
		return all;
	}

}
