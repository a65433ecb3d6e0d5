package grants.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import grants.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A new document is a file and no code: here one is written beside the published ones.
 */
class NewDocumentTest {

	private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 6);

	private static final String DOCUMENT = """
			document:
			  id: D99
			  number: 郑政〔2026〕99号
			  title: {zh: 关于支持内河航运发展的若干措施, en: Measures in Support of Inland Shipping}
			  issuer: {zh: 郑州市人民政府, en: People's Government of Zhengzhou}
			  issuedOn: 2026-01-05
			  inForce: {from: 2026-01-05, until: 2028-12-31}
			measures:
			  - id: D99-1
			    version: 1
			    clause: 一
			    name: {zh: 货运量奖励, en: Reward for freight}
			    summary: {zh: 年货运量超过一定吨数的，按档次奖励。, en: A reward by tier for a year's freight over a number of tonnes.}
			    quote: 年货运量超过10万吨、50万吨的，分别奖励20万元、80万元。
			    beneficiaries: [bank]
			    facts:
			      - {name: year, label: {zh: 年度, en: year}, type: YEAR, evidence: residency-proof}
			      - {name: freightTonnes, label: {zh: 货运量, en: freight}, type: DECIMAL, decimals: 3, evidence: residency-proof}
			    formula:
			      tiers:
			        of: freightTonnes
			        by: [{id: small, moreThan: 100000, amount: 200000}, {id: large, moreThan: 500000, amount: 800000}]
			    overlap: {group: BANK-TECH-LOAN, mode: HIGHER_OF, scope: [{per: year, fact: year}, {per: tier, tierOf: freightTonnes}]}
			    review: {lead: finance}
			  - id: D99-2
			    version: 1
			    clause: 二
			    name: {zh: 船舶更新, en: New ships}
			    summary: {zh: 购置新能源船舶的，按购置款的10%补助，最高300万元。, en: "10% of the price of a ship, at most 3,000,000."}
			    quote: 购置新能源船舶的，按购置款的10%给予补助，单船最高300万元。
			    beneficiaries: [bank]
			    facts:
			      - {name: shipPrice, label: {zh: 船舶购置款, en: price of the ship}, type: MONEY, evidence: residency-proof}
			    formula: {rateOf: {base: shipPrice, rate: 0.1}}
			    caps:
			      - {limit: 3000000, scope: once, name: {zh: 单船, en: per ship}}
			    overlap: {group: BANK-TECH-LOAN, mode: NO_REPEAT, scope: once}
			    review: {lead: finance}
			  - id: D99-3
			    version: 1
			    clause: 三
			    name: {zh: 航线评选, en: Best route}
			    summary: {zh: 由审核人员依规定确定。, en: Set by a reviewer under a rule.}
			    quote: 对优秀航线给予奖励，具体标准另行规定。
			    beneficiaries: [bank]
			    formula: {setUnderRule: {plausible: 1000000}}
			    overlap: {group: BANK-TECH-LOAN, mode: NO_REPEAT, scope: once}
			    review: {lead: finance}
			    call: {kind: OPEN}
			""";

	@TempDir
	private Path folder;

	@BeforeEach
	void published() throws IOException {
		ClasspathFiles published = new ClasspathFiles();
		for (String list : List.of("bureaus", "districts", "groups", "evidence", "beneficiaries", "units")) {
			write(list + ".yaml", published.apply(list + ".yaml"));
		}
		for (PolicyDocument document : Applied.CATALOGUE.documents()) {
			write(document.id() + ".yaml", published.apply(document.id() + ".yaml"));
		}
		write("index.yaml", published.apply("index.yaml").replaceFirst("(documents: \\[.*)]", "$1, D99]"));
		write("D99.yaml", DOCUMENT);
	}

	@Test
	void what_it_gives_can_be_claimed_beside_everything_else() {
		Catalogue catalogue = Catalogue.read(folder);
		assertThat(catalogue.measures()).hasSize(Applied.CATALOGUE.measures().size() + 3);
		assertThat(catalogue.inForceOn("D99-1", RECEIVED)).isPresent();
		assertThat(catalogue.inForceOn("D99-1", LocalDate.of(2029, 1, 1))).isEmpty();
		Assessment.Eligible freight = eligible(catalogue, "D99-1",
				Map.of("year", "2025", "freightTonnes", "500000.001"));
		assertThat(freight.highest()).isEqualTo(Money.ofYuan(800_000));
		assertThat(freight.scope()).isEqualTo("year:2025/tier:large");
		assertThat(eligible(catalogue, "D99-1", Map.of("year", "2025", "freightTonnes", "500000")).highest())
			.isEqualTo(Money.ofYuan(200_000));
		assertThat(eligible(catalogue, "D99-2", Map.of("shipPrice", "20000000.05")).highest())
			.isEqualTo(Money.parseYuan("2000000.01"));
		assertThat(eligible(catalogue, "D99-2", Map.of("shipPrice", "40000000")).highest())
			.isEqualTo(Money.ofYuan(3_000_000));
		assertThat(eligible(catalogue, "D99-3", Map.of()).discretion()).isEqualTo(Assessment.Discretion.AMOUNT);
		assertThat(catalogue.measure("D99-2").examine(Map.of("shipPrice", "40000000"), RECEIVED))
			.isInstanceOf(Finding.Eligible.class);
	}

	@Test
	void a_file_that_is_named_and_not_there_stops_the_load() throws IOException {
		Files.delete(folder.resolve("D99.yaml"));
		assertThatExceptionOfType(CatalogueBroken.class).isThrownBy(() -> Catalogue.read(folder))
			.withMessage("D99.yaml:0: there is no such file in the catalogue");
	}

	private static Assessment.Eligible eligible(Catalogue catalogue, String id, Map<String, String> stated) {
		Measure measure = catalogue.measure(id);
		List<Evidence> evidence = measure.facts().isEmpty() ? List.of()
				: List.of(new Evidence("residency-proof", "1", Applied.SHA));
		return measure.assess(measure.read(stated, evidence).orRefuse(), RECEIVED).orRefuse();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
	}

}
