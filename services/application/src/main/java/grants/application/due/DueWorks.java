package grants.application.due;

import java.util.List;
import java.util.stream.Stream;

import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;

/** All due work of this service. */
public final class DueWorks implements DueWork {

	private final ApplicationDueWork evidence = new ApplicationDueWork();

	private final SuccessionDueWork successions;

	public DueWorks(History history) {
		this.successions = new SuccessionDueWork(history);
	}

	@Override
	public List<DueChange> changes(RecordedEvent event) {
		return Stream.concat(evidence.changes(event).stream(), successions.changes(event).stream()).toList();
	}

	@Override
	public Object commandFor(DueItem item) {
		return (SuccessionDueWork.isAbout(item) ? successions : evidence).commandFor(item);
	}

}
