package grants.runtime.backup;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import grants.contract.Topics;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.Broker;
import grants.embedded.TestStore;
import grants.kernel.InvalidValue;
import grants.kernel.SocialCreditCode;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.RawLog;
import grants.runtime.proof.CheckpointFile;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.Verdict;
import grants.runtime.proof.Verification;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import grants.sample.domain.Notebook;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The restore drill of docs/operating, end to end. */
class RestoreDrillTest {

	private final String name = "sample-drill-" + UUID.randomUUID().toString().substring(0, 8);

	/**
	 * Made from the log again, or of no use elsewhere; keys have a backup of their own.
	 */
	private static final Set<String> DERIVED = Set.of("log", "readers", "views", "store-check", "restore",
			"verifications", "keys", "masters");

	@TempDir
	Path folder;

	private final SocialCreditCode owner = Beneficiaries.next();

	/** Of its own: what other tests have told would be recorded too. */
	private Broker broker;

	private TestFacts facts;

	private TestService service;

	@BeforeEach
	void start() throws IOException {
		Notebook.STRICT.set(true);
		broker = Broker.start(folder.resolve("broker"));
		SigningKey.make(SignatureAlgorithm.SM2, folder.resolve("key.pem"), folder.resolve("public"));
		service = TestService.of(SampleService.class, name)
			.with("grants.proof.signature", "sm2")
			.with("grants.proof.private-key", folder.resolve("key.pem").toString())
			.with("grants.proof.public-keys", folder.resolve("public").toString())
			.with("grants.proof.file", folder.resolve("checkpoints.jsonl").toString())
			.with("grants.proof.commits", "1")
			.with("grants.kafka.bootstrap-servers", broker.bootstrap())
			.start();
		facts = new TestFacts(broker.bootstrap());
	}

	@AfterEach
	void close() {
		Notebook.STRICT.set(true);
		service.close();
		facts.close();
		broker.close();
	}

	@Test
	void a_restored_service_answers_as_before_and_does_nothing_twice() {
		Answer accepted = post("first note", "5.00", "key-1-" + owner).expect(200);
		Answer refused = post("too much", "500.00", "key-2-" + owner).expect(409);
		facts.publish(report("with effect"));
		facts.publish(report(""));
		facts.publish(report("refused for now"));
		facts.publish(report("behind it"));
		eventually(() -> assertThat(Sample.texts(service, owner)).containsExactly("first note", "with effect"));
		eventually(() -> assertThat(parked()).hasSize(2));
		eventually(() -> assertThat(told()).hasSize(2));
		awaitAllHeard();
		long head = head();
		awaitSigned(head);

		byte[] export = export(); // while the service runs
		assertThat(collections())
			.allMatch(one -> DERIVED.contains(one) || Memory.COLLECTIONS.contains(one) || one.startsWith("notes"));
		List<String> parked = parked();
		service.close();
		restore(export, false);

		eventually(() -> assertThat(Sample.texts(service, owner)).containsExactly("first note", "with effect"));
		assertThat(parked()).containsAll(parked);
		assertThat(post("first note", "5.00", "key-1-" + owner).body()).isEqualTo(accepted.body());
		assertThat(post("too much", "500.00", "key-2-" + owner).body()).isEqualTo(refused.body());
		post("another", "5.00", "key-1-" + owner).problem(422);
		awaitAllHeard();
		assertThat(head()).isEqualTo(head);

		post("after the restore", "5.00", "key-3-" + owner).expect(200);
		eventually(() -> assertThat(told()).hasSize(3)); // nothing was told twice
		awaitSigned(head + 1);
		assertThat(verify().findings()).isEmpty();
		assertThat(verify().givenUp()).isEmpty();

		Notebook.STRICT.set(false);
		service.as(Sample.ADMINISTRATOR).post("/v1/admin/parked/" + parked.getFirst() + "/retry").expect(202);
		eventually(() -> assertThat(parked()).isEmpty());
		eventually(() -> assertThat(Sample.texts(service, owner)).containsExactly("first note", "with effect",
				"after the restore", "refused for now", "behind it"));
	}

