package grants.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {

	@Test
	void it_says_by_what_and_by_which_key_it_was_sealed() {
		Sealed sealed = new Sealed("sealed:gcm256:91410100MA9F00001C.2:AbC-_9");
		assertThat(sealed.algorithm()).isEqualTo("gcm256");
		assertThat(sealed.keyId()).isEqualTo("91410100MA9F00001C.2");
		assertThat(sealed.content()).isEqualTo("AbC-_9");
		assertThat(Sealed.of("gcm256", "91410100MA9F00001C.2", "AbC-_9")).isEqualTo(sealed);
	}

	@Test
	void nothing_is_sealed_by_no_key() {
		assertThat(Sealed.NOTHING.isNothing()).isTrue();
		assertThatIllegalStateException().isThrownBy(Sealed.NOTHING::keyId);
	}

	@ParameterizedTest
	@ValueSource(strings = { "张三", "6222000000000001", "sealed:", "sealed:gcm256:x.0:AA", "sealed:gcm256:x.1:A A",
			" sealed:gcm256:x.1:AA", "sealed:gcm256:x.1:AA\n", "sealed:gcm256:x.1:" })
	void what_is_in_clear_is_no_sealed_value_and_is_not_repeated(String text) {
		assertThat(Sealed.isForm(text)).isFalse();
		assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Sealed(text))
			.satisfies(refusal -> assertThat(refusal.toString()).doesNotContain(text));
	}

}
