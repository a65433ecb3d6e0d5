package grants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import grants.contract.Topics;
import grants.local.Options;
import grants.local.Part;
import grants.local.Platform;
import grants.local.Ports;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import grants.local.tour.Person;
import grants.runtime.personal.Seals;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * PII-SEALED: names, accounts and what applicants write go all the way from a draft to
 * the end of a clawback, and are nowhere in what the platform keeps; then they are
 * erased.
 */
class PersonalDataTest {

	private static final String CONTRACTOR = "91410100MA9F00001C";

	private static final String PROFILE = "/v1/profiles/" + CONTRACTOR;

	private static final String NAME = "金丝雀张三丰个人工作室";

	private static final String ACCOUNT = "41999988887777666655";

	private static final String CONTACT = "联系人李四光电话13987654321";

	/** What {@link Grant#repaymentDemanded} lets the beneficiary answer. */
	private static final String ANSWER = "因集团税务统筹迁出，愿意退回奖励资金";

	private static final Canaries CANARIES = new Canaries(List.of(NAME, ACCOUNT, "13987654321", CONTACT, ANSWER));

	@TempDir
	Path home;

	@Test
	@Timeout(value = 6, unit = TimeUnit.MINUTES)
	void nothing_that_an_applicant_has_written_is_kept_in_clear_and_all_of_it_can_be_erased()
			throws IOException, ExecutionException, InterruptedException {
		Options options = new Options(home, Ports.free(), true, Optional.of(Grant.morningOf("2023-02-01")));
		try (Platform platform = Platform.start(options);
				City city = new City(options.ports());
				MongoClient client = MongoClients.create(platform.storeUri())) {
			Person applicant = city.as("applicant-contractor");
			withdraw(applicant, submit(applicant));
			startAnother(applicant);
			stateProfile(applicant);
			Grant grant = live(city);
			park(city, options.ports(), client);
			assertThat(
					applicant.get(Part.APPLICATION, "/v1/applications/" + grant.applicationId()).accepted().toString())
				.as("whom it concerns reads it")
				.contains(NAME, ACCOUNT);

			assertThat(CANARIES.inDocumentsOf(client)).isEmpty();
			assertThat(CANARIES.inFilesOf(home)).isEmpty();

			erase(city);
			everythingShowsThatItWasErased(city, applicant, grant);
			theSearchFindsWhatIsThere(client);
		}
	}

	private static Grant.Claim claim() {
		Grant.Claim like = Claims.settlement(CONTRACTOR, NAME, "2023-01-10");
		return new Grant.Claim(like.measure(), like.code(), like.name(), ACCOUNT, like.facts(), like.evidenceNumbers());
	}

	private static String submit(Person applicant) {
		JsonNode draft = applicant.post(Part.APPLICATION, "/v1/drafts", claim().draft()).accepted();
		return applicant
			.post(Part.APPLICATION, "/v1/drafts/" + draft.at("/stream").asString() + "/submission",
					Map.of("version", draft.at("/version").asLong()))
			.accepted()
			.at("/applicationId")
			.asString();
	}

	private static void withdraw(Person applicant, String application) {
		applicant.post(Part.APPLICATION, "/v1/applications/" + application + "/withdrawal", Map.of("reason", CONTACT))
			.accepted();
	}

	/** A draft that stays one, with a number to call. */
	private static void startAnother(Person applicant) {
		applicant
			.post(Part.APPLICATION, "/v1/drafts", Map.of("beneficiary", CONTRACTOR, "measureId", "D19-1a", "content",
					Map.of("beneficiaryName", NAME, "facts", Map.of("contact", CONTACT), "evidence", List.of())))
			.accepted();
	}

	/** What is to be used again, with a number to call in the name of a project. */
	private static void stateProfile(Person applicant) {
		applicant
			.put(Part.APPLICATION, PROFILE, Map.of("version", 0, "content",
					Map.of("beneficiaryName", NAME, "facts", Map.of("projectName", CONTACT), "payee",
							Map.of("code", CONTRACTOR, "name", NAME, "bankCode", "102491000018", "account", ACCOUNT))))
			.accepted();
		assertThat(applicant.get(Part.APPLICATION, PROFILE).accepted().toString()).contains(NAME, ACCOUNT, CONTACT);
	}

	/** Reviewed, paid, broken, answered, repaid. */
	private static Grant live(City city) {
		Grant grant = Grant.apply(city, "applicant-contractor", claim());
		grant.reviewed(Optional.empty()).noticeOver().approved().paid();
		city.moveClocksTo(Grant.morningOf("2025-06-01"));
		String clawback = grant.moved(CONTRACTOR, "TAX", "410300", "2025-05-16")
			.repaymentDemanded(CONTRACTOR, "applicant-contractor", LocalDate.parse("2025-07-31"));
		grant.repaid(clawback, "8000000.00", LocalDate.parse("2025-06-01"));
		city.await("the end of the case", () -> Optional.of(grant.history())
			.filter(history -> history.stream().anyMatch(e -> e.at("/type").asString().contains("ClawbackClosed"))));
		return grant;
	}

