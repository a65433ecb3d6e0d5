package grants.local.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import grants.local.Logs;
import grants.local.Options;
import grants.local.Platform;
import grants.local.Ports;
import tools.jackson.databind.JsonNode;

/**
 * Plays three grants from the source documents through the public APIs, on a platform of
 * its own whose clock begins in February 2023, and prints what every service recorded.
 */
public final class Tour {

	static final Instant BEGIN = Grant.morningOf("2023-02-01");

	private static final String CONTRACTOR = "91410100MA9F00001C";

	private static final String BUILDER = "91410100MA9F00002F";

	private static final String BANK = "91410100MA9F00003J";

	private final City city;

	private Tour(City city) {
		this.city = city;
	}

	public static void main(String... arguments) throws IOException {
		Path home = Files.createTempDirectory("grants-tour");
		Logs.into(home, "platform");
		say("平台启动中，数据在临时目录 / starting a platform in " + home);
		try (Platform platform = Platform.start(new Options(home, Ports.free(), false, Optional.of(BEGIN)));
				City city = new City(platform.options().ports())) {
			new Tour(city).play();
		}
		finally {
			delete(home);
		}
		System.exit(0);
	}

	private void play() {
		Grant settlement = settle();
		greenBuilding();
		sameYearTwice();
		moveAway(settlement);
	}

	private Grant settle() {
		chapter("一、特级总承包企业落户，2023年1月10日 / A special-grade contractor settles on 10 January 2023");
		Grant grant = Grant
			.apply(city, "applicant-contractor", Claims.settlement(CONTRACTOR, "甲建工集团有限公司", "2023-01-10"))
			.reviewed(Optional.empty())
			.noticeOver()
			.approved()
			.paid();
		print(grant, "PaymentConfirmed", 1);
		return grant;
	}

	private void greenBuilding() {
		chapter("二、二七区二星级绿色建筑33333平方米 / A two-star green building of 33,333 m2 in Erqi district");
		print(Grant.apply(city, "applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "33333"))
			.reviewed(Optional.empty())
			.noticeOver()
			.approved()
			.paid(), "PaymentConfirmed", 2);
	}

	private void sameYearTwice() {
		chapter("三、同一年度的贷款增量，两份文件 / One year's loan increment under two documents");
		city.moveClocksTo(Grant.morningOf("2025-03-03"));
		print(Grant
			.apply(city, "applicant-bank", Claims.loanIncrement("D18-4", BANK, "丙银行郑州分行", "2024", "1000000000.00"))
			.reviewed(Optional.empty())
			.noticeOver()
			.approved()
			.paid(), "PaymentConfirmed", 1);
		city.moveClocksTo(Grant.morningOf("2025-07-01"));
		Answer refused = Grant.submit(city, "applicant-bank",
				Claims.loanIncrement("D66-3.1", BANK, "丙银行郑州分行", "2024", "1000000000.00"));
		if (refused.status() != 409) {
			throw new IllegalStateException("the second claim was not refused: " + refused);
		}
		say("  2025-07-01 申报 D66-3.1 被拒绝 / claim under D66-3.1 refused: " + refused.text("/rule") + " "
				+ refused.text("/ruleName"));
		say("    " + refused.text("/because/zh"));
		say("    " + refused.text("/because/en"));
		refused.body().at("/citations").forEach(citation -> say("    依据 / cited: " + citation.asString()));
		say("    可行的办法 / instead: " + refused.text("/instead/zh") + " / " + refused.text("/instead/en"));
	}

	private void moveAway(Grant settlement) {
		chapter("四、第三年迁出税务关系，全额退回 / The contractor moves its tax relation out in year three and repays");
		settlement.moved(CONTRACTOR, "TAX", "410300", "2025-05-16");
		String clawback = settlement.repaymentDemanded(CONTRACTOR, "applicant-contractor",
				LocalDate.parse("2025-07-31"));
		city.moveClocksTo(Grant.morningOf("2025-07-20"));
		settlement.repaid(clawback, "8000000.00", LocalDate.parse("2025-07-18"));
		print(settlement, "ClawbackClosed", 1);
	}

	/** Prints the grant's whole history so far, once what ends this chapter is in it. */
	private void print(Grant grant, String lastFact, int times) {
		List<JsonNode> entries = city.await(times + " " + lastFact,
				() -> Optional.of(grant.history())
					.filter(history -> history.stream()
						.filter(entry -> entry.at("/type").asString().contains(lastFact))
						.count() == times));
		for (JsonNode entry : entries) {
			say("  " + entry.at("/date").asString() + "  " + entry.at("/sentence/zh").asString());
			say("              " + entry.at("/sentence/en").asString());
			say("              " + entry.at("/factId").asString() + citations(entry));
		}
	}

	private static String citations(JsonNode entry) {
		return entry.at("/citations").isEmpty() ? "" : "  " + entry.at("/citations");
	}

	private static void chapter(String title) {
		say("");
		say("== " + title);
	}

	private static void say(String line) {
		System.out.println(line);
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
