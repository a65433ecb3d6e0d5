package grants.application;

import grants.application.event.ApplicationEvent;
import grants.runtime.testing.EventExamplesContract;

class EventExamplesTest extends EventExamplesContract {

	EventExamplesTest() {
		super(ApplicationEventTypes.table(), ApplicationEvent.class);
	}

}
