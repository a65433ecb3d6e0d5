package grants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import grants.local.Options;
import grants.local.Part;
import grants.local.Platform;
import grants.local.Ports;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Whole lives of grants from the source documents, over HTTP, with a real broker and a
 * real document store.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeGrantsTest {

	private static final String CONTRACTOR = "91410100MA9F00001C";

	private static final String BUILDER = "91410100MA9F00002F";

	private static final String BANK = "91410100MA9F00003J";

	private static final String INVESTOR = "91410100MA9F00004M";

	@TempDir
	static Path home;

	private static Platform platform;

	private static City city;

	@BeforeAll
	static void start() {
		platform = Platform.start(new Options(home, Ports.free(), false, Optional.of(Grant.morningOf("2023-02-01"))));
		city = new City(platform.options().ports());
	}

	@AfterAll
	static void stop() {
		city.close();
		platform.close();
	}

	private static Grant paid(Grant grant) {
		return grant.reviewed(Optional.empty()).noticeOver().approved().paid();
	}

	private static List<Document> bankLedger(Grant grant) {
		try (MongoClient client = MongoClients.create(platform.storeUri())) {
			return client.getDatabase("bank")
				.getCollection("ledger")
				.find(Filters.in("_id", grant.instructions()))
				.into(new ArrayList<>());
		}
	}

	private static List<String> types(Grant grant) {
		return grant.history()
			.stream()
			.map(entry -> entry.at("/type").asString().replaceAll("^grants\\.[a-z]+\\.|\\.v\\d+$", ""))
			.toList();
	}

	private static List<JsonNode> awaitLast(Grant grant, String type, int times) {
		return city.await(type, () -> Optional.of(grant.history())
			.filter(history -> history.stream().filter(e -> e.at("/type").asString().contains(type)).count() == times));
	}

	@Test
	@Order(1)
	void a_contractor_that_moves_away_in_year_three_repays_in_full() {
		Grant grant = paid(
				Grant.apply(city, "applicant-contractor", Claims.settlement(CONTRACTOR, "甲建工集团有限公司", "2023-01-10")));
		assertThat(bankLedger(grant)).singleElement()
			.satisfies(debit -> assertThat(debit.getLong("amountFen")).isEqualTo(800_000_000L));

		city.moveClocksTo(Grant.morningOf("2025-06-01"));
		String clawback = grant.moved(CONTRACTOR, "TAX", "410300", "2025-05-16")
			.repaymentDemanded(CONTRACTOR, "applicant-contractor", LocalDate.parse("2025-07-31"));
		grant.repaid(clawback, "8000000.00", LocalDate.parse("2025-06-01"));

		awaitLast(grant, "ClawbackClosed", 1);
		assertThat(types(grant)).containsSubsequence("ApplicationSubmitted", "CaseOpened", "OpinionGiven",
				"OpinionGiven", "NoticePublished", "GrantApproved", "GrantAwarded", "PaymentPlanned", "PaymentPrepared",
				"PaymentApproved", "PaymentSent", "PaymentReport", "PaymentConfirmed", "ObligationBroken",
				"BeneficiaryBarred", "ClawbackOpened", "ClawbackAnswered", "RepaymentDemanded", "RepaymentReceived",
				"ClawbackClosed");
		JsonNode entry = city.as("auditor").get(Part.CLAWBACK, "/v1/cases/" + clawback).accepted();
		assertThat(entry.at("/state").asString()).isEqualTo("REPAID");
	}

	@Test
	@Order(2)
	void who_broke_a_commitment_gets_no_further_award_under_the_document() {
		Answer refused = city.await("the bar", () -> Optional
			.of(Grant.submit(city, "applicant-contractor", Claims.settlement(CONTRACTOR, "甲建工集团有限公司", "2024-01-10")))
			.filter(answer -> answer.status() == 409));

		assertThat(refused.body().at("/citations").toString()).contains("郑政〔2022〕19号");
	}

	@Test
	@Order(3)
	void a_green_building_is_paid_in_halves_by_two_treasuries() {
		Grant grant = paid(Grant.apply(city, "applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "33333")));

		assertThat(grant.application().toString()).contains("333330.00");
		assertThat(bankLedger(grant))
			.extracting(debit -> debit.getString("treasury") + " " + debit.getLong("amountFen"))
			.containsExactlyInAnyOrder("city 16666500", "district-410103 16666500");
	}

	@Test
	@Order(4)
	void an_award_that_is_cancelled_before_payment_binds_to_nothing_and_can_be_claimed_anew() {
		Grant given = Grant.apply(city, "applicant-builder", settlement())
			.reviewed(Optional.empty())
			.noticeOver()
			.approved()
			.cancelled("approver-finance-2", "申报单位书面放弃", "郑政〔2022〕19号 三、（一）");

		awaitLast(given, "ObligationEnded", 1);
		assertThat(types(given)).containsSubsequence("GrantAwarded", "PaymentPlanned", "AwardCancelled",
				"ObligationEnded");
		assertThat(bankLedger(given)).isEmpty();
		city.await("the claim free again", () -> Optional.of(Grant.submit(city, "applicant-builder", settlement()))
			.filter(answer -> answer.status() == 201));
	}

	private static Grant.Claim settlement() {
		return Claims.settlement(BUILDER, "乙置业有限公司", "2024-01-10");
	}

	@Test
	@Order(5)
	void the_same_year_of_a_bank_is_rewarded_under_one_document_only() {
		Grant first = paid(Grant.apply(city, "applicant-bank",
				Claims.loanIncrement("D18-4", BANK, "丙银行郑州分行", "2024", "1000000000.00")));
		city.moveClocksTo(Grant.morningOf("2025-07-01"));

		Answer refused = Grant.submit(city, "applicant-bank",
				Claims.loanIncrement("D66-3.1", BANK, "丙银行郑州分行", "2024", "1000000000.00"));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/ruleName")).isEqualTo("ONE_LIVE_CLAIM");
		assertThat(refused.text("/because/zh")).contains(first.applicationId());
		assertThat(refused.body().at("/citations").toString()).contains("郑政〔2022〕18号 二、（二）4", "郑政文〔2025〕66号 三、（一）");
	}

	@Test
	@Order(6)
	void a_second_investment_of_the_year_gets_what_the_yearly_cap_leaves() {
		Grant first = paidAtTheHighestRate(Claims.investment(INVESTOR, "丁创业投资有限公司", "2024", BUILDER, "30000000.00"));
		Grant second = paidAtTheHighestRate(
				Claims.investment(INVESTOR, "丁创业投资有限公司", "2024", CONTRACTOR, "30000000.00"));

		assertThat(bankLedger(first)).extracting(debit -> debit.getLong("amountFen")).containsExactly(300_000_000L);
		assertThat(bankLedger(second)).extracting(debit -> debit.getLong("amountFen")).containsExactly(200_000_000L);
		Answer third = Grant.submit(city, "applicant-investor",
				Claims.investment(INVESTOR, "丁创业投资有限公司", "2024", BANK, "30000000.00"));
		assertThat(third.status()).isEqualTo(409);
		assertThat(third.text("/because/zh")).contains(first.awardId(), second.awardId());
	}

	@Test
	@Order(7)
	void a_reviewer_sets_the_amount_that_the_text_leaves_open_by_a_rule_and_inside_the_most() {
		Grant grant = Grant.apply(city, "applicant-bank",
				Claims.innovation(BANK, "丙银行郑州分行", "跨境电商供应链票据", "2024-11-04"));
		String rule = "市金融局自贸区金融创新奖评审办法";

		assertThat(grant.opinion("600000.00", Optional.empty()).text("/ruleName")).isEqualTo("RULE_RELIED_ON");
		assertThat(grant.opinion("1000000.01", Optional.of(rule)).text("/ruleName")).isEqualTo("INSIDE_THE_BAND");
		grant.reviewedAt("600000.00", rule).noticeOver().approved().paid();

		assertThat(bankLedger(grant)).extracting(debit -> debit.getLong("amountFen")).containsExactly(60_000_000L);
		Answer again = Grant.submit(city, "applicant-bank",
				Claims.innovation(BANK, "丙银行郑州分行", "跨境电商供应链票据", "2024-11-04"));
		assertThat(again.text("/ruleName")).isEqualTo("ONE_LIVE_CLAIM");
	}

	private static Grant paidAtTheHighestRate(Grant.Claim claim) {
		return Grant.apply(city, "applicant-investor", claim)
			.reviewed(Optional.of("0.10"))
			.noticeOver()
			.approved()
			.paid();
	}

}
