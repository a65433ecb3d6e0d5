package grants.application.event;

import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallsId;

/** What happens to the calls of a measure: one stream per measure, one order. */
public sealed interface CallEvent extends ApplicationEvent
		permits CallOpened, CallExtended, CallClosed, CallWindowFreed {

	CallId callId();

	String measureId();

	@Override
	default String stream() {
		return new CallsId(measureId()).toString();
	}

}
