package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of every log, whatever has been done to it. */
public final class LogAssert {

	private LogAssert() {
	}

	/**
	 * SEQ-GAPLESS, COMMIT-WHOLE, CHAIN, and at most one commit per request.
	 * @return all commits
	 */
	public static List<Commit> assertSound(CommitLog log) {
		List<Commit> all = new ArrayList<>();
		for (List<Commit> next = log.read(0, 1000); !next.isEmpty(); next = log.read(all.size(), 1000)) {
			all.addAll(next);
		}
		Map<String, Long> nextOf = new HashMap<>();
		Set<String> requests = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (Commit commit : all) {
			assertThat(commit.first()).as(commit.stream()).isEqualTo(nextOf.getOrDefault(commit.stream(), 0L));
			nextOf.put(commit.stream(), commit.last() + 1);
			assertThat(requests.add(commit.origin().request())).as("one commit per request").isTrue();
			commit.events().forEach(event -> assertThat(ids.add(event.id())).as("event ids are unique").isTrue());
		}
		assertThat(log.verify(1, all.size())).isEmpty();
		assertThat(log.head()).isEqualTo(all.size());
		return all;
	}

}
