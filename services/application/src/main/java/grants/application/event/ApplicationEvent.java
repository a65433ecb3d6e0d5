package grants.application.event;

/** Everything that this service records. */
public sealed interface ApplicationEvent
		permits DraftEvent, ProfileEvent, EntitlementEvent, EvidenceEvent, CallEvent, RegisterEvent {

	/** The stream that holds the event. */
	String stream();

}
