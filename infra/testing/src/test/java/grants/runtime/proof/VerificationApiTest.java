package grants.runtime.proof;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.kernel.SocialCreditCode;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerificationApiTest {

	private static final String PATH = "/v1/admin/verifications";

	@TempDir
	Path folder;

	private TestService signing() {
		SigningKey.make(SignatureAlgorithm.ECDSA_P256, folder.resolve("key.pem"), folder.resolve("public"));
		return TestService.of(SampleService.class, "sample-verified")
			.with("grants.proof.private-key", folder.resolve("key.pem").toString())
			.with("grants.proof.public-keys", folder.resolve("public").toString())
			.with("grants.proof.file", folder.resolve("checkpoints.jsonl").toString())
			.with("grants.proof.commits", "3")
			.with("grants.proof.digest", "sm3")
			.start();
	}

	private static JsonNode verified(Http client) {
		JsonNode begun = client.post(PATH).expect(202).json();
		assertThat(begun.path("by").asString()).isEqualTo("u-admin");
		JsonNode[] run = new JsonNode[1];
		eventually(() -> {
			run[0] = client.get(PATH + "/" + begun.path("id").asString()).expect(200).json();
			assertThat(run[0].path("state").asString()).isNotEqualTo("RUNNING");
		});
		return run[0];
	}

	@Test
	void a_sound_log_is_vouched_for_and_an_edit_is_named_in_both_languages() {
		SocialCreditCode owner = Beneficiaries.next();
		try (TestService service = signing()) {
			Http admin = service.as(Sample.ADMINISTRATOR);
			long noted = 0; // among what the service hears of other tests
			for (int i = 0; i < 6; i++) {
				noted = Sample.take(service, owner, "note " + i).position();
			}
			eventually(() -> assertThat(service.bean(Checkpointer.class).signedUpTo()).isGreaterThanOrEqualTo(4));
			JsonNode sound = verified(admin);
			assertThat(sound.path("state").asString()).as(sound.toString()).isEqualTo("SOUND");
			assertThat(sound.path("events").asLong()).isGreaterThanOrEqualTo(noted);
			assertThat(sound.path("position").asLong()).isGreaterThanOrEqualTo(noted);
			assertThat(sound.path("vouchedFor").asInt()).isGreaterThanOrEqualTo(4);
			assertThat(sound.has("firstBadPosition")).isFalse();

			service.bean(MongoDatabase.class)
				.getCollection("log")
				.updateOne(Filters.eq("_id", 2L), Updates.set("last", 7L));
			JsonNode broken = verified(admin);
			assertThat(broken.path("state").asString()).isEqualTo("BROKEN");
			assertThat(broken.path("firstBadPosition").asInt()).isEqualTo(2);
			JsonNode finding = broken.path("findings").get(0);
			assertThat(finding.path("kind").asString()).isEqualTo("NOT_AS_WRITTEN");
			assertThat(finding.path("zh").asString()).contains("位置 2").contains("last");
			assertThat(finding.path("en").asString()).contains("position 2").contains("last");
			assertThat(admin.get(PATH).expect(200).json().path("runs").get(0).path("id").asString())
				.isEqualTo(broken.path("id").asString());

			long unsigned = unsigned(service, owner);
			service.bean(MongoDatabase.class)
				.getCollection("log")
				.updateOne(Filters.eq("_id", unsigned), Updates.set("actor", "x"));
			for (int i = 0; i < 3; i++) {
				Sample.take(service, owner, "later " + i);
			}
			eventually(() -> assertThat(admin.get("/actuator/health").expect(503).body())
				.contains("position " + unsigned));
		}
	}

	/** A commit that no checkpoint covers, nor will one before more is appended. */
	private static long unsigned(TestService service, SocialCreditCode owner) {
		long[] position = new long[1];
		eventually(() -> {
			position[0] = Sample.take(service, owner, "one more").position();
			assertThat(position[0] - service.bean(Checkpointer.class).signedUpTo()).isBetween(1L, 2L);
		});
		return position[0];
	}

	@Test
	void administrators_and_auditors_may_and_others_may_not() {
		Person auditor = Person.of("u-auditor").with(Role.AUDITOR);
		String id = Sample.as(auditor).post(PATH).expect(202).json().path("id").asString();
		Sample.as(Sample.ADMINISTRATOR).get(PATH + "/" + id).expect(200);
		Http applicant = Sample.as(Sample.applicant(Beneficiaries.next()));
		applicant.post(PATH).problem(403);
		applicant.get(PATH).problem(403);
		applicant.get(PATH + "/" + id).problem(403);
		Sample.SERVICE.asNobody().post(PATH).problem(401);
		Sample.as(auditor).get(PATH + "/no-such-run").problem(404);
		Sample.as(auditor).put(PATH, Map.of()).problem(405);
	}

}
