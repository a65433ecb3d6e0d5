package grants.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import grants.application.command.StartDraft;
import grants.application.domain.EntitlementState;
import grants.application.vocabulary.DraftId;
import grants.embedded.TestStore;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.CommandDoor;
import grants.runtime.history.Origin;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 64 clients at once, through two instances of the service on one store, round after
 * round: exactly one of them has its claim. {@code -Dgrants.rounds=200} for the full
 * number. In the middle both instances are restarted, one after the other.
 */
class ManyClientsTest {

	private static final int CLIENTS = 64;

	private static final int ROUNDS = Integer.getInteger("grants.rounds", 20);

	private static TestService left;

	private static TestService right;

	@BeforeAll
	static void start() {
		String database = TestStore.freshDatabase();
		left = Desk.another().with("grants.mongodb.database", database).start();
		right = Desk.another().with("grants.mongodb.database", database).start();
	}

	@AfterAll
	static void close() {
		left.close();
		right.close();
	}

	/** What one client sends: who, and which draft. */
	private record Asked(SocialCreditCode beneficiary, String draft) {
	}

	@Test
	void of_64_drafts_of_one_claim_exactly_one_is_live() throws InterruptedException, ExecutionException {
		for (int round = 0; round < ROUNDS; round++) {
			restartInTheMiddle(round);
			SocialCreditCode beneficiary = Desk.beneficiary();
			SampleContent loans = SampleContent.techLoans(beneficiary, "D18-4");

			List<Answer> answers = submitAtOnce(started(Stream.generate(() -> loans).limit(CLIENTS).toList()));

			assertOneOf(answers, "ONE_LIVE_CLAIM", round);
			assertThat(liveClaims(List.of(beneficiary))).as("round %s", round).isEqualTo(1);
		}
	}

	@Test
	void of_64_beneficiaries_with_one_piece_of_evidence_exactly_one_claims_with_it()
			throws InterruptedException, ExecutionException {
		List<SocialCreditCode> beneficiaries = Stream.generate(Desk::beneficiary).limit(CLIENTS).toList();
		for (int round = 0; round < ROUNDS; round++) {
			restartInTheMiddle(round);
			String piece = "YZ-" + round;
			SocialCreditCode investee = Desk.beneficiary();
			List<SampleContent> deals = beneficiaries.stream()
				.map(beneficiary -> SampleContent.investment(beneficiary, investee, "1000000.00")
					.supportedBy(SampleContent.evidence("capital-verification", piece)))
				.toList();

			List<Answer> answers = submitAtOnce(started(deals));

			assertOneOf(answers, "EVIDENCE_ONCE", round);
			assertThat(liveClaims(beneficiaries)).as("round %s", round).isEqualTo(round + 1);
		}
	}

	private static void restartInTheMiddle(int round) {
		if (round == ROUNDS / 2) {
			left.restart();
			right.restart();
		}
	}

	private static List<Asked> started(List<SampleContent> contents) throws InterruptedException, ExecutionException {
		CommandDoor door = left.bean(CommandDoor.class);
		List<Future<Asked>> drafts = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (SampleContent sample : contents) {
				drafts.add(people.submit(() -> started(door, sample)));
			}
		}
		return all(drafts);
	}

	private static Asked started(CommandDoor door, SampleContent sample) {
		String id = "draft-" + UUID.randomUUID();
		door.send(
				new StartDraft(new DraftId(id), sample.beneficiary(), sample.measureId(),
						left.bean(SealedDrafts.class).seal(sample.beneficiary(), sample.content()), left.now()),
				new Origin("test:" + id, new Actor("u-" + sample.beneficiary(), "applicant"), "correlation", null));
		return new Asked(sample.beneficiary(), id);
	}

	private static List<Answer> submitAtOnce(List<Asked> all) throws InterruptedException, ExecutionException {
		CountDownLatch ready = new CountDownLatch(all.size());
		CountDownLatch go = new CountDownLatch(1);
		List<Future<Answer>> asked = new ArrayList<>();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < all.size(); i++) {
				Http client = (i % 2 == 0 ? left : right).as(Desk.applicant(all.get(i).beneficiary()));
				String path = "/v1/drafts/" + all.get(i).draft() + "/submission";
				asked.add(clients.submit(() -> {
					ready.countDown();
					go.await();
					return client.post(path, Desk.version(0));
				}));
			}
			ready.await();
			go.countDown();
		}
		return all(asked);
	}

	private static <T> List<T> all(List<Future<T>> futures) throws InterruptedException, ExecutionException {
		List<T> all = new ArrayList<>();
		for (Future<T> one : futures) {
			all.add(one.get());
		}
		return all;
	}

	private static void assertOneOf(List<Answer> answers, String rule, int round) {
		assertThat(answers).as("round %s", round).filteredOn(answer -> answer.status() == 201).hasSize(1);
		assertThat(answers).as("round %s", round)
			.filteredOn(answer -> answer.status() != 201)
			.allSatisfy(answer -> assertThat(answer.refusal().ruleName()).isEqualTo(rule));
	}

	/** As the other instance than the one that was asked last knows it. */
	private static long liveClaims(List<SocialCreditCode> beneficiaries) {
		Known known = right.bean(Known.class);
		return beneficiaries.stream().map(known::entitlements).flatMap(EntitlementState::live).count();
	}

}
