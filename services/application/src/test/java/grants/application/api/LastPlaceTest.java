package grants.application.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.application.vocabulary.CallId;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.TestService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static grants.application.api.CallDesk.MEASURE;
import static grants.application.api.CallDesk.at;
import static grants.application.api.CallDesk.quota;
import static org.assertj.core.api.Assertions.assertThat;

/** Places under concurrency: two instances of the service on one store, fifty calls. */
class LastPlaceTest {

	private static final int ROUNDS = 50;

	private static final int CLIENTS = 4;

	private static final LocalDateTime FIRST = LocalDateTime.parse("2025-09-01T09:00:00");

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
	void of_those_who_want_the_last_place_at_once_exactly_one_has_it() throws InterruptedException, ExecutionException {
		for (int round = 0; round < ROUNDS; round++) {
			LocalDateTime opens = FIRST.plusHours(round);
			CallId call = new CallDesk(instance(round)).opened(quota(local(opens), local(opens.plusMinutes(59)), 1));
			List<SocialCreditCode> beneficiaries = new ArrayList<>();
			List<String> drafts = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				beneficiaries.add(Desk.beneficiary());
				drafts.add(Desk.started(instance(client), SampleContent.techLoans(beneficiaries.get(client), MEASURE)));
			}
			Instant open = at(local(opens)).plus(Duration.ofMinutes(1));
			left.moveTo(open);
			right.moveTo(open);

			List<Answer> answers = submitAtOnce(beneficiaries, drafts);

			assertThat(answers).as("round %s", round).filteredOn(answer -> answer.status() == 201).hasSize(1);
			assertThat(answers).filteredOn(answer -> answer.status() != 201)
				.allSatisfy(answer -> assertThat(answer.refusal().rule()).isEqualTo("CAL-10"));
			assertThat(left.bean(KnownCalls.class).register(call).count()).isEqualTo(1);
		}
	}

	private static List<Answer> submitAtOnce(List<SocialCreditCode> beneficiaries, List<String> drafts)
			throws InterruptedException, ExecutionException {
		CountDownLatch ready = new CountDownLatch(CLIENTS);
		CountDownLatch go = new CountDownLatch(1);
		List<Future<Answer>> asked = new ArrayList<>();
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < CLIENTS; i++) {
				CallDesk desk = new CallDesk(instance(i));
				String draft = drafts.get(i);
				SocialCreditCode beneficiary = beneficiaries.get(i);
				asked.add(clients.submit(() -> {
					ready.countDown();
					go.await();
					return desk.submit(draft, beneficiary);
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

	private static String local(LocalDateTime time) {
		return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
	}

	private static TestService instance(int client) {
		return client % 2 == 0 ? left : right;
	}

}
