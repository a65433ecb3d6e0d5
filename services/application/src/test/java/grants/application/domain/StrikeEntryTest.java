package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;

class StrikeEntryTest {

	private static final SampleCall CALL = number(1);

	private static final Filing FILING = Filing.number(1, ventureRisk(2025));

	private final FixtureConfiguration<CallRegister> register = new AggregateTestFixture<>(CallRegister.class);

	@Test
	void an_entry_that_was_released_is_struck() {
		register.given(CALL.made(FILING))
			.when(CALL.strike(FILING, 1, CLAIM_ENDED))
			.expectEvents(CALL.struck(FILING, 1, CLAIM_ENDED));
	}

	@Test
	void it_is_struck_once() {
		register.given(CALL.made(FILING), CALL.struck(FILING, 1, NEVER_CLAIMED))
			.when(CALL.strike(FILING, 1, NEVER_CLAIMED))
			.expectNoEvents();
	}

	@Test
	void what_was_entered_anew_stands() {
		register.given(CALL.made(FILING), CALL.made(FILING, 2, INSIDE))
			.when(CALL.strike(FILING, 1, NEVER_CLAIMED))
			.expectNoEvents();
	}

	@Test
	void what_was_never_entered_is_not_struck() {
		Filing other = Filing.number(2, ventureRisk(2025));
		register.given(CALL.made(FILING)).when(CALL.strike(other, 1, NEVER_CLAIMED)).expectNoEvents();
	}

}
