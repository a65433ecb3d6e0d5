package grants.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SocialCreditCodeTest {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	// Published codes of well-known organisations, which the check character was not
	// computed for here.
	@ParameterizedTest
	@ValueSource(strings = { "914100001699995779", "91330100799655058B", "9144030071526726XG", "914403001922038216",
			"91110000802100433B", "91110108551385082Q", "91440300708461136T", "91100000100003962T",
			"12100000400000624D", "91350100M000100Y43" })
	void every_single_character_corruption_and_every_swap_of_neighbours_is_refused(String code) {
		assertThat(new SocialCreditCode(code)).hasToString(code);
		assertThat(SocialCreditCode.checkCharacter(code.substring(0, 17))).isEqualTo(code.charAt(17));
		for (int at = 0; at < 18; at++) {
			for (char other : ALPHABET.toCharArray()) {
				if (other != code.charAt(at)) {
					refused(code.substring(0, at) + other + code.substring(at + 1));
				}
			}
		}
		for (int at = 0; at < 17; at++) {
			if (code.charAt(at) != code.charAt(at + 1)) {
				refused(code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "91330100799655058b", " 91330100799655058B ", "9133 0100 7996 5505 8B",
			"91330100　799655058B　", "91330100\u00a0799655058B", "９１３３０１００７９９６５５０５８Ｂ", "91330100\u200b799655058B\n" })
	void reads_it_as_people_write_it(String text) {
		assertThat(SocialCreditCode.parse(text)).isEqualTo(new SocialCreditCode("91330100799655058B"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "91330100799655058", "91330100799655058BB", "91330100799655058I", "9133O100799655058B",
			"91330100799655058b", "91330100-799655058B" })
	void the_value_itself_is_canonical(String text) {
		refused(text);
	}

	@Test
	void codes_are_ordered_as_their_texts() {
		assertThat(SocialCreditCode.parse("12100000400000624D"))
			.isLessThan(SocialCreditCode.parse("91330100799655058B"));
	}

	@Test
	void the_check_character_is_only_given_for_17_characters_of_a_code() {
		assertThatIllegalArgumentException().isThrownBy(() -> SocialCreditCode.checkCharacter("9133010079965505"));
		assertThatIllegalArgumentException().isThrownBy(() -> SocialCreditCode.checkCharacter("9133010079965505I"));
	}

	private static void refused(String text) {
		assertThatIllegalArgumentException().as(text).isThrownBy(() -> new SocialCreditCode(text));
	}

}
