package grants.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;

import static grants.policy.Applied.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

/** N25: a call for projects in five directions that closes on 26 February 2025. */
class TradeProjectCallTest {

	@ParameterizedTest
	@CsvSource({ "N25-1, 推动城乡商贸流通融合发展", "N25-2, 建设生活必需品流通保供体系", "N25-3, 完善农村商贸流通体系", "N25-4, 加快培育现代流通骨干企业",
			"N25-5, 完善城乡再生资源回收体系" })
	void each_direction_is_open_until_26_february_for_what_it_supports(String id, String direction) {
		Measure measure = CATALOGUE.measure(id);
		assertThat(measure.clause()).isEqualTo(direction);
		assertThat(measure.quote()).startsWith(direction);
		assertThat(CATALOGUE.inForceOn(id, LocalDate.of(2025, 2, 11))).isEmpty();
		assertThat(CATALOGUE.inForceOn(id, LocalDate.of(2025, 2, 12))).isPresent();
		assertThat(CATALOGUE.inForceOn(id, LocalDate.of(2025, 2, 26))).isPresent();
		assertThat(CATALOGUE.inForceOn(id, LocalDate.of(2025, 2, 27))).isEmpty();
		assertThat(measure.call()).contains(new CallRule(CallRule.Kind.OPEN, Optional.empty()));
		assertThat(measure.overlap()).isEqualTo(CATALOGUE.measure("N25-1").overlap());
		assertThat(measure.overlap().mode()).isEqualTo(Overlap.Mode.NO_REPEAT);
		assertThat(measure.handling().lead().name().zh()).isEqualTo("市商务局");
		measure.facts().getLast().choices().forEach(content -> {
			Applied applied = project(id, content.id());
			assertThat(applied.failures()).hasSize(content.id().equals("other") ? 1 : 0);
		});
	}

	@ParameterizedTest
	@CsvSource({ "N25-1, cold-chain-base", "N25-2, reserves", "N25-3, county-delivery", "N25-4, digital-retail",
			"N25-5, sorting-centre" })
	void no_amount_is_printed_so_it_is_set_under_a_rule(String id, String content) {
		Assessment.Eligible eligible = project(id, content).eligible();
		assertThat(eligible.discretion()).isEqualTo(Assessment.Discretion.AMOUNT);
		assertThat(eligible.lowest()).isEqualTo(Money.ofFen(1));
		assertThat(eligible.highest()).isEqualTo(Money.ofYuan(100_000_000));
	}

	@Test
	void a_project_is_applied_for_in_one_direction() {
		Applied first = project("N25-1", "food-market").notShowing("project-approval")
			.showing("project-approval", "2502-410105-04-01-000001");
		assertThat(first.eligible().scope()).isEqualTo("project:2502-410105-04-01-000001");
		assertThat(first.measure().handling().cooperating()).isEmpty();
	}

	static Stream<Applied> all() {
		return Stream.of(project("N25-1", "cold-chain-base"), project("N25-2", "reserves"),
				project("N25-3", "county-delivery"), project("N25-4", "digital-retail"),
				project("N25-5", "sorting-centre"));
	}

	private static Applied project(String measure, String content) {
		return Applied.to(measure, "2025-02-20", "projectName=改造项目 district=410105 projectContent=" + content);
	}

}
