package grants.runtime.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grants.runtime.fact.Undecodable;
import grants.runtime.history.EventTypes;
import grants.runtime.history.UnreadableEvent;
import org.junit.jupiter.api.Test;

class TroubleTest {

	@Test
	void an_event_that_a_newer_version_has_written_parks_nothing() {
		UnreadableEvent newer = catchThrowableOfType(UnreadableEvent.class,
				() -> EventTypes.of().decode(new EventTypes.Stored("case-opened", 2, "{}")));
		assertThat(newer.getMessage()).contains("case-opened revision 2", "更新的版本", "a newer version");
		assertThat(Trouble.isInfrastructure(newer)).isTrue();
	}

	@Test
	void what_is_wrong_with_the_fact_or_with_our_code_parks_it() {
		assertThat(Trouble.isInfrastructure(new Undecodable("no JSON"))).isFalse();
		assertThat(Trouble.isInfrastructure(new IllegalArgumentException("a bug"))).isFalse();
	}

}
