package grants.kernel;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdsTest {

	private static final String UUID = "6f1c2f0e-5d3b-4a51-9a6d-0c0d6a8f6b11";

	@Test
	void the_text_of_an_id_carries_its_kind() {
		assertThat(new ApplicationId("application-" + UUID)).hasToString("application-" + UUID);
		assertThat(AwardId.of(new ApplicationId("application-" + UUID))).hasToString("award-" + UUID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "application-", UUID, "award-" + UUID, "application-" + UUID + "0",
			"application--" + UUID, "APPLICATION-" + UUID, "application-6F1C2F0E-5D3B-4A51-9A6D-0C0D6A8F6B11" })
	void an_id_of_another_kind_or_shape_is_refused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ApplicationId(text));
	}

	@Test
	void the_same_names_always_give_the_same_id() {
		// written out: a stored id must be found again by every later build
		assertThat(Ids.derived("obligation", "award-" + UUID, "1"))
			.isEqualTo("obligation-51850991-84e9-850b-81fc-51a0550aa197");
		assertThat(Ids.require("obligation", Ids.derived("obligation", "a"))).hasSize(47);
	}

	@Test
	void other_names_give_another_id_also_where_they_join_to_the_same_text() {
		Set<String> ids = new HashSet<>();
		String[][] names = { {}, { "" }, { "", "" }, { "a" }, { "ab" }, { "a", "b" }, { "b", "a" }, { "a\nb" },
				{ "a", "", "b" }, { "a,b" }, { "a", "b", "" } };
		for (String[] list : names) {
			assertThat(ids.add(Ids.derived("x", list))).as(String.join("|", list)).isTrue();
		}
	}

	@Test
	void the_uuid_of_an_id_is_its_last_part() {
		assertThat(Ids.uuidOf("clawback-case-" + UUID)).isEqualTo(UUID);
		assertThatIllegalArgumentException().isThrownBy(() -> Ids.uuidOf("award-1"));
	}

}
