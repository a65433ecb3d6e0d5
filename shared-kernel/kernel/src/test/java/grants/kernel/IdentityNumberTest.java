package grants.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

	/** From the annex of GB 11643-1999. */
	private static final String EXAMPLE = "11010519491231002X";

	@ParameterizedTest
	@ValueSource(
			strings = { EXAMPLE, "11010519491231002x", "身份证：11010519491231002X。", "440524188001010014 or " + EXAMPLE })
	void it_is_found_wherever_it_stands(String text) {
		assertThat(IdentityNumber.standsIn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "110105194912310020", "11010519491301002X", "440524188001010014",
			"111010519491231002X", "1702020109000012345", "91410100MA9F00001C" })
	void another_check_character_no_birthday_or_more_digits_are_none(String text) {
		assertThat(IdentityNumber.standsIn(text)).isFalse();
	}

	/** Law: no number of an identity card is a code, though some would pass its check. */
	@Test
	void a_code_is_never_an_identity_number() {
		String passing = Stream.iterate(0, i -> i + 1)
			.map(i -> "41010119" + String.format("%02d", i % 90) + "0101" + String.format("%03d", i / 90))
			.filter(first17 -> Character.isDigit(SocialCreditCode.checkCharacter(first17))
					|| SocialCreditCode.checkCharacter(first17) == 'X')
			.map(first17 -> first17 + SocialCreditCode.checkCharacter(first17))
			.filter(IdentityNumber::standsIn)
			.findFirst()
			.orElseThrow();
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new SocialCreditCode(passing))
			.satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(passing));
	}

}
