package grants.disbursement.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import grants.contract.TextV1;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.DISTRICT_STAFF;
import static grants.disbursement.api.Town.DOCUMENT;
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.RELEASER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static org.assertj.core.api.Assertions.assertThat;

class ReleaseHttpTest {

	@Test
	void a_release_sends_one_instruction_to_the_bank() {
		Award award = award();
		Instruction instruction = award.sent();

		try (TestFacts facts = Town.facts()) {
			PaymentInstructionV1 order = facts.await(PaymentInstructionV1.class, award.beneficiary());
			assertThat(order.instructionId()).isEqualTo(instruction.id());
			assertThat(order.amountFen()).isEqualTo(16_666_501);
			assertThat(order.payee()).isEqualTo(award.fact().payee());
		}
		assertThat(award.view(RELEASER).path("state").asString()).isEqualTo("SENT");
	}

	@Test
	void PAY_ONCE_a_double_click_releases_once() throws Exception {
		Award award = award();
		Instruction instruction = award.approved();
		String key = UUID.randomUUID().toString();

		List<Answer> answers = atOnce(8, (i) -> as(RELEASER).post(instruction.release(), instruction.seen(), key));

		assertThat(answers).extracting(Answer::status).containsOnly(200);
		assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
		assertThat(award.events()).isEqualTo(5);
		assertThat(ordersFor(award)).hasSize(1);
	}

	@Test
	void PAY_ONCE_many_releases_by_several_people_at_once_release_once() throws Exception {
		Award award = award();
		Instruction instruction = award.approved();

		List<Answer> answers = atOnce(8,
				(i) -> as(Person.of("u-releaser-" + i).with(Role.FINANCE_RELEASER).inTreasury("city"))
					.post(instruction.release(), instruction.seen()));

		assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
		assertThat(answers.stream()
			.filter((answer) -> answer.status() == 409)
			.map((answer) -> answer.refusal().ruleName())).containsOnly("UNKNOWN_HOLDS");
		assertThat(award.events()).isEqualTo(5);
		assertThat(ordersFor(award)).hasSize(1);
	}

	@Test
	void what_nobody_approved_is_not_released() {
		Award award = award();
		Instruction instruction = award.prepared();

		assertThat(as(RELEASER).post(instruction.release(), instruction.seen()).refusal().ruleName())
			.isEqualTo("IN_ORDER");

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void only_releasers_of_the_treasury_may() {
		Award award = award();
		Instruction instruction = award.approved();

		SERVICE.asNobody().post(instruction.release(), instruction.seen()).problem(401);
		as(MAKER).post(instruction.release(), instruction.seen()).problem(403);
		as(CHECKER).post(instruction.release(), instruction.seen()).problem(403);
		as(DISTRICT_STAFF).post(instruction.release(), instruction.seen()).problem(403);

		assertThat(award.events()).isEqualTo(4);
	}

	@Test
	void FOUR_EYES_neither_maker_nor_checker_may_release() {
		Award award = award();
		Instruction instruction = award.approved();

		for (Person person : List.of(MAKER, CHECKER)) {
			assertThat(as(person.with(Role.FINANCE_RELEASER)).post(instruction.release(), instruction.seen())
				.refusal()
				.ruleName()).isEqualTo("FOUR_EYES");
		}

		assertThat(award.events()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			[];                       ''
			{};                       content
			{"content":"abc"};        content
			{"content":"0000000000000000000000000000000000000000000000000000000000000000","amount":"1.00"}; amount
			""")
	void what_is_malformed_is_named(String body, String field) {
		Award award = award();

		assertThat(as(RELEASER).post(award.approved().release(), body).problem(400).fields()).containsExactly(field);

		assertThat(award.events()).isEqualTo(4);
	}

	@Test
	void IDEMPOTENT_another_body_under_the_same_key_is_refused() {
		Award award = award();
		Instruction instruction = award.approved();
		String key = UUID.randomUUID().toString();
		as(RELEASER).post(instruction.release(), instruction.seen(), key).receipt();

		as(RELEASER).post(instruction.release(), Map.of("content", "0".repeat(64)), key).problem(422);

		assertThat(award.events()).isEqualTo(5);
	}

	@Test
	void BARRED_STOPS_PAY_what_was_approved_is_held_by_a_bar() {
		Award award = award();
		Instruction instruction = award.approved();
		try (TestFacts facts = Town.facts()) {
			facts.publish(new BeneficiaryBarredV1(award.beneficiary().value(), DOCUMENT, award.id().value(),
					new TextV1("迁出本市", "moved out of the city"), "郑政〔2022〕19号，一", SERVICE.now()));
		}
		TestService.eventually(() -> assertThat(award.events()).isEqualTo(5));

		var problem = as(RELEASER).post(instruction.release(), instruction.seen()).refusal();

		assertThat(problem.ruleName()).isEqualTo("BARRED_STOPS_PAY");
		assertThat(problem.citations()).contains("郑政〔2022〕19号，一");
		assertThat(award.view(RELEASER).path("held").asBoolean()).isTrue();
		assertThat(award.events()).isEqualTo(5);
		assertThat(ordersFor(award)).isEmpty();
	}

	private static List<IncomingFact> ordersFor(Award award) {
		try (TestFacts facts = Town.facts()) {
			return facts.about(award.beneficiary())
				.stream()
				.filter((fact) -> fact.topic().equals("grants.bank.instructions"))
				.toList();
		}
	}

	private static List<Answer> atOnce(int many, IntFunction<Answer> request) throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = IntStream.range(0, many).mapToObj((i) -> clients.submit(() -> {
				go.await();
				return request.apply(i);
			})).toList();
			go.countDown();
			List<Answer> all = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				all.add(answer.get());
			}
			return all;
		}
	}

}
