package grants.portal.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.web.service.annotation.GetExchange;
import tools.jackson.databind.JsonNode;

/** Whether a service is well; "no" is an answer too. */
public interface HealthApi {

	@GetExchange("/actuator/health")
	Health health();

	/**
	 * @param status {@code UP}, {@code DOWN}, {@code OUT_OF_SERVICE} or {@code UNKNOWN}
	 * @param components by name; empty if the service does not say
	 */
	record Health(String status, Map<String, Component> components) {

		/** What says no more than that the process lives. */
		private static final Set<String> DULL = Set.of("ping", "livenessState", "readinessState");

		@SuppressWarnings("NullAway")
		public Health {
			Objects.requireNonNull(status);
			components = components == null ? Map.of() : new TreeMap<>(components);
		}

		public boolean isUp() {
			return status.equals("UP");
		}

		/** Its parts, by name. */
		public List<Part> parts() {
			return components.entrySet()
				.stream()
				.filter(part -> !DULL.contains(part.getKey()) || !part.getValue().status().equals("UP"))
				.map(part -> new Part(part.getKey(), part.getValue().status(), part.getValue().failures()))
				.toList();
		}

	}

	/**
	 * @param details of whatever shape
	 */
	record Component(String status, @Nullable JsonNode details) {

		private static final Set<String> FAILURES = Set.of("failure", "error");

		List<String> failures() {
			List<String> found = new ArrayList<>();
			if (details != null) {
				collect(details, found);
			}
			return List.copyOf(found);
		}

		private static void collect(JsonNode node, List<String> found) {
			node.properties().forEach(member -> {
				if (FAILURES.contains(member.getKey()) && member.getValue().isString()) {
					found.add(member.getValue().asString());
				}
			});
			node.forEach(inner -> collect(inner, found));
		}

	}

	/**
	 * @param failures what went wrong, in the service's words
	 */
	record Part(String name, String status, List<String> failures) {
	}

}
