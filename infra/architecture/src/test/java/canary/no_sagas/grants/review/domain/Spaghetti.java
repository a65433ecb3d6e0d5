package canary.no_sagas.grants.review.domain;

import org.axonframework.modelling.saga.SagaEventHandler;

class Spaghetti {

	@SagaEventHandler(associationProperty = "id")
	void on(String event) {
	}

}
