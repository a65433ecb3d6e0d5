package grants.portal.web;

import grants.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts as 票据法 and 支付结算办法 write them. */
class CapitalsTest {

	@ParameterizedTest
	@CsvSource({ "0, 零元整", "0.05, 伍分", "0.50, 伍角整", "0.57, 伍角柒分", "1, 壹元整", "10, 壹拾元整", "15.05, 壹拾伍元零伍分", "105, 壹佰零伍元整",
			"1005, 壹仟零伍元整", "1409.50, 壹仟肆佰零玖元伍角整", "6007.14, 陆仟零柒元壹角肆分", "10500, 壹万零伍佰元整", "100001, 壹拾万零壹元整",
			"107000.53, 壹拾万零柒仟元伍角叁分", "166665.01, 壹拾陆万陆仟陆佰陆拾伍元零壹分", "8000000, 捌佰万元整", "100000000, 壹亿元整",
			"100000001, 壹亿零壹元整", "100010000, 壹亿零壹万元整", "1020030000, 壹拾亿零贰仟零叁万元整", "1000000000000, 壹万亿元整" })
	void are_written_in_characters(String yuan, String capitals) {
		assertThat(Capitals.of(Money.parseYuan(yuan))).isEqualTo(capitals);
	}

}
