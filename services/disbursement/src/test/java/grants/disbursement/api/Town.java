package grants.disbursement.api;

import java.util.List;
import java.util.Map;

import grants.contract.ExplanationV1;
import grants.contract.PayeeV1;
import grants.contract.ShareV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.application.GrantAwardedV1;
import grants.disbursement.DisbursementService;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.TreasuryId;
import grants.embedded.TestBroker;
import grants.kernel.AwardId;
import grants.kernel.Ids;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The running service, the people of two treasuries, and awards to be paid. */
final class Town {

	static final TestService SERVICE = TestService.of(DisbursementService.class, "disbursement")
		.at("2026-03-02T01:00:00Z")
		.start();

	static final Person MAKER = Person.of("u-maker").with(Role.FINANCE_MAKER).inTreasury("city");

	static final Person CHECKER = Person.of("u-checker").with(Role.FINANCE_CHECKER).inTreasury("city");

	static final Person RELEASER = Person.of("u-releaser").with(Role.FINANCE_RELEASER).inTreasury("city");

	/** Everything in one person, which must not help. */
	static final Person MAKER_OF_ALL = Person.of("u-all")
		.with(Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER)
		.inTreasury("city");

	static final Person DISTRICT_STAFF = Person.of("u-district")
		.with(Role.FINANCE_MAKER, Role.FINANCE_CHECKER, Role.FINANCE_RELEASER)
		.inTreasury("district-410105");

	static final Person AUDITOR = Person.of("u-auditor").with(Role.AUDITOR);

	static final Person REVIEWER = Person.of("u-reviewer").with(Role.REVIEWER).inTreasury("city");

	static final String ACCOUNT = "1702020109000123456";

	static final String CLOSED_ACCOUNT = "1702020109000120000";

	static final String DOCUMENT = "郑政〔2022〕19号";

	private Town() {
	}

	static Http as(Person person) {
		return SERVICE.as(person);
	}

	static TestFacts facts() {
		return new TestFacts(TestBroker.bootstrap());
	}

	/**
	 * An award of 333,330.01 yuan, shared by the city and a district, that is planned.
	 */
	static Award award() {
		return award(ACCOUNT);
	}

	static Award award(String account) {
		Award award = Award.of(Beneficiaries.next(), account);
		try (TestFacts facts = facts()) {
			facts.publish(award.fact());
		}
		TestService.eventually(() -> assertThat(award.events()).isEqualTo(2));
		return award;
	}

	/** One award on its way through the service. */
	record Award(SocialCreditCode beneficiary, AwardId id, GrantAwardedV1 fact) {

		static Award of(SocialCreditCode beneficiary, String account) {
			return of(beneficiary, account, beneficiary.value(), 33_333_001);
		}

		private static Award of(SocialCreditCode beneficiary, String account, String seed, long amountFen) {
			AwardId id = new AwardId(Ids.derived("award", seed));
			TermsV1 terms = new TermsV1("D19-6d", 1, new TextV1("绿色建筑奖补", "Green building"), DOCUMENT, "六",
					"GREEN-BUILD", "finance", List.of(), 10, 5, List.of(), List.of(), List.of());
			return new Award(beneficiary, id,
					new GrantAwardedV1(id.value(), Ids.derived("application", seed), beneficiary.value(), "某某建筑有限公司",
							terms, "once", amountFen,
							List.of(new ShareV1("city", 16_666_501), new ShareV1("district-410105", 16_666_500)),
							new PayeeV1(beneficiary.value(), TestSeals.seal(beneficiary, "某某建筑有限公司").value(),
									"102491000011", TestSeals.seal(beneficiary, account).value()),
							List.of(), new ExplanationV1(List.of(), List.of(), List.of(), List.of()), SERVICE.now()));
		}

		/** Another award to the same beneficiary. */
		Award another() {
			return of(beneficiary, ACCOUNT, id.value(), 33_333_001);
		}

		/** The same with an amount that its shares may not add up to. */
		Award worth(long amountFen) {
			return of(beneficiary, ACCOUNT, beneficiary.value(), amountFen);
		}

		/**
		 * How many events the beneficiary's stream has, beside what is noted of awards.
		 */
		long events() {
			return SERVICE.bean(History.class)
				.stream("payments-" + beneficiary)
				.stream()
				.filter((event) -> !(event.payload() instanceof AwardNoted))
				.count();
		}

		String preparation() {
			return preparation("city");
		}

		String preparation(String treasury) {
			return "/v1/awards/" + id + "/payments/" + treasury + "/1/preparation";
		}

		String payment() {
			return new Instalment(id, new TreasuryId("city"), 1).payment().value();
		}

		/** Prepares the city's part. */
		Instruction prepared() {
			return preparedBy(MAKER);
		}

		Instruction preparedBy(Person maker) {
			as(maker).post(preparation(), Map.of("amount", "166665.01")).receipt();
			return instruction();
		}

		Instruction approved() {
			Instruction instruction = prepared();
			as(CHECKER).post(instruction.approval(), instruction.seen()).receipt();
			return instruction;
		}

		Instruction sent() {
			Instruction instruction = approved();
			as(RELEASER).post(instruction.release(), instruction.seen()).receipt();
			return instruction;
		}

		/** The latest instruction of the city's part, as the checker sees it. */
		Instruction instruction() {
			JsonNode attempt = view(CHECKER).path("attempts").valueStream().toList().getLast();
			return new Instruction(attempt.path("id").asString(), attempt.path("content").asString());
		}

		JsonNode view(Person reader) {
			Answer answer = as(reader)
				.get("/v1/payments/" + payment() + "?position=" + SERVICE.bean(History.class).head());
			return answer.expect(200).json();
		}

	}

	record Instruction(String id, String content) {

		String approval() {
			return "/v1/instructions/" + id + "/approval";
		}

		String release() {
			return "/v1/instructions/" + id + "/release";
		}

		String abandonment() {
			return "/v1/instructions/" + id + "/void";
		}

		Map<String, String> seen() {
			return Map.of("content", content);
		}

	}

}
