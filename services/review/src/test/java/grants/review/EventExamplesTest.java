package grants.review;

import grants.review.event.ReviewEvent;
import grants.runtime.testing.EventExamplesContract;

class EventExamplesTest extends EventExamplesContract {

	EventExamplesTest() {
		super(ReviewConfiguration.eventTypes(), ReviewEvent.class);
	}

}
