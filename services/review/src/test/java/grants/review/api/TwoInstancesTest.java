package grants.review.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import grants.review.api.ReviewBench.Case;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Many people at once, at two instances of the service on one store. */
class TwoInstancesTest {

	private static final int PEOPLE = 16;

	private static TestService other;

	@BeforeAll
	static void start() {
		other = secondInstance();
	}

	@AfterAll
	static void close() {
		other.close();
	}

	@Test
	void of_many_who_claim_one_item_one_gets_it() throws InterruptedException, ExecutionException {
		Case grant = open();

		List<Answer> answers = atOnce(Role.REVIEWER, client -> client.post(grant.item(LEAD) + "/claim"));

		oneOf(answers, "ONE_PERSON_AT_A_TIME");
		assertThat(grant.events()).filteredOn(event -> event.payload() instanceof ItemClaimed).hasSize(1);
	}

	@Test
	void of_many_who_decide_one_case_one_does() throws InterruptedException, ExecutionException {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, false).conclude();

		List<Answer> answers = atOnce(Role.APPROVER, client -> client.post(grant.path() + "/decision", rejection()));

		oneOf(answers, "IN_ITS_TURN");
		assertThat(grant.events()).filteredOn(event -> event.payload() instanceof GrantRejected).hasSize(1);
	}

	private static List<Answer> atOnce(Role role, Function<Http, Answer> request)
			throws InterruptedException, ExecutionException {
		CountDownLatch ready = new CountDownLatch(PEOPLE);
		CountDownLatch go = new CountDownLatch(1);
		List<Future<Answer>> asked = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < PEOPLE; i++) {
				Person person = Person.of("u-racer-" + i).with(role).inBureau(LEAD);
				Http client = (i % 2 == 0 ? REVIEW : other).as(person);
				asked.add(people.submit(() -> {
					ready.countDown();
					go.await();
					return request.apply(client);
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

	private static void oneOf(List<Answer> answers, String rule) {
		assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn(answer -> answer.status() != 200)
			.allSatisfy(answer -> assertThat(answer.refusal().ruleName()).isEqualTo(rule));
	}

}
