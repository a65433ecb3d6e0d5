package grants.clawback;

import grants.clawback.event.ObligationsEvent;
import grants.runtime.testing.EventExamplesContract;

class EventExamplesTest extends EventExamplesContract {

	EventExamplesTest() {
		super(ClawbackService.eventTypes(), ObligationsEvent.class);
	}

}
