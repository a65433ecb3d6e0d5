package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTypesTest {

	record Paid(SocialCreditCode to, Money amount, LocalDate on, BigDecimal rate, @Nullable String remark,
			Map<String, Integer> parts) {
	}

	record Moved(String district, int year) {
	}

	private static final SocialCreditCode CODE = new SocialCreditCode(
			"91410100MA000000" + "0" + SocialCreditCode.checkCharacter("91410100MA0000000"));

	private final EventTypes types = EventTypes.of(new EventTypes.Name("paid", 1, Paid.class),
			new EventTypes.Name("moved", 3, Moved.class).upcast(json -> json.put("district", json.get("to").asString()))
				.upcast(json -> json.put("year", 2025)));

	@Test
	void an_event_is_stored_as_canonical_json_and_read_back() {
		Paid event = new Paid(CODE, Money.parseYuan("333330.00"), LocalDate.of(2026, 1, 5), new BigDecimal("0.30"),
				null, new TreeMap<>(Map.of("b", 1, "a", 2)));
		EventTypes.Stored stored = types.encode(event);
		assertThat(stored).isEqualTo(new EventTypes.Stored("paid", 1, """
				{"amount":"333330.00","on":"2026-01-05","parts":{"a":2,"b":1},"rate":0.30,"remark":null,"to":"%s"}"""
			.formatted(CODE)));
		assertThat(types.decode(stored)).isEqualTo(event);
	}

	@Test
	void every_older_revision_becomes_todays() {
		assertThat(types.decode(new EventTypes.Stored("moved", 1, "{\"to\":\"金水区\"}")))
			.isEqualTo(new Moved("金水区", 2025));
		assertThat(types.decode(new EventTypes.Stored("moved", 2, "{\"district\":\"中原区\"}")))
			.isEqualTo(new Moved("中原区", 2025));
		assertThat(types.decode(new EventTypes.Stored("moved", 3, "{\"district\":\"中原区\",\"year\":2020}")))
			.isEqualTo(new Moved("中原区", 2020));
	}

	@Test
	void what_it_does_not_know_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> types.encode("text"));
		assertThatIllegalArgumentException().isThrownBy(() -> types.decode(new EventTypes.Stored("lost", 1, "{}")));
		assertThatIllegalArgumentException().isThrownBy(() -> types.decode(new EventTypes.Stored("moved", 4, "{}")));
		assertThatIllegalArgumentException().isThrownBy(() -> types.decode(new EventTypes.Stored("moved", 3, "{}")));
	}

	@Test
	void a_table_that_could_not_read_everything_is_refused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EventTypes.of(new EventTypes.Name("paid", 2, Paid.class)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> EventTypes.of(new EventTypes.Name("Paid", 1, Paid.class)));
		assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(new EventTypes.Name("paid", 1, Paid.class),
				new EventTypes.Name("paid", 1, Moved.class)));
		assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(new EventTypes.Name("paid", 1, Paid.class),
				new EventTypes.Name("payed", 1, Paid.class)));
	}

}
