package grants.policy.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;
import grants.policy.Catalogue;
import grants.policy.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueAnalysisTest {

	private static final LocalDate ON = LocalDate.of(2026, 1, 1);

	@TempDir
	private Path folder;

	@BeforeEach
	void sample() throws IOException {
		for (String list : List.of("bureaus", "districts", "groups", "evidence", "beneficiaries", "units")) {
			write(list + ".yaml", resource("/sample/" + list + ".yaml"));
		}
		write("index.yaml", resource("/sample/index.yaml").replaceFirst("\\[.*]", "[T4]"));
		write("T4.yaml", resource("/language/T4.yaml"));
	}

	@Test
	void pairs_that_pay_for_the_same_base_or_evidence_under_different_groups() {
		assertThat(analysis().sameThings()).extracting(pair -> pair.one().id() + " " + pair.other().id())
			// T4-label and T4-other shut each other out; T4-past and T4-later have no day
			// in common
			.containsExactly("T4-loan T4-same", "T4-loan T4-label", "T4-loan T4-other");
		assertThat(analysis().sameThings().getFirst()).satisfies(pair -> {
			assertThat(pair.beneficiaries()).extracting(text -> text.en()).containsExactly("bank");
			assertThat(pair.shared()).extracting(text -> text.en()).containsExactly("increment");
		});
	}

	@Test
	void nothing_is_said_of_pairs_in_one_group() throws IOException {
		change("group: VC-RISK, mode: NO_REPEAT, scope: once", "group: BANK-TECH-LOAN, mode: NO_REPEAT, scope: once");
		assertThat(analysis().sameThings()).extracting(pair -> pair.other().id()).doesNotContain("T4-same");
	}

	@Test
	void a_day_in_common_is_enough() throws IOException {
		change("inForce: {from: 2024-07-01", "inForce: {from: 2024-06-30");
		assertThat(analysis().sameThings()).extracting(pair -> pair.one().id() + " " + pair.other().id())
			.contains("T4-past T4-later");
	}

	@Test
	void a_threshold_that_reaches_the_limit_makes_it_the_amount() {
		// 1,000,000,000 * 0.2% is the limit; 999,999,999.99 * 0.2% is rounded to it, too;
		// just over 10 m2 are 10.01, at 10 yuan 100.10
		assertThat(analysis().constantAmounts()).extracting(found -> found.measure().id() + " " + found.least())
			.containsExactly("T4-loan 2000000.00", "T4-same 2000000.00", "T4-later 100.10");
	}

	@ParameterizedTest
	@CsvSource({ "999999997.49, false", "999999997.50, true" })
	void a_fen_less_does_not(String threshold, boolean constant) throws IOException {
		change("atLeast: 999999999.99", "atLeast: " + threshold);
		assertThat(analysis().constantAmounts().stream().anyMatch(found -> found.measure().id().equals("T4-same")))
			.isEqualTo(constant);
	}

	@Test
	void a_cap_is_idle_if_one_award_never_exceeds_it_or_a_wider_one_is_no_higher() {
		// T4-past: 100 m2 at 10 yuan are 1000, but several projects share its limit
		assertThat(analysis().idleCaps()).extracting(idle -> idle.measure().id() + " " + idle.cap().limit())
			.containsExactly("T4-label 300000.00", "T4-other 500000.00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "limit: 300000, scope: once | limit: 299999.99, scope: once | T4-label",
			// two kinds of 300,000 each stay under neither, but each kind under its own
			"limit: 400000, scope: once | limit: 600000, scope: once | T4-past" })
	void otherwise_it_is_not(String from, String to, String measure) throws IOException {
		change(from, to);
		assertThat(analysis().idleCaps()).extracting(idle -> idle.measure().id()).doesNotContain(measure);
	}

	@Test
	void a_promise_of_a_kind_that_nobody_watches_is_named() {
		assertThat(analysis().unwatchedPromises()).isEmpty();
		assertThat(CatalogueAnalysis.of(Catalogue.read(folder), Set.of("PRINCIPAL_PLACE_OF_BUSINESS"), ON)
			.unwatchedPromises()).extracting(found -> found.measure().id()).containsExactly("T4-loan");
	}

	@Test
	void facts_of_one_name_with_different_choices_are_named() {
		assertThat(analysis().differentChoices()).singleElement().satisfies(found -> {
			assertThat(found.fact()).isEqualTo("kind");
			assertThat(found.measures()).containsEntry(List.of("a", "b"), List.of("T4-label"))
				.containsEntry(List.of("a", "b", "c"), List.of("T4-other"));
		});
	}

	@Test
	void the_page_says_all_of_it_chinese_first() {
		assertThat(analysis().page()).contains("截至 2026-01-01，共 1 份文件、6 项条款")
			.contains("**T4-loan** 贷款（测试〔2024〕4号 一）<br>**T4-same** 同一增量（测试〔2024〕4号 二） | BANK-TECH-LOAN<br>VC-RISK")
			.contains("| **T4-loan** 贷款（测试〔2024〕4号 一） | 2000000.00 | 2000000.00（每年 / per year） |")
			.contains("| 测试〔2024〕4号（T4） | 2024-01-01 | 2025-12-31 | **已失效 / past its period** |")
			.contains("无 / none");
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31, not yet in force", "2024-01-01, in force", "2025-12-31, in force",
			"2026-01-01, past its period" })
	void a_document_is_past_its_period_the_day_after_its_last(LocalDate on, String state) {
		assertThat(CatalogueAnalysis.of(Catalogue.read(folder), Set.of(), on).page()).contains(state);
	}

	@ParameterizedTest
	@CsvSource({ "T2-tiers, 500000.00, 5000000.00", "T2-band, 100000.00, 500000.00", "T2-most, 0.01, 1000000.00",
			"T2-staged, 0.01, 100000000.00", "T2-ranked, 200000.00, 500000.00",
			// half of ten trillion
			"T2-yearly, 0.00, 5000000000000.00",
			// ten trillion at 3 points for 1830 of 365 days
			"T2-interest, 0.00, 1504109589041.10",
			// nothing to 1.5% of ten trillion
			"T2-compared, 0.00, 150000000000.00" })
	void every_kind_of_formula_has_its_reach(String id, String least, String most) throws IOException {
		write("index.yaml", resource("/sample/index.yaml").replaceFirst("\\[.*]", "[T2]"));
		write("T2.yaml", resource("/language/T2.yaml"));
		Measure measure = Catalogue.read(folder).measure(id);
		assertThat(Reach.of(measure)).isEqualTo(new Reach(Money.parseYuan(least), Money.parseYuan(most)));
	}

	private CatalogueAnalysis analysis() {
		return CatalogueAnalysis.of(Catalogue.read(folder), Set.of("RESIDENCY_LOCK_IN"), ON);
	}

	private void change(String from, String to) throws IOException {
		String text = Files.readString(folder.resolve("T4.yaml"));
		assertThat(text).contains(from);
		write("T4.yaml", text.replaceFirst(Pattern.quote(from), to));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = CatalogueAnalysisTest.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
