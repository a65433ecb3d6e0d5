package grants.policy;

import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A mistake in the data stops the start with file, line and reason. */
class BrokenCatalogueTest {

	private static final UnaryOperator<String> SAMPLE = new SampleFiles();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			// file | what is replaced | by what | why it is broken
			"D19.yaml | version: 1 | version: one | a whole number is expected, not: one",
			"D19.yaml | version: 1 | version: 2 | D19-1a version 2: version 1 is expected here",
			"D19.yaml | id: D19-6d | id: D19-1a | D19-1a version 1: version 2 is expected here",
			"D19.yaml | id: D19-6d | id: D18-6d | a measure of D19 has an id that starts with D19-",
			"D19.yaml | id: D19 | id: D91 | document D19 is expected in this file",
			"D19.yaml | group: CONSTR-SETTLE | group: CONSTR | there is no exclusion group CONSTR",
			"D19.yaml | lead: finance | lead: finances | there is no bureau finances",
			"D19.yaml | [construction] | [construction, finance] | finance occurs twice",
			"D19.yaml | evidence: project-approval | evidence: approval | there is no kind of evidence approval",
			"D19.yaml | [project-owner] | [project-owners] | there is no kind of beneficiary project-owners",
			"D19.yaml | unit: m2 | unit: m3 | there is no unit m3",
			"D19.yaml | choices: districts | choices: provinces | a list of choices or the word districts is expected",
			"D19.yaml | type: YES_NO | type: BOOLEAN | CHOICE, DATE, DECIMAL, MONEY, TEXT, YEAR, YES_NO is expected, not: BOOLEAN",
			"D19.yaml | name: settledOn | name: settled_on | one word in camel case, not: settled_on",
			"D19.yaml | - fact: settledOn | - fact: settled | the measure has no fact settled",
			"D19.yaml | startsOn: settledOn | startsOn: qualification | fact qualification is of type CHOICE, not DATE",
			"D19.yaml | oneOf: [special-grade] | oneOf: [best-grade] | can't be checked so: qualification",
			"D19.yaml | oneOf: [special-grade] | is: yes | a fact of type CHOICE can't be checked so: qualification",
			"D19.yaml | is: no | is: never | yes or no is expected",
			"D19.yaml | fixed: 8000000 | fixed: 8000000.005 | an amount in yuan with at most two decimals is expected",
			"D19.yaml | fixed: 8000000 | granted: 8000000 | unknown kind of formula: granted",
			"D19.yaml | quantity: floorAreaSquareMetres | quantity: floorArea | the measure has no fact floorArea",
			"D19.yaml | by: stars | by: governmentInvested | fact governmentInvested is of type YES_NO, not CHOICE",
			"D19.yaml | {two-star: 10, three-star: 15} | {two-star: 10} | rates are for [two-star], but choices of stars are [two-star, three-star]",
			"D19.yaml | oneOf: [two-star, three-star] | oneOf: [one-star, two-star, three-star] | rates are for",
			"D19.yaml | limit: 3000000 | limit: 0 | a cap is more than nothing",
			"D19.yaml | scope: [{per: project, evidence: project-approval}] | scope: [{per: project, evidence: loan-statistics}] | no fact of the measure asks for evidence loan-statistics",
			"D19.yaml | districtIn: district | districtIn: stars | fact stars can name something else than a district",
			"D19.yaml | - {treasury: city, weight: 1} | | the city's share is named first",
			"D19.yaml | formula: {fixed: 8000000} | formula: {fixed: 8000000}#shares: {districtIn: qualification} | fact qualification can name something else than a district",
			"D19.yaml | {treasury: city, weight: 1} | {treasury: city, weight: 0} | a weight of at least 1 is expected",
			"D19.yaml | years: 5 | years: 0 | at least one year is expected",
			"D19.yaml | formula: {fixed: 8000000} | formulae: {fixed: 8000000} | unknown entry formulae",
			"D19.yaml | quote: 域外 | citation: 域外 | unknown entry citation",
			"D19.yaml | clause: 三、（一） | clause: | a value is expected",
			"D19.yaml | en: special grade | eng: special grade | unknown entry eng",
			"D19.yaml | issuedOn: 2022-07-01 | issuedOn: 2022-07-32 | a date such as 2022-07-01 is expected",
			"D66.yaml | until: 2028-06-02 | until: 2025-06-02 | in force until 2025-06-02, before 2025-06-03",
			"D66.yaml | version: 1 | version: 1#inForce: {from: 2025-01-01} | the measure is in force outside the document's own period",
			"D65.yaml | lowest: 0.05 | lowest: 0.5 | no band: 0.5 to 0.10",
			"D65.yaml | creditCode: yes | creditCode: maybe | yes or no is expected",
			"bureaus.yaml | id: tax | id: finance | finance occurs twice",
			"evidence.yaml | , servesOnce: no | | entry servesOnce is missing",
			"index.yaml | D66] | D66, D66] | document D66 occurs twice",
			"index.yaml | D66] | D66, D99] | there is no such file in the catalogue",
			"index.yaml | noticeWorkingDays: 5 | noticeWorkingDays: 0 | at least one working day is expected" })
	void stops_with_file_line_and_reason(String file, String from, String to, String reason) {
		stops(file, from, to == null ? "" : to.replace("#", "\n    "), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			// what is replaced | by what | the line that is blamed | why it is broken
			"[year, export, exportedOn] | [year, exports, exportedOn] | [year, exports | the document shares no fact exports (in T5-1)",
			"[year-is-over, already-exported] | [year-was-over, already-exported] | [year-was-over | the document shares no condition year-was-over (in T5-1)",
			"[yearly, from-outside-too] | [monthly, from-outside-too] | [monthly | the document shares no note monthly (in T5-1)",
			"type: MONEY}#      - year | type: MONEY} | fact: year | the measure has no fact year (in T5-2)",
			"[year, export, exportedOn] | [year, export] | fact: exportedOn | the measure has no fact exportedOn (in T5-1)",
			"[year, export, exportedOn] | [year, exportedOn] | type: DATE, when | the measure has no fact export (in T5-1)",
			"type: YES_NO, clause: 总则} | type: YES_NO, clause: 总则}#    - {name: soldOn, label: {zh: 销售, en: sold}, type: DATE} | name: soldOn | no measure takes the shared fact soldOn",
			"[year-is-over, already-exported] | [year-is-over] | id: already-exported | no measure takes the shared condition already-exported",
			"[yearly, from-outside-too] | [yearly] | id: from-outside-too | no measure takes the shared note from-outside-too",
			"name: exportedOn | name: export | name: export, label: {zh: 出口日期 | shared fact export is defined twice",
			"id: already-exported | id: year-is-over | id: year-is-over#      when | shared condition year-is-over is defined twice",
			"id: from-outside-too | id: yearly | id: yearly, zh: 解释：域外 | shared note yearly is defined twice",
			"[year, export | [year, year, export | [year, year | fact year is named twice (in T5-1)",
			"[year-is-over | [year-is-over, year-is-over | [year-is-over, | condition year-is-over is named twice (in T5-1)",
			"{name: output, | {name: year, | - id: T5-2 | year occurs twice (in T5-2)",
			"id: year-is-over | name: year-is-over | name: year-is-over | entry id is missing",
			"- fact: output | - id: there-is-output#        fact: output | id: there-is-output | unknown entry id",
			"notes:#    - {id: yearly | remarks:#    - {id: yearly | {id: yearly | unknown entry remarks",
			"{name: year, label: {zh: 年度, en: year}, type: YEAR} | year | - year | entries are expected",
			"endedBeforeReceipt: yes | endedBeforeReceipt: no | endedBeforeReceipt: no | yes is expected, or nothing at all (in T5-1)" })
	void what_is_shared_stops_with_its_line_and_reason(String from, String to, String line, String reason) {
		String text = Language.text("T5");
		String old = from.replace('#', '\n');
		assertThat(text).contains(old);
		int at = text.indexOf(old);
		String broken = text.substring(0, at) + to.replace('#', '\n') + text.substring(at + old.length());
		int blamed = broken.indexOf(line.replace('#', '\n'));
		long number = broken.substring(0, blamed).chars().filter(c -> c == '\n').count() + 1;
		assertThatExceptionOfType(CatalogueBroken.class).isThrownBy(() -> Language.withDocument("T5", broken))
			.withMessageStartingWith("T5.yaml:" + number + ": ")
			.withMessageContaining(reason);
	}

	@Test
	void a_name_that_occurs_twice_is_refused() {
		stops("D19.yaml", "    formula: {fixed: 8000000}",
				"    formula: {fixed: 8000000}\n    formula: {fixed: 9000000}", "entry formula occurs twice");
	}

	@Test
	void a_second_comparison_is_refused() {
		stops("D19.yaml", "        atLeast: 2022-07-01", "        atLeast: 2022-07-01\n        atMost: 2030-07-01",
				"one comparison is expected, not: [atLeast, atMost]");
	}

	@Test
	void what_is_no_yaml_is_refused() {
		stops("D19.yaml", "document:", "document: [", "D19.yaml:");
	}

	@Test
	void an_alias_is_refused() {
		stops("D19.yaml", "number: 郑政〔2022〕19号", "number: *other", "write it out");
	}

	@Test
	void the_line_is_that_of_the_mistake() {
		String text = SAMPLE.apply("D19.yaml");
		long line = text.substring(0, text.indexOf("group: GREEN-BUILD")).lines().count();
		stops("D19.yaml", "group: GREEN-BUILD", "group: GREEN", "D19.yaml:" + line + ": there is no exclusion group");
	}

	private static void stops(String file, String from, String to, String reason) {
		String text = SAMPLE.apply(file);
		if (!text.contains(from)) {
			throw new AssertionError(file + " has no " + from);
		}
		String broken = text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length());
		UnaryOperator<String> files = name -> name.equals(file) ? broken : SAMPLE.apply(name);
		assertThatExceptionOfType(CatalogueBroken.class).isThrownBy(() -> Catalogue.read(files))
			.withMessageMatching("(?s)[A-Za-z0-9]+\\.yaml:\\d+: .*")
			.withMessageContaining(reason);
	}

}
