package grants.review.projection.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.review.projection.Page;
import grants.runtime.view.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the public notices. */
public final class NoticeQueries {

	private final Views views;

	private final Notices notices;

	public NoticeQueries(Views views, Notices notices) {
		this.views = views;
		this.notices = notices;
	}

	/**
	 * The notices whose last day is not over, the one that ends first before the rest.
	 */
	public Page<Notice> current(LocalDate today, int page, int size, @Nullable Long position) {
		views.await(notices, position);
		MongoCollection<Document> rows = views.collection(notices);
		Bson filter = Filters.gte("lastDay", today.toString());
		List<Notice> found = rows.find(filter)
			.sort(Sorts.ascending("lastDay", "_id"))
			.skip(page * size)
			.limit(size)
			.map(Notice::of)
			.into(new ArrayList<>());
		return new Page<>(found, page, size, rows.countDocuments(filter));
	}

}
