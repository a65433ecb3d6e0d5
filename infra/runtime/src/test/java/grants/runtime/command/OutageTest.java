package grants.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grants.runtime.fact.Undecodable;
import grants.runtime.history.EventTypes;
import grants.runtime.history.UnreadableEvent;
import org.junit.jupiter.api.Test;

class OutageTest {

	@Test
	void an_event_that_a_newer_version_has_written_is_none_of_the_command() {
		UnreadableEvent newer = catchThrowableOfType(UnreadableEvent.class,
				() -> EventTypes.of().decode(new EventTypes.Stored("case-opened", 2, "{}")));
		assertThat(newer.getMessage()).contains("case-opened revision 2", "更新的版本", "a newer version");
		assertThat(Outage.isOne(newer)).isTrue();
	}

	@Test
	void what_is_wrong_with_a_fact_or_with_our_code_is_no_outage() {
		assertThat(Outage.isOne(new Undecodable("no JSON"))).isFalse();
		assertThat(Outage.isOne(new IllegalArgumentException("a bug"))).isFalse();
	}

}
