package grants.policy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** The yearly limit of D65-12 over several awards. */
class CapTest {

	private static final Cap CAP = Applied.CATALOGUE.measure("D65-12").caps().getFirst();

	private static final AwardId FIRST = award("1");

	private static final AwardId SECOND = award("2");

	@ParameterizedTest
	@CsvSource({ "1000000.00, 0, 1000000.00", "5000000.00, 0, 5000000.00", "5000000.01, 0, 5000000.00",
			"1000000.00, 4000000.00, 1000000.00", "1000000.01, 4000000.00, 1000000.00", "1000000.00, 4999999.99, 0.01",
			"1000000.00, 5000000.00, 0.00", "1000000.00, 5000000.01, 0.00" })
	void leaves_what_remains_of_5_000_000(String asked, String used, String granted) {
		Cap.Use use = CAP.apply(Money.parseYuan(asked), List.of(new Cap.Earlier(FIRST, Money.parseYuan(used))));
		assertThat(use.granted()).isEqualTo(Money.parseYuan(granted));
		assertThat(use.reduces()).isEqualTo(!asked.equals(granted));
		assertThat(use.isUsedUp()).isEqualTo(granted.equals("0.00"));
	}

	@Test
	void names_the_awards_that_used_it() {
		Cap.Use use = CAP.apply(Money.ofYuan(3_000_000), List.of(new Cap.Earlier(FIRST, Money.ofYuan(2_500_000)),
				new Cap.Earlier(SECOND, Money.ofFen(150_000_001))));
		assertThat(use.granted()).isEqualTo(Money.ofFen(99_999_999));
		assertThat(use.step().what().en()).isEqualTo("limit per institution and year, used by " + FIRST
				+ "=2500000.00, " + SECOND + "=1500000.01: min(3000000.00, 5000000.00 - 4000000.01)");
		assertThat(use.step().value()).isEqualTo("999999.99");
		assertThat(use.step().citation()).isEqualTo("郑政办〔2022〕65号 四、（十二）");
	}

	private static AwardId award(String digit) {
		return AwardId.of(new ApplicationId("application-00000000-0000-4000-8000-00000000000" + digit));
	}

}
