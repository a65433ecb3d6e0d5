package grants.clawback.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.clawback.projection.CasesView;
import grants.clawback.projection.ObligationsView;
import grants.clawback.vocabulary.CaseState;
import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.History;
import grants.runtime.view.Views;
import grants.runtime.web.NotFound;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the views {@code obligations} and {@code cases}. */
@Component
class Rows {

	private static final Text CASE = Text.of("追回案件", "clawback case");

	private final Views views;

	private final ObligationsView obligations;

	private final CasesView cases;

	private final History history;

	Rows(Views views, ObligationsView obligations, CasesView cases, History history) {
		this.views = views;
		this.obligations = obligations;
		this.cases = cases;
		this.history = history;
	}

	/** Shows at least what the caller has just done. */
	void await(@Nullable Long position) {
		views.await(obligations, position);
		views.await(cases, position);
	}

	/**
	 * @throws NotFound if there is no such case
	 */
	Document clawback(ClawbackId id) {
		return find(id).or(() -> {
			// Perhaps the view has not caught up with what somebody has just done.
			views.await(cases, history.head());
			return find(id);
		}).orElseThrow(() -> NotFound.of(CASE, id.value()));
	}

	/**
	 * Cases in the order in which they were opened.
	 * @param beneficiaries whose; null for all
	 * @param after {@code order} of the last row already seen
	 */
	List<Document> cases(@Nullable Collection<String> beneficiaries, @Nullable CaseState state, @Nullable String after,
			int limit) {
		List<Bson> all = new ArrayList<>();
		all.add(Filters.gt("order", after == null ? "" : after));
		Optional.ofNullable(beneficiaries).ifPresent(codes -> all.add(Filters.in("beneficiary", codes)));
		Optional.ofNullable(state).ifPresent(reached -> all.add(Filters.eq("state", reached.name())));
		return views.collection(cases)
			.find(Filters.and(all))
			.sort(Sorts.ascending("order"))
			.limit(limit)
			.into(new ArrayList<>());
	}

	/** The rows of these awards, by award id. */
	Map<String, Document> awards(Collection<String> ids) {
		return views.collection(obligations)
			.find(Filters.in("_id", ids))
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.toMap(row -> row.getString("_id"), Function.identity()));
	}

	/**
	 * @param kind {@code award} or {@code bar}
	 */
	List<Document> ofBeneficiary(SocialCreditCode code, String kind) {
		return views.collection(obligations)
			.find(Filters.and(Filters.eq("beneficiary", code.value()), Filters.eq("kind", kind)))
			.sort(Sorts.ascending("since"))
			.into(new ArrayList<>());
	}

	private Optional<Document> find(ClawbackId id) {
		return Optional.ofNullable(views.collection(cases).find(Filters.eq("_id", id.value())).first());
	}

}
