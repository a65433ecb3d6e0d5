package grants.disbursement.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.disbursement.projection.PaymentsView;
import grants.disbursement.vocabulary.PaymentState;
import grants.kernel.Text;
import grants.runtime.history.History;
import grants.runtime.view.Views;
import grants.runtime.web.NotFound;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the view {@code payments}. */
@Component
class PaymentRows {

	private static final Text PAYMENT = Text.of("支付", "payment");

	private static final Text AWARD = Text.of("奖补", "award");

	private final Views views;

	private final PaymentsView view;

	private final History history;

	PaymentRows(Views views, PaymentsView view, History history) {
		this.views = views;
		this.view = view;
		this.history = history;
	}

	/** A payment and the instructions for it, oldest first. */
	record PaymentRow(Document payment, List<Document> instructions) {
	}

	void await(@Nullable Long position) {
		views.await(view, position);
	}

	/**
	 * The planned payment of that id, or the one that the instruction of that id is for.
	 * @throws NotFound if there is neither
	 */
	Document payment(String id) {
		return find(id).or(() -> {
			// Perhaps the view has not caught up with what the caller has just done.
			views.await(view, history.head());
			return find(id);
		}).orElseThrow(() -> NotFound.of(PAYMENT, id));
	}

	/**
	 * What is known of an award beside its payments: {@code beneficiary} and
	 * {@code leadBureau}, which never change.
	 * @throws NotFound if nothing is planned for the award
	 */
	Document award(String award) {
		return findAward(award).or(() -> {
			views.await(view, history.head());
			return findAward(award);
		}).orElseThrow(() -> NotFound.of(AWARD, award));
	}

	private Optional<Document> findAward(String award) {
		return Optional
			.ofNullable(rows().find(Filters.and(Filters.eq("_id", award), Filters.eq("kind", "award"))).first());
	}

	/**
	 * @throws NotFound if nothing is planned for the award
	 */
	List<Document> ofAward(String award) {
		List<Document> rows = rows().find(Filters.eq("award", award))
			.sort(Sorts.ascending("order"))
			.into(new ArrayList<>());
		if (rows.isEmpty()) {
			throw NotFound.of(PAYMENT, award);
		}
		return rows;
	}

	/**
	 * The queue, oldest first.
	 * @param after {@code order} of the last row already seen
	 */
	List<Document> queue(Asked asked, @Nullable String after, int limit) {
		List<Bson> all = new ArrayList<>(asked.filters());
		Optional.ofNullable(after).ifPresent((order) -> all.add(Filters.gt("order", order)));
		return rows().find(Filters.and(all)).sort(Sorts.ascending("order")).limit(limit).into(new ArrayList<>());
	}

	long count(Asked asked) {
		return rows().countDocuments(Filters.and(asked.filters()));
	}

	/**
	 * Which payments; what is null does not matter.
	 *
	 * @param treasuries whose
	 */
	record Asked(@Nullable Collection<String> treasuries, @Nullable String beneficiary, @Nullable PaymentState state,
			@Nullable Boolean held) {

		Asked in(PaymentState reached) {
			return new Asked(treasuries, beneficiary, reached, held);
		}

		Asked onlyHeld() {
			return new Asked(treasuries, beneficiary, state, true);
		}

		private List<Bson> filters() {
			List<Bson> all = new ArrayList<>();
			all.add(Filters.eq("kind", "payment"));
			Optional.ofNullable(treasuries).ifPresent((ids) -> all.add(Filters.in("treasury", ids)));
			Optional.ofNullable(beneficiary).ifPresent((code) -> all.add(Filters.eq("beneficiary", code)));
			Optional.ofNullable(state).ifPresent((reached) -> all.add(Filters.eq("state", reached.name())));
			Optional.ofNullable(held).ifPresent((is) -> all.add(Filters.eq("held", is)));
			return all;
		}

	}

	List<PaymentRow> withInstructions(List<Document> payments) {
		List<String> ids = payments.stream().map((payment) -> payment.getString("_id")).toList();
		Map<String, List<Document>> instructions = rows().find(Filters.in("payment", ids))
			.sort(Sorts.ascending("order"))
			.into(new ArrayList<>())
			.stream()
			.collect(Collectors.groupingBy((instruction) -> instruction.getString("payment")));
		return payments.stream()
			.map((payment) -> new PaymentRow(payment, instructions.getOrDefault(payment.getString("_id"), List.of())))
			.toList();
	}

	private Optional<Document> find(String id) {
		Document row = rows().find(Filters.eq("_id", id)).first();
		if (row == null || "payment".equals(row.getString("kind"))) {
			return Optional.ofNullable(row);
		}
		return Optional.ofNullable(rows().find(Filters.eq("_id", row.getString("payment"))).first());
	}

	private MongoCollection<Document> rows() {
		return views.collection(view);
	}

}
