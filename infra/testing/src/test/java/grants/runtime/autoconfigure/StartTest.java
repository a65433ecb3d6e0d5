package grants.runtime.autoconfigure;

import grants.embedded.TestBroker;
import grants.runtime.fact.FactTopics;
import grants.runtime.testing.TestService;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartTest {

	@Test
	void a_service_that_is_not_told_enough_says_what_is_missing() {
		assertThatThrownBy(() -> SpringApplication.run(SampleService.class, "--server.port=0")).rootCause()
			.hasMessage("this service can't run without: grants.service, grants.mongodb.uri, "
					+ "grants.kafka.bootstrap-servers, grants.security.issuer");
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

}
