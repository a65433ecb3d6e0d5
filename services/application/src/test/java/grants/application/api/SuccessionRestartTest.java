package grants.application.api;

import java.util.Map;

import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A succession that has begun ends, whoever runs the service by then. */
class SuccessionRestartTest {

	@Test
	void a_restart_right_after_it_has_begun_only_delays_it() {
		Person approver = Person.of("u-approver").with(Role.APPROVER);
		SocialCreditCode old = Desk.beneficiary();
		SocialCreditCode heir = Desk.beneficiary();
		try (TestService service = Desk.another().with("grants.mongodb.database", TestStore.freshDatabase()).start()) {
			String succession = service.as(approver)
				.post("/v1/successions",
						Map.of("predecessor", old, "successor", heir, "kind", "RENAME", "document",
								Map.of("number", "换照〔2025〕1号", "sha256", "0".repeat(64)), "effectiveOn", "2025-08-01"))
				.expect(201)
				.json()
				.path("succession")
				.asString();

			service.restart();

			TestService.eventually(() -> assertThat(
					service.as(approver).get("/v1/successions/" + succession).json().path("state").asString())
				.isEqualTo("COMPLETE"));
		}
	}

}
