package grants.clawback.vocabulary;

import grants.kernel.SocialCreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VocabularyTest {

	@ParameterizedTest
	@ValueSource(strings = { "410100", "410105", "410122", "410171", "410185" })
	void these_divisions_are_in_the_city(String code) {
		assertThat(City.zhengzhou().has(new Division(code))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "410000", "410200", "419001", "110105" })
	void these_are_not(String code) {
		assertThat(City.zhengzhou().has(new Division(code))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "4101", "41010a", "010105", "4101050" })
	void a_division_has_six_digits(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Division(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "登记内变字〔2025〕第17号", "(京)2025-001", "a b" })
	void these_are_references(String text) {
		assertThat(new Reference(text).value()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " a", "a ", "a/b", "a\nb", "<b>",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	void these_are_not_references(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Reference(text));
	}

	@Test
	void the_stream_is_named_after_the_beneficiary() {
		SocialCreditCode builder = new SocialCreditCode("91410105MA45ABCD1A");
		assertThat(ObligationsId.of(builder)).hasToString("obligations-91410105MA45ABCD1A");
		assertThat(ObligationsId.of(builder).beneficiary()).isEqualTo(builder);
		assertThatIllegalArgumentException().isThrownBy(() -> new ObligationsId("obligations-91410105MA45ABCD1B"));
		assertThatIllegalArgumentException().isThrownBy(() -> new ObligationsId("payments-91410105MA45ABCD1A"));
	}

	@Test
	void a_broken_commitment_is_not_a_finding() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Basis.Finding(Grounds.BROKEN_OBLIGATION, "r", "c"));
	}

}
