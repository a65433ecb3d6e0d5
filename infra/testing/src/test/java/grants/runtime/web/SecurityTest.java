package grants.runtime.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestIssuer;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityTest {

	private final SocialCreditCode owner = Beneficiaries.next();

	private final String notes = "/v1/notes/" + owner;

	@Test
	void nobody_enters_without_a_token() {
		Answer answer = Sample.SERVICE.asNobody().get(notes);
		assertThat(answer.problem(401).detail()).contains("Bearer");
		assertThat(answer.header("WWW-Authenticate"))
			.hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
		Sample.SERVICE.asNobody().post(notes, Sample.note("a")).problem(401);
		Sample.SERVICE.asNobody().get("/actuator/metrics").problem(401);
		Sample.SERVICE.asNobody().get("/v1/nothing").problem(401);
	}

	static Stream<Named<Consumer<JWTClaimsSet.Builder>>> badTokens() {
		return Stream.of(Named.of("another audience", claims -> claims.audience("portal")),
				Named.of("no audience", claims -> claims.audience((String) null)),
				Named.of("another issuer", claims -> claims.issuer("http://127.0.0.1:1")),
				Named.of("expired", claims -> claims.expirationTime(in(Duration.ofMinutes(-5)))),
				Named.of("no expiry", claims -> claims.expirationTime(null)),
				Named.of("not yet valid", claims -> claims.notBeforeTime(in(Duration.ofMinutes(5)))),
				Named.of("no subject", claims -> claims.subject(null)),
				Named.of("blank subject", claims -> claims.subject(" ")));
	}

	@ParameterizedTest
	@MethodSource("badTokens")
	void a_token_must_be_what_it_should_be(Consumer<JWTClaimsSet.Builder> change) {
		String token = TestIssuer.shared().token(Sample.applicant(owner), change);
		Sample.SERVICE.withToken(token).get(notes).problem(401);
	}

	@Test
	void a_token_of_somebody_elses_key_is_refused() {
		try (TestIssuer stranger = TestIssuer.start()) {
			String token = stranger.token(Sample.applicant(owner),
					claims -> claims.issuer(TestIssuer.shared().uri().toString()));
			Sample.SERVICE.withToken(token).get(notes).problem(401);
		}
		Sample.SERVICE.withToken("nonsense").get(notes).problem(401);
	}

	@Test
	void one_of_several_audiences_is_enough() {
		String token = TestIssuer.shared()
			.token(Sample.applicant(owner), claims -> claims.audience(List.of("portal", "grants")));
		Sample.SERVICE.withToken(token).get(notes).problem(404);
	}

	@Test
	void no_service_account_changes_anything_whatever_its_token_says() {
		Person account = Person.of("service-portal").with(Role.values()).actingFor(owner);
		assertThat(Sample.as(account).post(notes, Sample.note("a")).problem(403).detailEn())
			.contains("no service account");
		assertThat(Sample.as(account).get(notes).problem(403).detailEn()).contains("your own organisations only");
	}

	@Test
	void a_role_that_nobody_knows_gives_no_right() {
		String token = TestIssuer.shared()
			.token(Sample.applicant(owner), claims -> claims.claim("roles", List.of("emperor")));
		Sample.SERVICE.withToken(token).post(notes, Sample.note("a")).problem(403);
	}

	@Test
	void while_the_issuer_is_away_nobody_is_turned_away_for_good() {
		TestIssuer late = TestIssuer.start();
		String token = late.token(Sample.applicant(owner));
		String issuer = late.uri().toString();
		late.close();
		try (TestService service = TestService.of(SampleService.class, "sample-issuer")
			.with("grants.security.issuer", issuer)
			.start()) {
			service.withToken(token).get(notes).problem(503);
			service.asNobody().get(notes).problem(401);
			service.asNobody().get("/v1/notes/by-hand?code=1").problem(401);
			try (TestIssuer back = late.reopen()) {
				assertThat(back.uri()).hasToString(issuer);
				service.withToken(token).get(notes).problem(404);
			}
		}
	}

	@Test
	void some_things_are_public() {
		assertThat(Sample.SERVICE.asNobody().get("/v1/notes/public").expect(200).body())
			.isEqualTo("anybody may read this");
		assertThat(Sample.SERVICE.asNobody().get("/actuator/health").expect(200).body()).doesNotContain("details");
		Sample.SERVICE.asNobody().get("/v3/api-docs").expect(200);
	}

	@Test
	void operating_data_are_for_administrators_and_monitoring_accounts() {
		Sample.as(Sample.applicant(owner)).get("/actuator/metrics").problem(403);
		Sample.as(Sample.ADMINISTRATOR).get("/actuator/metrics").expect(200);
		assertThat(Sample.as(Person.of("service-monitoring")).get("/actuator/prometheus").expect(200).body())
			.contains("grants_reader_lag{", "grants_inbound_parked ", "grants_outbound_facts_total ");
	}

	private static Date in(Duration duration) {
		return Date.from(Instant.now().plus(duration));
	}

}
