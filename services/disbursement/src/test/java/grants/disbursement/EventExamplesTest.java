package grants.disbursement;

import grants.disbursement.event.PaymentEvent;
import grants.runtime.testing.EventExamplesContract;

class EventExamplesTest extends EventExamplesContract {

	EventExamplesTest() {
		super(DisbursementService.eventTypes(), PaymentEvent.class);
	}

}
