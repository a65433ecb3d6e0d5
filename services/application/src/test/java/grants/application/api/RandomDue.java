package grants.application.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import grants.application.domain.PureLog;
import grants.application.due.ApplicationDueWork;
import grants.kernel.Actor;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** A due sheet whose items fire in any order, and whatever the time. */
final class RandomDue {

	private final Random random;

	private final String seed;

	private final ApplicationDueWork dueWork = new ApplicationDueWork();

	private final Map<String, DueItem> due = new LinkedHashMap<>();

	private final Set<String> fired = new HashSet<>();

	RandomDue(Random random, String seed) {
		this.random = random;
		this.seed = seed;
	}

	boolean isEmpty() {
		return due.isEmpty();
	}

	void recorded(RecordedEvent event) {
		for (DueChange change : dueWork.changes(event)) {
			switch (change) {
				case DueChange.Schedule(DueItem item) -> {
					assertThat(fired).as("%s: scheduled after it fired", seed).doesNotContain(item.id());
					due.put(item.id(), item);
				}
				case DueChange.Cancel(String id) -> due.remove(id);
			}
		}
	}

	/** Any one of those that there are. */
	void fire(PureLog log) {
		DueItem item = List.copyOf(due.values()).get(random.nextInt(due.size()));
		due.remove(item.id());
		Origin origin = new Origin("due:" + item.id(), Actor.system("due-sheet"), "c", null);
		if (!log.send(dueWork.commandFor(item), origin).events().isEmpty()) {
			assertThat(fired.add(item.id())).as("%s: %s fires once", seed, item).isTrue();
		}
	}

}
