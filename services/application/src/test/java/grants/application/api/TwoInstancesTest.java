package grants.application.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.application.event.ApplicationSubmitted;
import grants.application.event.EvidenceClaimed;
import grants.application.vocabulary.EntitlementsId;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** ONE-LIVE-CLAIM under concurrency: two instances of the service on one store. */
class TwoInstancesTest {

	private static final int CLIENTS = 16;

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

	@Test
	void of_sixteen_drafts_of_one_claim_submitted_at_once_one_is_live()
			throws InterruptedException, ExecutionException {
		SocialCreditCode beneficiary = Desk.beneficiary();
		List<String> drafts = new ArrayList<>();
		for (int i = 0; i < CLIENTS; i++) {
			drafts.add(Desk.started(instance(i), SampleContent.settling(beneficiary)));
		}

		List<Answer> answers = submitAtOnce(beneficiary, drafts);

		assertOneOf(answers, beneficiary, "ONE_LIVE_CLAIM");
	}

	@Test
	void one_draft_submitted_by_sixteen_people_at_once_is_one_application()
			throws InterruptedException, ExecutionException {
		SocialCreditCode beneficiary = Desk.beneficiary();
		String draft = Desk.started(left, SampleContent.settling(beneficiary));

		List<Answer> answers = submitAtOnce(beneficiary, Collections.nCopies(CLIENTS, draft));

		assertOneOf(answers, beneficiary, "SUBMITTED_ONCE");
	}

	private static List<Answer> submitAtOnce(SocialCreditCode beneficiary, List<String> drafts)
			throws InterruptedException, ExecutionException {
		CountDownLatch ready = new CountDownLatch(drafts.size());
		CountDownLatch go = new CountDownLatch(1);
		List<Future<Answer>> asked = new ArrayList<>();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < drafts.size(); i++) {
				Http client = instance(i).as(Desk.applicant(beneficiary));
				String path = "/v1/drafts/" + drafts.get(i) + "/submission";
				asked.add(clients.submit(() -> {
					ready.countDown();
					go.await();
					return client.post(path, Desk.version(0));
				}));
			}
			ready.await();
			go.countDown();
		}
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> one : asked) {
			answers.add(one.get());
		}
		return answers;
	}

	private static void assertOneOf(List<Answer> answers, SocialCreditCode beneficiary, String rule) {
		assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() != 201)
			.allSatisfy(answer -> assertThat(answer.refusal().ruleName()).isEqualTo(rule));
		for (TestService instance : List.of(left, right)) {
			assertThat(instance.bean(History.class).stream(new EntitlementsId(beneficiary).toString()))
				.extracting(event -> (Object) event.payload().getClass())
				.containsExactly(ApplicationSubmitted.class, EvidenceClaimed.class);
		}
	}

	private static TestService instance(int client) {
		return client % 2 == 0 ? left : right;
	}

}
