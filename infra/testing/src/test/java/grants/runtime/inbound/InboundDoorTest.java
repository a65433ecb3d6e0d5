package grants.runtime.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import grants.contract.Topics;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class InboundDoorTest {

	static PaymentReportV1 report(SocialCreditCode about, String text) {
		return new PaymentReportV1("payment-1", about.value(), "PAID", text, "", LocalDate.of(2024, 2, 29));
	}

	@Test
	void a_fact_becomes_a_command_that_names_it() {
		SocialCreditCode owner = Beneficiaries.next();
		try (TestFacts facts = Sample.facts()) {
			String id = facts.publish(report(owner, "paid"));
			facts.await(ApplicationWithdrawnV1.class, owner);
			RecordedEvent event = Sample.SERVICE.bean(History.class).stream("notebook-" + owner).getFirst();
			assertThat(event.origin().request()).isEqualTo("fact:" + id);
			assertThat(event.origin().cause()).isEqualTo(id);
			assertThat(event.origin().correlation()).isEqualTo("test-" + id);
			assertThat(event.origin().actor().isSystem()).isTrue();
			assertThat(event.origin().actor().subject()).isEqualTo("WhenPaymentReportedThenTakeNote");
			IncomingFact told = facts.awaitEnvelope(ApplicationWithdrawnV1.class,
					fact -> fact.beneficiaryCode().equals(owner.value()));
			assertThat(told.causation()).isEqualTo(id);
			assertThat(told.correlation()).isEqualTo("test-" + id);
		}
	}

	@Test
	void facts_of_a_beneficiary_keep_their_order_and_have_one_effect_however_often_they_come() {
		List<SocialCreditCode> owners = IntStream.range(0, 12).mapToObj(_ -> Beneficiaries.next()).toList();
		List<String> texts = IntStream.range(0, 8).mapToObj(i -> "paid " + i).toList();
		try (TestFacts facts = Sample.facts()) {
			for (String text : texts) {
				for (SocialCreditCode owner : owners) {
					String id = UUID.randomUUID().toString();
					facts.publish(id, report(owner, text), Instant.now());
					facts.publish(id, report(owner, text), Instant.now());
				}
			}
			for (SocialCreditCode owner : owners) {
				eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).isEqualTo(texts));
			}
		}
	}

	@Test
	void a_fact_without_effect_has_none_later_either() {
		SocialCreditCode owner = Beneficiaries.next();
		String id = UUID.randomUUID().toString();
		try (TestFacts facts = Sample.facts()) {
			facts.publish(id, report(owner, ""), Instant.now());
			facts.publish(report(owner, "later"));
			eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("later"));
			// what would have an effect now, if it were asked again
			facts.publish(id, report(owner, "again"), Instant.now());
			facts.publish(report(owner, "last"));
			eventually(() -> assertThat(Sample.texts(Sample.SERVICE, owner)).containsExactly("later", "last"));
		}
	}

	@Test
	void a_replay_of_whole_topics_changes_nothing() throws ExecutionException, InterruptedException {
		String group = "sample-replay";
		SocialCreditCode owner = Beneficiaries.next();
		try (TestService service = TestService.of(SampleService.class, group).start();
				TestFacts facts = Sample.facts();
				Admin admin = Admin
					.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrap()))) {
			List<String> texts = IntStream.range(0, 20).mapToObj(i -> "paid " + i).toList();
			texts.forEach(text -> facts.publish(report(owner, text)));
			eventually(() -> assertThat(taken(admin, group)).isEqualTo(told(admin)));
			eventually(() -> assertThat(Sample.texts(service, owner)).isEqualTo(texts));
			long head = service.bean(History.class).head();
			service.close();
			admin.alterConsumerGroupOffsets(group, fromTheBeginning(taken(admin, group))).all().get();
			service.start();
			facts.publish(report(owner, "after the replay"));
			eventually(() -> assertThat(taken(admin, group)).isEqualTo(told(admin)));
			eventually(() -> assertThat(Sample.texts(service, owner)).hasSize(21).endsWith("after the replay"));
			assertThat(service.bean(History.class).head()).isEqualTo(head + 1);
		}
	}

	/** Offsets behind what has been published, where there is anything. */
	private static Map<TopicPartition, Long> told(Admin admin) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(Set.of(Topics.BANK_REPORTS))
			.allTopicNames()
			.get()
			.get(Topics.BANK_REPORTS)
			.partitions()
			.stream()
			.collect(Collectors.toMap(p -> new TopicPartition(Topics.BANK_REPORTS, p.partition()),
					_ -> OffsetSpec.latest()));
		return admin.listOffsets(asked)
			.all()
			.get()
			.entrySet()
			.stream()
			.filter(end -> end.getValue().offset() > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
	}

	/**
	 * Offsets behind what a group has taken up and committed, where there is anything.
	 */
	private static Map<TopicPartition, Long> taken(Admin admin, String group)
			throws ExecutionException, InterruptedException {
		return admin.listConsumerGroupOffsets(group)
			.partitionsToOffsetAndMetadata()
			.get()
			.entrySet()
			.stream()
			.filter(reached -> reached.getKey().topic().equals(Topics.BANK_REPORTS) && reached.getValue().offset() > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, reached -> reached.getValue().offset()));
	}

	private static Map<TopicPartition, OffsetAndMetadata> fromTheBeginning(Map<TopicPartition, Long> offsets) {
		return offsets.keySet().stream().collect(Collectors.toMap(p -> p, _ -> new OffsetAndMetadata(0)));
	}

}
