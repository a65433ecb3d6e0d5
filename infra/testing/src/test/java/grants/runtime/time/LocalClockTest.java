package grants.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalClockTest {

	@Test
	void the_clock_begins_where_told_moves_forward_only_and_survives_a_restart() {
		try (TestService service = TestService.of(SampleService.class, "sample-clock").at("2023-01-10T01:00:00Z")) {
			service.start();
			assertThat(service.now()).isBetween("2023-01-10T01:00:00Z", "2023-01-10T01:05:00Z");

			service.asNobody().post("/local/clock", Map.of("instant", "2028-01-10T15:59:59Z")).expect(200);
			assertThat(service.asNobody().get("/local/clock").json().path("instant").asString())
				.startsWith("2028-01-10T");
			assertThat(
					service.asNobody().post("/local/clock", Map.of("instant", "2028-01-10T15:59:58Z")).refusal().rule())
				.isEqualTo("CLK-1");
			assertThat(service.asNobody().post("/local/clock", "{\"instant\":\"soon\"}").problem(400).fields())
				.containsExactly("instant");

			service.restart();
			assertThat(service.now()).isBetween("2028-01-10T15:59:59Z", "2028-01-10T16:05:00Z");
		}
	}

	@Test
	void what_is_recorded_bears_the_platforms_time_and_tokens_the_real_one() {
		SocialCreditCode owner = Beneficiaries.next();
		Sample.SERVICE.moveBy(Duration.ofDays(400));
		Instant recordedAt = Sample.take(Sample.SERVICE, owner, "in a year").recordedAt();
		assertThat(recordedAt).isAfter(Instant.now().plus(Duration.ofDays(399)));
	}

	@Test
	void there_is_no_such_thing_outside_the_local_profile() {
		try (TestService service = TestService.of(SampleService.class, "sample-clock")
			.with("grants.local", "false")
			.with("grants.kafka.replication-factor", "1")
			.with("grants.kafka.min-insync-replicas", "1")
			.start()) {
			service.asNobody().get("/local/clock").problem(401);
			service.as(Sample.ADMINISTRATOR).get("/local/clock").problem(404);
			assertThat(service.now()).isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
		}
	}

}
