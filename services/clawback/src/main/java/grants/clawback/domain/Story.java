package grants.clawback.domain;

import java.util.ArrayList;
import java.util.List;

import grants.clawback.event.ObligationsEvent;

/**
 * The events of one decision as they are made, and the state after each: later steps of a
 * decision see what the earlier ones changed.
 */
final class Story {

	private final List<ObligationsEvent> events = new ArrayList<>();

	private ObligationsState state;

	Story(ObligationsState before) {
		this.state = before;
	}

	Story tell(ObligationsEvent event) {
		state = state.evolve(event);
		events.add(event);
		return this;
	}

	ObligationsState state() {
		return state;
	}

	List<ObligationsEvent> events() {
		return List.copyOf(events);
	}

}
