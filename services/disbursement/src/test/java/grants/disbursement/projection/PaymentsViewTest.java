package grants.disbursement.projection;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.vocabulary.Instalment;
import grants.embedded.TestStore;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Rows;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT_AMOUNT;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.LEAD_BUREAU;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.content;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.noted;
import static grants.disbursement.domain.Scene.planned;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.resumed;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;
import static grants.disbursement.domain.Scene.voidedByCancellation;
import static org.assertj.core.api.Assertions.assertThat;

class PaymentsViewTest {

	private static final Origin ORIGIN = new Origin("http:1", MAKER, "correlation-1", null);

	private static final List<PaymentEvent> STORY = List.of(planned(CITY_PART, CITY_AMOUNT),
			planned(DISTRICT_PART, DISTRICT_AMOUNT), prepared(FIRST), approved(FIRST), sent(FIRST), held(DISTRICT_PART),
			returned(FIRST), held(CITY_PART), resumed(CITY_PART, DISTRICT_PART), prepared(SECOND, FIRST),
			approved(SECOND), sent(SECOND), confirmed(SECOND));

	private final PaymentsView view = new PaymentsView();

	private MongoClient client;

	private MongoCollection<Document> rows;

	@BeforeEach
	void open() {
		client = MongoClients.create(TestStore.uri());
		rows = client.getDatabase(TestStore.freshDatabase()).getCollection(view.name());
		rows.createIndexes(view.indexes());
	}

	@AfterEach
	void close() {
		client.close();
	}

	@Test
	void a_planned_payment_waits_in_the_order_of_planning() {
		show(STORY.subList(0, 2));

		assertThat(payment(CITY_PART)).containsEntry("kind", "payment")
			.containsEntry("state", "PLANNED")
			.containsEntry("held", false)
			.containsEntry("instruction", null)
			.containsEntry("amountFen", CITY_AMOUNT.fen())
			.containsEntry("position", 1L);
		assertThat(payment(CITY_PART).getString("order")).isLessThan(payment(DISTRICT_PART).getString("order"));
	}

	@Test
	void an_instruction_is_shown_with_who_did_what() {
		show(STORY.subList(0, 5));

		assertThat(payment(CITY_PART)).containsEntry("state", "SENT").containsEntry("instruction", FIRST.value());
		assertThat(row(FIRST.value())).containsEntry("state", "SENT")
			.containsEntry("payment", CITY_PART.payment().value())
			.containsEntry("content", content(FIRST).value());
		assertThat(row(FIRST.value()).getEmbedded(List.of("steps", "APPROVED", "by"), String.class))
			.isEqualTo("subject-checker");
		assertThat(payment(DISTRICT_PART)).containsEntry("state", "PLANNED");
	}

	@Test
	void a_returned_payment_is_owed_again_and_names_what_was_returned() {
		show(STORY.subList(0, 8));

		assertThat(payment(CITY_PART)).containsEntry("state", "RETURNED")
			.containsEntry("instruction", null)
			.containsEntry("returned", FIRST.value())
			.containsEntry("held", true);
		assertThat(row(FIRST.value()).getEmbedded(List.of("steps", "RETURNED", "reason"), String.class))
			.isEqualTo("account closed");
	}

	@Test
	void a_voided_instruction_leaves_the_payment_as_planned() {
		show(List.of(planned(CITY_PART, CITY_AMOUNT), prepared(FIRST), voided(FIRST, MAKER)));

		assertThat(payment(CITY_PART)).containsEntry("state", "PLANNED").containsEntry("instruction", null);
		assertThat(row(FIRST.value())).containsEntry("state", "VOIDED");
	}

	@Test
	void a_confirmed_payment_is_done() {
		show(STORY);

		assertThat(payment(CITY_PART)).containsEntry("state", "CONFIRMED")
			.containsEntry("instruction", SECOND.value())
			.containsEntry("held", false);
		assertThat(row(SECOND.value())).containsEntry("replaces", FIRST.value());
	}

	@Test
	void a_cancelled_award_is_shown_at_each_of_its_payments() {
		show(List.of(noted(), planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT), prepared(FIRST),
				held(CITY_PART, DISTRICT_PART), voidedByCancellation(FIRST), cancelled()));

		assertThat(row(AWARD.value())).containsEntry("kind", "award")
			.containsEntry("leadBureau", LEAD_BUREAU)
			.containsEntry("beneficiary", ACME.value());
		for (Instalment part : List.of(CITY_PART, DISTRICT_PART)) {
			assertThat(payment(part)).containsEntry("state", "CANCELLED")
				.containsEntry("held", false)
				.containsEntry("instruction", null);
			assertThat(payment(part).getEmbedded(List.of("cancelled", "citation"), String.class)).isEqualTo(CITATION);
		}
		assertThat(row(FIRST.value())).containsEntry("state", "VOIDED");
	}

	@Test
	void REPLAY_EQ_events_seen_twice_change_nothing() {
		show(STORY);
		List<Document> once = rows.find().into(new ArrayList<>());

		for (int from = 0; from < STORY.size(); from++) {
			show(STORY, from);
			assertThat(rows.find().into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(once);
		}
	}

	private void show(List<PaymentEvent> story) {
		show(story, 0);
	}

	private void show(List<PaymentEvent> story, int from) {
		for (int i = from; i < story.size(); i++) {
			Rows.write(rows, view
				.project(new RecordedEvent(i + 1, "event-" + i, "payments-" + ACME, i, story.get(i), AT, ORIGIN)));
		}
	}

	private Document payment(Instalment instalment) {
		return row(instalment.payment().value());
	}

	private Document row(String id) {
		return rows.find(Filters.eq("_id", id)).first();
	}

}