	/** The submission comes again under another's key, so that nobody can take it up. */
	private static void park(City city, Ports ports, MongoClient client)
			throws ExecutionException, InterruptedException {
		Map<String, Object> broker = Map.of("bootstrap.servers", "127.0.0.1:" + ports.uri(Part.BROKER).getPort());
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(broker, new StringDeserializer(),
				new ByteArrayDeserializer());
				KafkaProducer<String, byte[]> producer = new KafkaProducer<>(broker, new StringSerializer(),
						new ByteArraySerializer())) {
			List<TopicPartition> all = consumer.partitionsFor(Topics.APPLICATION)
				.stream()
				.map(p -> new TopicPartition(p.topic(), p.partition()))
				.toList();
			consumer.assign(all);
			consumer.seekToBeginning(all);
			ConsumerRecord<String, byte[]> submitted = city.await("the submission on Kafka", () -> {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
					if (new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
						.contains("ApplicationSubmitted")) {
						return Optional.of(record);
					}
				}
				return Optional.empty();
			});
			producer
				.send(new ProducerRecord<>(Topics.APPLICATION, null, "91410100MA9F00002F", submitted.value(),
						submitted.headers()))
				.get();
		}
		city.await("a parked fact",
				() -> Optional.ofNullable(client.getDatabase("grants_review").getCollection("parked").find().first()));
	}

	private static void erase(City city) {
		String path = "/v1/erasures/" + CONTRACTOR;
		city.await("nothing open",
				() -> Optional.of(city.as("administrator").post(Part.AUDIT, path, Map.of("reason", "当事人申请，案件均已办结")))
					.filter(Answer::isAccepted));
		city.moveClocksTo(Grant.morningOf("2025-06-01").plus(Duration.ofMinutes(5)));
		assertThat(city.as("administrator").post(Part.AUDIT, path + "/confirmation", Map.of()).status())
			.as("the same person")
			.isEqualTo(409);
		city.as("administrator-2").post(Part.AUDIT, path + "/confirmation", Map.of()).accepted();
	}

	/** In every service, within the ten seconds for which a process remembers a key. */
	private static void everythingShowsThatItWasErased(City city, Person applicant, Grant grant) {
		Map<Part, String> places = Map.of(Part.APPLICATION, "/v1/applications/" + grant.applicationId(), //
				Part.REVIEW, "/v1/cases/" + grant.caseId(), //
				Part.DISBURSEMENT, "/v1/awards/" + grant.awardId() + "/payments", //
				Part.AUDIT, "/v1/beneficiaries/" + CONTRACTOR + "/history?size=500");
		places.forEach((part, path) -> {
			String shown = city.await(part + " shows that it was erased",
					() -> Optional.of(city.as("auditor").get(part, path).accepted().toString())
						.filter(text -> text.contains(Seals.ERASED)));
			assertThat(CANARIES.in(shown.getBytes(StandardCharsets.UTF_8))).as(path).isEmpty();
		});
		assertThat(grant.application().toString()).as("what was granted stays").contains("8000000.00");
		Answer draft = city.await("the draft can't be opened", () -> Optional
			.of(applicant.get(Part.APPLICATION, "/v1/drafts/" + grant.applicationId().replace("application", "draft")))
			.filter(answer -> answer.status() == 409));
		assertThat(draft.body().at("/rule").asString()).isEqualTo("PER-1");
		Answer profile = applicant.get(Part.APPLICATION, PROFILE);
		assertThat(profile.accepted().at("/state").asString()).isEqualTo("ERASED");
		assertThat(CANARIES.in(profile.body().toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	/** A search that finds nothing proves nothing unless it finds what is there. */
	private void theSearchFindsWhatIsThere(MongoClient client) throws IOException {
		var planted = client.getDatabase("planted").getCollection("planted");
		planted.insertOne(new Document("_id", "utf-8").append("name", NAME));
		String base64 = Base64.getEncoder().encodeToString(("ab" + CONTACT).getBytes(StandardCharsets.UTF_8));
		planted.insertOne(new Document("_id", "base64").append("note", "x" + base64));
		planted.insertOne(new Document("_id", "bytes").append("value",
				List.of(new Binary(ANSWER.getBytes(StandardCharsets.UTF_16LE)))));
		assertThat(CANARIES.inDocumentsOf(client)).containsOnlyKeys("planted.planted utf-8", "planted.planted base64",
				"planted.planted bytes");
		Files.writeString(home.resolve("planted"), "{\"account\":\"" + ACCOUNT + "\"}");
		assertThat(CANARIES.inFilesOf(home)).as("the store's file too is searched as it is written")
			.containsKeys("planted", "store.mv");
	}

}
