package grants.clawback.api;

import java.time.LocalDate;
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
import grants.clawback.projection.MovesView;
import grants.clawback.projection.ObligationsView;
import grants.clawback.vocabulary.CaseState;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationState;
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

	private final MovesView moves;

	private final History history;

	Rows(Views views, ObligationsView obligations, CasesView cases, MovesView moves, History history) {
		this.views = views;
		this.obligations = obligations;
		this.cases = cases;
		this.moves = moves;
		this.history = history;
	}

	/** Shows at least what the caller has just done. */
	void await(@Nullable Long position) {
		views.await(obligations, position);
		views.await(cases, position);
		views.await(moves, position);
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
	 * @param dueBefore those that were to be repaid before that day; null for all
	 * @param after {@code order} of the last row already seen
	 */
	List<Document> cases(@Nullable Collection<String> beneficiaries, @Nullable CaseState state,
			@Nullable LocalDate dueBefore, @Nullable String after, int limit) {
		List<Bson> all = ofCases(beneficiaries, state, dueBefore);
		all.add(Filters.gt("order", after == null ? "" : after));
		return views.collection(cases)
			.find(Filters.and(all))
			.sort(Sorts.ascending("order"))
			.limit(limit)
			.into(new ArrayList<>());
	}

	long countCases(@Nullable Collection<String> beneficiaries, CaseState state, @Nullable LocalDate dueBefore) {
		return views.collection(cases).countDocuments(Filters.and(ofCases(beneficiaries, state, dueBefore)));
	}

	private static List<Bson> ofCases(@Nullable Collection<String> beneficiaries, @Nullable CaseState state,
			@Nullable LocalDate dueBefore) {
		List<Bson> all = new ArrayList<>();
		Optional.ofNullable(beneficiaries).ifPresent(codes -> all.add(Filters.in("beneficiary", codes)));
		Optional.ofNullable(state).ifPresent(reached -> all.add(Filters.eq("state", reached.name())));
		Optional.ofNullable(dueBefore).ifPresent(day -> all.add(Filters.lt("dueOn", day.toString())));
		return all;
	}

	/** Commitments by their last day, those without an end last. */
	List<Document> commitments(Commitments asked, @Nullable String after, int limit) {
		List<Bson> all = asked.filters();
		all.add(Filters.gt("order", after == null ? "" : after));
		return views.collection(obligations)
			.find(Filters.and(all))
			.sort(Sorts.ascending("order"))
			.limit(limit)
			.into(new ArrayList<>());
	}

	long count(Commitments asked) {
		return views.collection(obligations).countDocuments(Filters.and(asked.filters()));
	}

	/**
	 * Which commitments; what is null does not matter.
	 *
	 * @param until those that bind to this day or a day before
	 */
	record Commitments(@Nullable SocialCreditCode beneficiary, @Nullable ObligationState state,
			@Nullable LocalDate until) {

		private List<Bson> filters() {
			List<Bson> all = new ArrayList<>();
			all.add(Filters.eq("kind", "commitment"));
			Optional.ofNullable(beneficiary).ifPresent(code -> all.add(Filters.eq("beneficiary", code.value())));
			Optional.ofNullable(state).ifPresent(reached -> all.add(Filters.eq("state", reached.name())));
			// the order is the last day, a blank, and the obligation
			Optional.ofNullable(until).ifPresent(day -> all.add(Filters.lt("order", day + "!")));
			return all;
		}

	}

	/**
	 * Moves, those first that were recorded last.
	 * @param whose null for all
	 * @param after {@code order} of the last row already seen
	 */
	List<Document> moves(@Nullable SocialCreditCode whose, @Nullable String after, int limit) {
		List<Bson> all = new ArrayList<>();
		all.add(Filters.exists("order"));
		Optional.ofNullable(whose).ifPresent(code -> all.add(Filters.eq("beneficiary", code.value())));
		Optional.ofNullable(after).ifPresent(order -> all.add(Filters.lt("order", order)));
		return views.collection(moves)
			.find(Filters.and(all))
			.sort(Sorts.descending("order"))
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
