package grants.review.projection.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import grants.kernel.SocialCreditCode;
import grants.review.projection.Page;
import grants.runtime.view.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the list of cases. */
public final class CaseQueries {

	private final Views views;

	private final Cases cases;

	public CaseQueries(Views views, Cases cases) {
		this.views = views;
		this.cases = cases;
	}

	/**
	 * The cases in which one of the bureaus takes part, by id.
	 * @param bureaus null for all
	 */
	public Page<CaseRow> cases(@Nullable Set<String> bureaus, @Nullable CaseStage stage,
			@Nullable SocialCreditCode beneficiary, int page, int size, @Nullable Long position) {
		views.await(cases, position);
		MongoCollection<Document> rows = views.collection(cases);
		Document filter = new Document();
		if (bureaus != null) {
			filter.append("bureaus", new Document("$in", List.copyOf(bureaus)));
		}
		if (stage != null) {
			filter.append("stage", stage.name());
		}
		if (beneficiary != null) {
			filter.append("beneficiary", beneficiary.value());
		}
		List<CaseRow> found = rows.find(filter)
			.sort(Sorts.ascending("_id"))
			.skip(page * size)
			.limit(size)
			.map(CaseRow::of)
			.into(new ArrayList<>());
		return new Page<>(found, page, size, rows.countDocuments(filter));
	}

}
