package grants.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Applied.greenBuilding;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * D19-6d: 10 or 15 yuan per square metre, at most 3,000,000 per project, city and
 * district 1:1.
 */
class GreenBuildingRewardTest {

	@ParameterizedTest
	@CsvSource({
			// 10 yuan: 300,000 square metres reach the limit
			"two-star, 1, 10.00", "two-star, 12345.67, 123456.70", "two-star, 299999.99, 2999999.90",
			"two-star, 300000, 3000000.00", "two-star, 300000.01, 3000000.00", "two-star, 9000000, 3000000.00",
			// 15 yuan: 200,000 square metres do
			"three-star, 1, 15.00", "three-star, 12345.67, 185185.05", "three-star, 199999.99, 2999999.85",
			"three-star, 200000, 3000000.00", "three-star, 200000.01, 3000000.00" })
	void pays_by_floor_area_and_stars_up_to_3_000_000(String stars, String area, String amount) {
		assertThat(greenBuilding().stating("stars", stars).stating("floorAreaSquareMetres", area).amount())
			.isEqualTo(Money.parseYuan(amount));
	}

	@Test
	void pays_nothing_for_one_star_or_no_area() {
		assertThat(greenBuilding().stating("stars", "one-star").failures())
			.containsExactly("the project has a two-star or three-star label");
		assertThat(greenBuilding().stating("floorAreaSquareMetres", "0").failures())
			.containsExactly("the amount is more than nothing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zhengdong", "jingkai", "gaoxin", "410102", "410103", "410105", "410104", "410108" })
	void pays_in_the_eight_areas_half_by_the_district_s_treasury(String district) {
		Applied applied = greenBuilding().stating("district", district);
		assertThat(applied.amount()).isEqualTo(Money.ofYuan(100_000));
		assertThat(applied.measure().treasuryShares(applied.facts()))
			.isEqualTo(List.of(new TreasuryWeight("city", 1), new TreasuryWeight("district-" + district, 1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "410106", "410122", "410181", "410182", "410183", "410184", "410185", "hangkonggang" })
	void pays_nowhere_else(String district) {
		assertThat(greenBuilding().stating("district", district).failures())
			.containsExactly("the project lies in one of the eight areas that the clause names");
	}

	@Test
	void pays_nothing_for_a_government_invested_project() {
		assertThat(greenBuilding().stating("governmentInvested", "yes").failures())
			.containsExactly("the project is not government-invested");
	}

	@ParameterizedTest
	@CsvSource({ "2022-06-30, false", "2022-07-01, true", "2023-09-01, true", "2023-09-02, false" })
	void covers_labels_from_1_july_2022_to_the_application(String labelledOn, boolean covered) {
		assertThat(greenBuilding().stating("labelledOn", labelledOn).failures().isEmpty()).isEqualTo(covered);
	}

	@Test
	void is_once_per_project_whatever_the_label_and_however_the_code_is_written() {
		String scope = "project:2301-410105-04-01-123456";
		for (String code : List.of("2301-410105-04-01-123456", " 2301－410105－04－01－123456",
				"２３０１—410105–04-01-123456 ")) {
			Applied applied = greenBuilding().notShowing("project-approval").showing("project-approval", code);
			assertThat(applied.eligible().scope()).isEqualTo(scope);
			assertThat(applied.eligible().capKeys()).containsExactly("GREEN-BUILD/" + scope);
		}
	}

	@Test
	void the_printed_lead_bureaus_follow_each_other_and_the_first_leads() {
		Handling handling = greenBuilding().measure().handling();
		assertThat(handling.lead().name().zh()).isEqualTo("市财政局");
		assertThat(handling.cooperating()).extracting(b -> b.name().zh()).containsExactly("市税务局", "市科技局", "市城建局");
	}

}
