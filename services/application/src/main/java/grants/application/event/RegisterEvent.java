package grants.application.event;

import grants.application.vocabulary.CallId;

/** What happens in the register of those who apply to a call: one stream per call. */
public sealed interface RegisterEvent extends ApplicationEvent permits EntryMade, EntryStruck, CallCancelled {

	CallId callId();

	@Override
	default String stream() {
		return callId().value();
	}

}