	@Test
	void what_came_after_the_backup_is_given_up_only_if_somebody_says_so_and_facts_are_heard_again() {
		awaitAllHeard();
		post("in the backup", "5.00", "key-1-" + owner).expect(200);
		long head = head();
		awaitSigned(head);
		byte[] export = export();
		facts.publish(report("heard after the backup"));
		eventually(() -> assertThat(Sample.texts(service, owner)).containsExactly("in the backup",
				"heard after the backup"));
		awaitSigned(head + 1);
		service.close();

		String fresh = TestStore.freshDatabase();
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> bringIn(export, fresh, false))
			.withMessageContaining("checkpoints know positions up to " + (head + 1));
		restore(export, true);
		eventually(() -> assertThat(Sample.texts(service, owner)).containsExactly("in the backup",
				"heard after the backup"));
		eventually(() -> assertThat(verify().givenUp()).singleElement()
			.satisfies(loss -> assertThat(loss.restored().position()).isBetween(head, head + 1)));
		assertThat(verify().findings()).isEmpty();
	}

	private Answer post(String text, String amount, String key) {
		return service.as(Sample.applicant(owner)).post("/v1/notes/" + owner, Sample.note(text, amount, 1), key);
	}

	/** What this service has told about the owner, copies too. */
	private List<String> told() {
		return facts.about(owner)
			.stream()
			.filter(fact -> fact.source().equals("/grants/" + name))
			.map(fact -> fact.id())
			.toList();
	}

	private PaymentReportV1 report(String text) {
		return new PaymentReportV1("payment-1", owner.value(), "CONFIRMED", text, "", LocalDate.of(2024, 2, 29));
	}

	/** Ids of the owner's facts that wait. */
	private List<String> parked() {
		return service.as(Sample.ADMINISTRATOR)
			.get("/v1/admin/parked?beneficiary=" + owner)
			.expect(200)
			.json()
			.path("facts")
			.valueStream()
			.map(fact -> fact.path("id").asString())
			.toList();
	}

	private MongoDatabase database() {
		return service.bean(MongoDatabase.class);
	}

	private long head() {
		return new RawLog(database()).head();
	}

	private Set<String> collections() {
		return database().listCollectionNames().into(new TreeSet<>());
	}

	private KnownCheckpoints known() {
		return KnownCheckpoints.of(List.of(new CheckpointFile(folder.resolve("checkpoints.jsonl"))), name,
				PublicKeys.in(folder.resolve("public")));
	}

	private Verdict verify() {
		return Verification.of(new RawLog(database()), known(), (_, _, _) -> true);
	}

	private void awaitSigned(long position) {
		eventually(() -> assertThat(known().lastPosition()).isGreaterThanOrEqualTo(position));
	}

	private byte[] export() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		LogExport.write(database(), name, service.now(), known().all(), out);
		return out.toByteArray();
	}

	/** The old database is lost; the service starts on a new one. */
	private void restore(byte[] export, boolean acceptLoss) {
		String fresh = TestStore.freshDatabase();
		bringIn(export, fresh, acceptLoss);
		service.with("grants.mongodb.database", fresh).start();
	}

	private void bringIn(byte[] export, String fresh, boolean acceptLoss) {
		try (MongoClient client = MongoClients.create(TestStore.uri())) {
			LogImport.into(client.getDatabase(fresh), new ByteArrayInputStream(export), name, known(), acceptLoss);
		}
		catch (BadLine e) {
			throw new AssertionError(e);
		}
	}

	/** Until the service has taken up every fact that there is, from the beginning. */
	private void awaitAllHeard() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
			eventually(() -> {
				Map<TopicPartition, OffsetAndMetadata> heard = admin.listConsumerGroupOffsets(name)
					.partitionsToOffsetAndMetadata()
					.get();
				Map<TopicPartition, Long> ends = ends(admin);
				ends.forEach(
						(partition, end) -> assertThat(heard.containsKey(partition) ? heard.get(partition).offset() : 0)
							.as(partition.toString())
							.isEqualTo(end));
			});
		}
	}

	private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
		Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(List.of(Topics.BANK_REPORTS))
			.allTopicNames()
			.get()
			.get(Topics.BANK_REPORTS)
			.partitions()
			.stream()
			.collect(Collectors.toMap(partition -> new TopicPartition(Topics.BANK_REPORTS, partition.partition()),
					_ -> OffsetSpec.latest()));
		return admin.listOffsets(latest)
			.all()
			.get()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
	}

}
