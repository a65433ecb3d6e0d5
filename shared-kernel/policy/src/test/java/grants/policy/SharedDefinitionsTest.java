package grants.policy;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a document writes out once stands in every measure that names it. */
class SharedDefinitionsTest {

	private static final Catalogue CATALOGUE = Language.withDocument("T5", Language.text("T5"));

	private final Measure first = CATALOGUE.measure("T5-1");

	private final Measure second = CATALOGUE.measure("T5-2");

	@Test
	void it_stands_where_it_is_named() {
		assertThat(first.facts()).extracting(FactRequired::name).containsExactly("year", "export", "exportedOn");
		assertThat(second.facts()).extracting(FactRequired::name).containsExactly("output", "year", "exportedOn");
		assertThat(second.conditions()).extracting(c -> c.requirement().en())
			.containsExactly("there is output", "the year is over");
		assertThat(second.notes()).extracting(n -> n.text().en()).containsExactly("I: its own.", "I: yearly.");
	}

	@Test
	void it_cites_its_own_clause_or_else_that_of_the_measure_that_names_it() {
		assertThat(first.facts()).extracting(FactRequired::citation)
			.containsExactly("测试〔2024〕5号 一", "测试〔2024〕5号 总则", "测试〔2024〕5号 一");
		assertThat(first.conditions()).extracting(Condition::citation).containsExactly("测试〔2024〕5号 一", "测试〔2024〕5号 总则");
		assertThat(first.notes()).extracting(Note::citation).containsExactly("测试〔2024〕5号 一", "测试〔2024〕5号 总则");
		assertThat(second.facts()).extracting(FactRequired::citation).containsOnly("测试〔2024〕5号 二");
		assertThat(second.conditions()).extracting(Condition::citation).containsOnly("测试〔2024〕5号 二");
		assertThat(second.notes()).extracting(Note::citation).containsOnly("测试〔2024〕5号 二");
	}

	@Test
	void a_measure_that_writes_a_fact_out_means_its_own() {
		assertThat(first.facts().getLast().when()).isEqualTo(new Check.Is("export", true));
		assertThat(second.facts().getLast().when()).isNull();
		assertThat(second.facts().getLast().label().en()).isEqualTo("date of export or sale");
	}

}
