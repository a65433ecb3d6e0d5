package grants.runtime.outbound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class OutboundDoorTest {

	@Test
	void a_fact_says_who_acted_why_and_where_it_is_recorded() {
		SocialCreditCode owner = Beneficiaries.next();
		Receipt receipt = Sample.as(Sample.applicant(owner))
			.with("X-Correlation-Id", "portal-" + owner)
			.post("/v1/notes/" + owner, Sample.note("hello"))
			.receipt();
		try (TestFacts facts = Sample.facts()) {
			IncomingFact fact = facts.awaitEnvelope(ApplicationWithdrawnV1.class,
					told -> told.beneficiaryCode().equals(owner.value()));
			assertThat(fact.id()).isEqualTo(receipt.events().getFirst().id());
			assertThat(fact.type()).isEqualTo("grants.application.ApplicationWithdrawn.v1");
			assertThat(fact.source()).isEqualTo("/grants/sample");
			assertThat(fact.key()).isEqualTo(owner.value());
			assertThat(fact.recordedAt()).isEqualTo(receipt.recordedAt());
			assertThat(fact.correlation()).isEqualTo("portal-" + owner);
			assertThat(fact.causation()).startsWith("http:");
			assertThat(fact.actor().subject()).isEqualTo("u-li");
			assertThat(fact.actor().role()).isEqualTo("applicant");
			assertThat(fact.stream()).isEqualTo("notebook-" + owner);
			assertThat(fact.position()).isEqualTo(receipt.position());
			assertThat(TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason()).isEqualTo("hello");
		}
	}

	@Test
	void a_further_publication_of_an_event_has_an_id_of_its_own() {
		SocialCreditCode owner = Beneficiaries.next();
		String event = Sample.as(Sample.applicant(owner))
			.post("/v1/notes/" + owner, Sample.note("thrice", "1.00", 3))
			.receipt()
			.events()
			.getFirst()
			.id();
		try (TestFacts facts = Sample.facts()) {
			eventually(() -> assertThat(facts.about(owner)).extracting(IncomingFact::id)
				.containsExactly(event, event + ".1", event + ".2"));
		}
	}

	@Test
	void facts_keep_the_order_of_the_log_and_are_published_again_under_the_same_ids() {
		SocialCreditCode owner = Beneficiaries.next();
		List<String> texts = IntStream.range(0, 50).mapToObj(i -> "note " + i).toList();
		try (TestService service = TestService.of(SampleService.class, "sample-outbound").start();
				TestFacts facts = Sample.facts()) {
			texts.forEach(text -> Sample.take(service, owner, text));
			eventually(() -> assertThat(reasons(facts, owner)).isEqualTo(texts));

			rewind(service);
			eventually(() -> assertThat(facts.about(owner)).hasSize(100));
			List<IncomingFact> all = facts.about(owner);
			assertThat(all.subList(50, 100)).extracting(IncomingFact::id)
				.isEqualTo(all.subList(0, 50).stream().map(IncomingFact::id).toList());
			assertThat(new LinkedHashSet<>(reasons(facts, owner))).containsExactlyElementsOf(texts);
		}
	}

	/** As if the position had not been saved before a crash. */
	private static void rewind(TestService service) {
		String database = service.bean(MongoDatabase.class).getName();
		service.close();
		try (MongoClient client = MongoClients.create(TestStore.uri())) {
			client.getDatabase(database)
				.getCollection("readers")
				.updateOne(Filters.eq("_id", OutboundDoor.READER), Updates.set("position", 0L));
		}
		service.start();
	}

	private static List<String> reasons(TestFacts facts, SocialCreditCode owner) {
		return new ArrayList<>(facts.about(owner)
			.stream()
			.map(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
			.toList());
	}

}
