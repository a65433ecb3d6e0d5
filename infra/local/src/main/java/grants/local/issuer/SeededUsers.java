package grants.local.issuer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import grants.kernel.Ids;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The made-up people of the local platform, from {@code local/users.yaml}. */
public final class SeededUsers {

	private final Map<String, SeededUser> byName;

	private SeededUsers(Map<String, SeededUser> byName) {
		this.byName = byName;
	}

	private record Line(String name, String zh, String en, Set<String> roles, @Nullable Set<String> organisations,
			@Nullable Set<String> bureaus, @Nullable Set<String> treasuries) {

		SeededUser user() {
			return new SeededUser(name, Ids.derived("person", name), Text.of(zh, en), roles, orNone(organisations),
					orNone(bureaus), orNone(treasuries));
		}

		private static Set<String> orNone(@Nullable Set<String> values) {
			return values == null ? Set.of() : values;
		}

	}

	public static SeededUsers load() {
		List<Line> lines = List
			.of(new YAMLMapper().readValue(SeededUsers.class.getResourceAsStream("/local/users.yaml"), Line[].class));
		Map<String, SeededUser> byName = new LinkedHashMap<>();
		for (Line line : lines) {
			if (byName.put(line.name(), line.user()) != null) {
				throw new IllegalStateException("local/users.yaml names " + line.name() + " twice");
			}
		}
		return new SeededUsers(byName);
	}

	public Optional<SeededUser> named(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	public Collection<SeededUser> all() {
		return byName.values();
	}

}
