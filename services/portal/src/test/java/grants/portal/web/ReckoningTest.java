package grants.portal.web;

import java.util.Locale;

import grants.kernel.Text;
import grants.portal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The arithmetic of steps is read in words, whatever it is made of. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReckoningTest {

	private final Show show;

	ReckoningTest(Show show) {
		this.show = show;
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	private String zh(String arithmetic) {
		LocaleContextHolder.setLocale(Locale.CHINA);
		return show.step(Text.of("结果：" + arithmetic, "result: " + arithmetic));
	}

	private String en(String arithmetic) {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		return show.step(Text.of("结果：" + arithmetic, "result: " + arithmetic));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "8000000.00 | 8,000,000.00 | 8,000,000.00",
			"1200000000.00 * 0.002 | 1,200,000,000.00 × 0.002 | 1,200,000,000.00 × 0.002",
			"12345.67 * 10 | 12,345.67 × 10 | 12,345.67 × 10",
			"60000000.00 * 0.10 | 60,000,000.00 × 0.1 | 60,000,000.00 × 0.1",
			"2021 - 2019 + 1 | 2021 − 2019 + 1 | 2021 − 2019 + 1", "0.00 | 0.00 | 0.00", "300000 | 300,000 | 300,000",
			"round(6000000.0000) | 6,000,000.00 四舍五入到分 | 6,000,000.00 rounded half up to the fen",
			"round(12345.678) | 12,345.678 四舍五入到分 | 12,345.678 rounded half up to the fen",
			"min(6000000.00, 5000000.00 - 0.00) | 6,000,000.00 与 5,000,000.00 − 0.00 中的较小者 | the lesser of 6,000,000.00 and 5,000,000.00 − 0.00",
			"min(round(1.005), 2.00) | （1.005 四舍五入到分） 与 2.00 中的较小者 | the lesser of (1.005 rounded half up to the fen) and 2.00",
			"quotient(399999.99 * 1.5 * 127, 100 * 360) | 399,999.99 × 1.5 × 127 ÷ （100 × 360） | 399,999.99 × 1.5 × 127 ÷ (100 × 360)",
			"if(70000000000.00 >= 50000000000.00, 8000000.00, if(1.00 > 0.00, 0.00, 1.00)) | 70,000,000,000.00 达到 50,000,000,000.00 的取 8,000,000.00，否则取 1.00 超过 0.00 的取 0.00，否则取 1.00 | 8,000,000.00 if 70,000,000,000.00 is at least 50,000,000,000.00, otherwise 0.00 if 1.00 is more than 0.00, otherwise 1.00",
			"min(1.00, 2.00) + 3.00 | （1.00 与 2.00 中的较小者） + 3.00 | (the lesser of 1.00 and 2.00) + 3.00" })
	void in_both_languages(String arithmetic, String zh, String en) {
		assertThat(zh(arithmetic)).isEqualTo("结果：" + zh);
		assertThat(en(arithmetic)).isEqualTo("result: " + en);
	}

	@ParameterizedTest
	@ValueSource(strings = { "min(1.00", "min(1.00, )", "max(1.00, 2.00)", "1.00 +", "1.00 / 2", "1..0",
			"if(1 = 2, 3, 4)", "(1.00)", "as the rule of 2024 says", "", "<b>", "{0}" })
	void what_is_none_is_left_as_it_is(String other) {
		assertThat(zh(other)).isEqualTo("结果：" + other);
		assertThat(en(other)).isEqualTo("result: " + other);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "审核人确定的金额", "5000000.00", "：" })
	void so_is_a_step_without_any(String what) {
		assertThat(show.step(Text.of(what, what))).isEqualTo(what);
	}

}
