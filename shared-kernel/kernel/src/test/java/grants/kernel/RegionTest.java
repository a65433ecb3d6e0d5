package grants.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegionTest {

	@ParameterizedTest
	@CsvSource({ "410105,金水区,Jinshui District", "zhengdong,郑东新区,Zhengdong New District", "410100,郑州市,Zhengzhou",
			"410199,郑州市（410199）,Zhengzhou (410199)", "411002,许昌市（411002）,Xuchang (411002)", "411000,许昌市,Xuchang",
			"419001,济源市,Jiyuan", "419002,河南省（419002）,Henan (419002)", "410000,河南省,Henan",
			"330106,浙江省（330106）,Zhejiang (330106)", "440000,广东省,Guangdong" })
	void has_a_name_in_both_languages(String code, String zh, String en) {
		assertThat(new Region(code).name()).isEqualTo(Text.of(zh, en));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "41010", "4101055", "990101", "atlantis", "４１０１０５", "41010x", "#" })
	void what_nobody_knows_is_named_by_itself(String code) {
		assertThat(new Region(code).name()).isEqualTo(Text.of(code, code));
	}

	@Test
	void treasuries_are_named_after_their_regions() {
		assertThat(Region.treasury("city")).isEqualTo(Text.of("市级财政", "City treasury"));
		assertThat(Region.treasury("district-410105")).isEqualTo(Text.of("金水区财政", "Treasury of Jinshui District"));
		assertThat(Region.treasury("district-gaoxin").zh()).isEqualTo("郑州高新区财政");
		assertThat(Region.treasury("district-nowhere").zh()).isEqualTo("nowhere财政");
		assertThat(Region.treasury("elsewhere")).isEqualTo(Text.of("elsewhere", "elsewhere"));
	}

}
