package grants.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;
import grants.kernel.Region;
import grants.kernel.Text;

import static grants.policy.Applied.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CatalogueTest {

	@Test
	void holds_the_measures_of_the_documents() {
		assertThat(CATALOGUE.measures()).extracting(m -> m.id() + " v" + m.version() + " " + m.citation())
			.contains("D18-4 v1 郑政〔2022〕18号 二、（二）4", "D19-1a v1 郑政〔2022〕19号 三、（一）", "D19-6d v1 郑政〔2022〕19号 三、（六）",
					"D65-12 v1 郑政办〔2022〕65号 四、（十二）", "D66-3.1 v1 郑政文〔2025〕66号 三、（一）");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "D18 | D18-1a D18-1b D18-4 D18-5 D18-6a D18-6b D18-7a D18-7b",
			"D19 | D19-1a D19-1b D19-2.1a D19-2.1b D19-2.1c D19-2.1d D19-2.2 D19-2.3a D19-2.3b D19-3 D19-6a D19-6b D19-6c D19-6d D19-6e D19-6f D19-7",
			"D20 | D20-3a D20-3b D20-3c D20-3d D20-3e D20-3f D20-6a D20-6b D20-6c D20-9a D20-9b D20-11",
			"D65 | D65-6 D65-12 D65-14", "D66 | D66-2.1a D66-2.1b D66-2.1c D66-2.2 D66-3.1 D66-3.3", "D74 | D74-1",
			"N25 | N25-1 N25-2 N25-3 N25-4 N25-5" })
	void holds_every_measure_of_a_document_that_pays(String document, String measures) {
		assertThat(CATALOGUE.measures()).extracting(Measure::id)
			.filteredOn(id -> id.startsWith(document + "-"))
			.containsExactly(measures.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "2022-06-16, D65-12, false", "2022-06-17, D65-12, true", "2022-06-28, D18-4, false",
			"2022-06-29, D18-4, true", "2022-06-30, D19-1a, false", "2022-07-01, D19-1a, true",
			"2025-06-02, D66-3.1, false", "2025-06-03, D66-3.1, true", "2028-06-02, D66-3.1, true",
			"2028-06-03, D66-3.1, false" })
	void knows_what_is_in_force_on_a_day(LocalDate date, String measure, boolean inForce) {
		assertThat(CATALOGUE.inForceOn(date).stream().anyMatch(m -> m.id().equals(measure))).isEqualTo(inForce);
		assertThat(CATALOGUE.inForceOn(measure, date).isPresent()).isEqualTo(inForce);
	}

	@Test
	void whoever_is_not_there_is_not_found() {
		assertThat(CATALOGUE.find("D19-9z")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.measure("D19-9z"));
		assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.measure("D19-1a", 2));
		assertThatIllegalArgumentException().isThrownBy(() -> CATALOGUE.document("D99"));
	}

	@Test
	void every_bureau_is_called_the_same_everywhere() {
		assertThat(CATALOGUE.bureaus()).hasSizeGreaterThan(10)
			.allSatisfy(bureau -> assertThat(new grants.kernel.Bureau(bureau.id()).name()).isEqualTo(bureau.name()));
	}

	@Test
	void the_city_s_treasury_comes_first_and_every_district_has_one() {
		assertThat(CATALOGUE.treasuries()).hasSize(CATALOGUE.districts().size() + 1);
		assertThat(CATALOGUE.treasuries().getFirst().id()).isEqualTo("city");
		assertThat(CATALOGUE.treasuries()).filteredOn(treasury -> !treasury.equals(Treasury.CITY))
			.allSatisfy(treasury -> assertThat(Region.treasury(treasury.id())).isEqualTo(treasury.name()));
		assertThat(CATALOGUE.treasuries()).extracting(Treasury::id).contains("district-410105", "district-zhengdong");
		assertThat(CATALOGUE.districts()).extracting(District::code)
			.allMatch(code -> code.matches("4101\\d\\d|[a-z]+"))
			.hasSize(16);
	}

	@Test
	void everything_that_people_read_is_there_in_both_languages() {
		Set<String> mixed = new HashSet<>();
		for (Measure measure : CATALOGUE.measures()) {
			Stream
				.of(Stream.of(measure.name(), measure.summary(), measure.document().title(),
						measure.document().issuer()), measure.facts().stream().map(FactRequired::label),
						measure.facts().stream().flatMap(f -> f.choices().stream()).map(Choice::label),
						measure.conditions().stream().map(Condition::requirement),
						measure.notes().stream().map(Note::text), measure.document().notes().stream().map(Note::text),
						measure.discrepancies().stream().map(Discrepancy::text),
						measure.obligations().stream().map(ObligationRule::promise),
						measure.caps().stream().map(Cap::name))
				.flatMap(texts -> texts)
				.filter(text -> !isBilingual(text))
				.forEach(text -> mixed.add(text.toString()));
		}
		assertThat(mixed).isEmpty();
	}

	@Test
	void interpretations_say_that_they_are() {
		assertThat(CATALOGUE.measures().stream().flatMap(m -> m.notes().stream())).isNotEmpty()
			.allMatch(n -> n.text().zh().startsWith("解释：") && n.text().en().startsWith("I: "));
	}

	@Test
	void an_implementing_rule_is_a_further_version_that_judges_from_its_first_day() {
		Catalogue changed = Catalogue.read(withSecondVersionFrom("2026-01-01"));
		assertThat(changed.measure("D19-1a").version()).isEqualTo(2);
		assertThat(changed.measure("D19-1a").formula()).isEqualTo(new FixedAmount(Money.ofYuan(9_000_000)));
		assertThat(changed.measure("D19-1a", 1).formula()).isEqualTo(new FixedAmount(Money.ofYuan(8_000_000)));
		assertThat(changed.inForceOn("D19-1a", LocalDate.of(2025, 12, 31)).orElseThrow().version()).isEqualTo(1);
		assertThat(changed.inForceOn("D19-1a", LocalDate.of(2026, 1, 1)).orElseThrow().version()).isEqualTo(2);
		assertThat(changed.inForceOn(LocalDate.of(2026, 1, 1))).extracting(Measure::id).doesNotHaveDuplicates();
		assertThat(changed.measures()).hasSize(4);
	}

	private static UnaryOperator<String> withSecondVersionFrom(String day) {
		UnaryOperator<String> sample = new SampleFiles();
		return name -> {
			String text = sample.apply(name);
			if (!name.equals("D19.yaml")) {
				return text;
			}
			String first = text.substring(text.indexOf("  - id: D19-1a"), text.indexOf("  - id: D19-6d"));
			return text + "\n" + first.replace("version: 1", "version: 2\n    inForce: {from: " + day + "}")
				.replace("fixed: 8000000", "fixed: 9000000");
		};
	}

	/** English may quote a Chinese term or citation, but it is not Chinese. */
	private static boolean isBilingual(Text text) {
		return script(text.zh(), Character.UnicodeScript.HAN) > 0
				&& script(text.en(), Character.UnicodeScript.LATIN) > script(text.en(), Character.UnicodeScript.HAN);
	}

	private static long script(String text, Character.UnicodeScript script) {
		return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
	}

}
