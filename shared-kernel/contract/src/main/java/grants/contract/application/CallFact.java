package grants.contract.application;

import grants.contract.PublicFact;

/**
 * What the application service tells of the calls of a measure: they concern no
 * beneficiary more than another. Topic {@code grants.application}.
 */
public sealed interface CallFact extends PublicFact
		permits CallOpenedV1, CallExtendedV1, CallClosedV1, CallCancelledV1 {

	String measureId();

	@Override
	default String key() {
		return measureId();
	}

}
