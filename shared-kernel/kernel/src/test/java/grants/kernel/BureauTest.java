package grants.kernel;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BureauTest {

	@Test
	void has_a_name_in_both_languages() {
		assertThat(new Bureau("pbc-henan").name())
			.isEqualTo(Text.of("人行河南省分行", "People's Bank of China, Henan Branch"));
	}

	@Test
	void one_that_nobody_knows_is_named_by_itself() {
		assertThat(new Bureau("weather").name()).isEqualTo(Text.of("weather", "weather"));
	}

	@Test
	void several_stand_in_a_row() {
		assertThat(Bureau.names(List.of("finance", "tax")))
			.isEqualTo(Text.of("市财政局、市税务局", "Municipal Finance Bureau, Municipal Tax Bureau"));
	}

}
