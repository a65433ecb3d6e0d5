package grants.runtime.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import grants.contract.Topics;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.embedded.Broker;
import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.FactTopics;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartTest {

	@Test
	void a_service_that_is_not_told_enough_says_what_is_missing() {
		assertThatThrownBy(() -> SpringApplication.run(SampleService.class, "--server.port=0")).rootCause()
			.hasMessage("this service can't run without: grants.service, grants.mongodb.uri, "
					+ "grants.keys.master-keys, grants.kafka.bootstrap-servers, grants.security.issuer");
	}

	@Test
	void the_real_clock_cannot_be_set() {
		try (TestService service = TestService.of(SampleService.class, "sample-start")
			.with("grants.local", "false")
			.at("2020-01-01T00:00:00Z")) {
			assertThatThrownBy(service::start).rootCause().hasMessageContaining("grants.local-start");
		}
	}

	@Test
	void topics_that_could_lose_facts_are_not_used() {
		FactTopics strict = new FactTopics(TestBroker.bootstrap(), new FactTopics.Settings(3, 1, 1));
		strict.ensure();
		FactTopics stricter = new FactTopics(TestBroker.bootstrap(), new FactTopics.Settings(3, 1, 2));
		assertThatThrownBy(stricter::ensure).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("grants.application min.insync.replicas=1, at least 2 is needed");
	}

	@Test
	void a_service_does_not_use_a_topic_that_forgets_and_says_so(@TempDir Path directory) throws Exception {
		try (Broker broker = Broker.start(directory); Admin admin = admin(broker)) {
			admin.createTopics(List.of(new NewTopic(Topics.BANK_REPORTS, 3, (short) 1)
				.configs(Map.of("cleanup.policy", "compact", "max.message.bytes", "8388608")))).all().get();
			try (TestService service = service(broker).start()) {
				eventually(() -> assertThat(health(service)).contains("grants.bank.reports cleanup.policy=compact",
						"不予使用"));
				assertThat(Sample.take(service, Beneficiaries.next(), "recorded all the same").position()).isPositive();
			}
		}
	}

	@Test
	void a_topic_that_was_made_anew_or_has_more_partitions_is_not_used(@TempDir Path directory) throws Exception {
		try (Broker broker = Broker.start(directory); Admin admin = admin(broker)) {
			TestService service = service(broker).start();
			SocialCreditCode owner = Beneficiaries.next();
			Sample.take(service, owner, "told");
			try (TestFacts facts = new TestFacts(broker.bootstrap())) {
				facts.await(ApplicationWithdrawnV1.class, owner);
			}
			service.close();
			admin.createPartitions(Map.of(Topics.REGISTRY, NewPartitions.increaseTo(5))).all().get();
			admin.deleteTopics(List.of(Topics.BANK_REPORTS)).all().get();
			try {
				service.start();
				eventually(() -> assertThat(health(service)).contains("grants.registry had 3 partitions and has 5",
						"grants.bank.reports was made anew", "失去先后顺序", "已被重建"));
			}
			finally {
				service.close();
			}
		}
	}

	private static TestService service(Broker broker) {
		return TestService.of(SampleService.class, "sample-topics")
			.with("grants.kafka.bootstrap-servers", broker.bootstrap());
	}

	private static Admin admin(Broker broker) {
		return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()));
	}

	private static String health(TestService service) {
		return service.as(Sample.ADMINISTRATOR).get("/actuator/health").expect(503).body();
	}

}
