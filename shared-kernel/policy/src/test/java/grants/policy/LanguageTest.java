package grants.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the catalogue's language can say beyond the measures of today: an invented
 * document.
 */
class LanguageTest {

	private static final LocalDate RECEIVED = LocalDate.of(2024, 5, 6);

	private final Measure measure = load();

	private final Map<String, String> stated = new LinkedHashMap<>(Map.of("output", "2000000000", "staff", "300",
			"founded", "2023-12-31", "year", "2023", "title", "第 一 期", "managerCode", "9144030071526726XG"));

	// 以上 and 不超过 include the figure itself, 超过 and 以前 do not
	@ParameterizedTest
	@CsvSource({ "output, 1000000000, false", "output, 1000000000.01, true", "staff, 300, true", "staff, 301, false",
			"founded, 2024-01-01, false", "founded, 2023-12-31, true", "year, 2022, false", "year, 2023, true" })
	void comparisons_are_exact_at_their_edges(String fact, String value, boolean holds) {
		stated.put(fact, value);
		assertThat(measure.assess(facts(), RECEIVED) instanceof Assessment.Eligible).isEqualTo(holds);
	}

	@Test
	void a_share_is_computed_exactly_and_rounded_once() {
		stated.put("output", "1000000033.33");
		// 1,000,000,033.33 * 0.00015 = 150,000.0049995
		assertThat(measure.assess(facts(), RECEIVED).orRefuse().highest()).isEqualTo(Money.parseYuan("150000.00"));
		stated.put("output", "1000000033.40");
		// 1,000,000,033.40 * 0.00015 = 150,000.00501
		assertThat(measure.assess(facts(), RECEIVED).orRefuse().highest()).isEqualTo(Money.parseYuan("150000.01"));
	}

	@Test
	void everything_said_is_there() {
		assertThat(measure.overlap().mode()).isEqualTo(Overlap.Mode.HIGHER_OF);
		assertThat(measure.overlap().scope().of(facts())).isEqualTo("tier:2023/title:第一期");
		assertThat(measure.handling()).isEqualTo(new Handling(measure.handling().lead(), List.of(), 3, 7));
		assertThat(measure.handling().lead().id()).isEqualTo("science");
		assertThat(measure.payment().instalments()).containsExactly(60, 40);
		assertThat(measure.payment().payee().payee(new SocialCreditCode("91330100799655058B"), facts()))
			.isEqualTo(new SocialCreditCode("9144030071526726XG"));
		assertThat(measure.conditions().getLast().citation()).isEqualTo("测试〔2024〕1号 二");
		assertThat(measure.document().overlaps().getFirst().citation()).isEqualTo("测试〔2024〕1号 结尾");
		assertThat(measure.obligations(facts(), RECEIVED)).singleElement().satisfies(o -> {
			assertThat(o.lastDay()).isEqualTo("2024-12-31");
			assertThat(o.citation()).isEqualTo("测试〔2024〕1号 三");
			assertThat(o.repaymentCitation()).isEqualTo("测试〔2024〕1号 四");
			assertThat(o.promise().zh()).isEqualTo("承诺");
		});
	}

	@Test
	void a_fact_without_unit_evidence_or_choices_is_a_plain_fact() {
		assertThat(facts().fact("staff").unit()).isEmpty();
		assertThat(facts().fact("output").unit()).isEqualTo("CNY");
		assertThat(facts().fact("title").shown().zh()).isEqualTo("第 一 期");
		assertThat(facts().fact("output").shown().zh()).isEqualTo("2,000,000,000.00 元");
		assertThat(facts().evidence()).isEmpty();
		assertThat(measure.servingOnce(facts())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "staff, 0, less than 1", "staff, 100001, more than 100000", "staff, 1.5, at most 0 decimals",
			"managerCode, 9144030071526726XH, no valid unified social credit code" })
	void bounds_of_a_fact_are_kept(String fact, String value, String why) {
		stated.put(fact, value);
		assertThat(((Reading.Incomplete) measure.read(stated, List.of())).problems()).singleElement()
			.satisfies(p -> assertThat(p.what().en()).contains(why));
	}

	@ParameterizedTest
	@CsvSource({ "200, true", "201, false" })
	void words_have_at_most_200_characters(int length, boolean read) {
		stated.put("title", "字".repeat(length));
		assertThat(measure.read(stated, List.of()) instanceof Reading.Complete).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-29, false", "2024-03-01, true", "2025-12-31, true", "2026-01-01, false" })
	void a_measure_can_be_in_force_for_a_part_of_its_document_s_time(LocalDate date, boolean inForce) {
		assertThat(measure.inForce().includes(date)).isEqualTo(inForce);
		assertThat(measure.assess(facts(), date) instanceof Assessment.Eligible).isEqualTo(inForce);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "inForce: {from: 2024-03-01, until: 2025-12-31} | inForce: {from: 2024-03-01}",
					"inForce: {from: 2024-03-01, until: 2025-12-31} | inForce: {from: 2024-03-01, until: 2027-01-01}",
					"inForce: {from: 2024-03-01, until: 2025-12-31} | inForce: {from: 2023-12-31, until: 2025-12-31}",
					"payee: {fact: managerCode} | payee: {fact: title}",
					"payee: {fact: managerCode} | payee: {fact: year}", "atMost: 300, | atMost: many,",
					"name: staff | name: output", "fact: year, atLeast | fact: title, atLeast",
					"lead: science, | lead: [science],", "instalments: [60, 40] | instalments: [60, -40]",
					"lessThan: 2024-01-01 | notAfterReceipt: yes, lessThan: 2024-01-01" })
	void what_can_t_be_meant_is_refused(String from, String to) {
		assertThatExceptionOfType(CatalogueBroken.class).isThrownBy(() -> load(from, to))
			.withMessageMatching("(?s)T1\\.yaml:\\d+: .*");
	}

	@Test
	void what_the_catalogue_knows_can_be_listed() {
		Catalogue catalogue = Applied.CATALOGUE;
		assertThat(catalogue.documents()).extracting(PolicyDocument::id).contains("D18", "D19", "D65", "D66");
		assertThat(catalogue.groups()).extracting(ExclusionGroup::id).contains("BANK-TECH-LOAN");
		assertThat(catalogue.bureaus()).extracting(b -> b.id() + " " + b.name().zh()).contains("finance 市财政局");
	}

	private Facts facts() {
		return measure.read(stated, List.of()).orRefuse();
	}

	private static Measure load(String... change) {
		ClasspathFiles published = new ClasspathFiles();
		Catalogue catalogue = Catalogue.read(name -> switch (name) {
			case "index.yaml" -> published.apply(name).replaceFirst("\\[.*]", "[T1]");
			case "T1.yaml" -> change.length == 2 ? changed(own(), change[0], change[1]) : own();
			default -> published.apply(name);
		});
		return catalogue.measure("T1-1");
	}

	private static String changed(String text, String from, String to) {
		assertThat(text).contains(from);
		return text.replace(from, to);
	}

	private static String own() {
		try (InputStream in = LanguageTest.class.getResourceAsStream("/language/T1.yaml")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
