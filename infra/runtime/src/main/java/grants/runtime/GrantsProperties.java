package grants.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import grants.runtime.personal.PersonalDataKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service must be told to run.
 *
 * @param service its name, such as {@code review}: names its topic, its consumer group
 * and its database
 * @param local the local profile: the clock can be moved, and a single broker is enough
 * @param localStart where the clock of the local profile begins, if it has not been moved
 * before; may lie in the past
 */
@ConfigurationProperties("grants")
public record GrantsProperties(String service, @DefaultValue Mongodb mongodb, @DefaultValue Keys keys,
		@DefaultValue Kafka kafka, @DefaultValue Security security, boolean local, @Nullable Instant localStart) {

	/**
	 * Where the service keeps what it knows.
	 *
	 * @param uri of the server, without database
	 * @param database of this service alone; {@code grants_<service>} if not given
	 * @param embedded the store is the embedded one: a single node without concerns
	 */
	public record Mongodb(String uri, @Nullable String database, boolean embedded) {
	}

	/**
	 * Where the keys of personal data are: one store for all services.
	 *
	 * @param uri of the server; that of {@code grants.mongodb} if not given
	 * @param database the same for all services
	 * @param masterKeys file with the keys that wrap them
	 */
	public record Keys(@Nullable String uri, @DefaultValue(PersonalDataKeys.DATABASE) String database,
			@Nullable Path masterKeys) {
	}

	/**
	 * Where the services tell each other facts.
	 *
	 * @param replicationFactor of topics that the service creates; 3, or 1 in the local
	 * profile
	 * @param minInsyncReplicas likewise; 2, or 1 in the local profile
	 * @param partitions of topics that the service creates
	 */
	public record Kafka(String bootstrapServers, @Nullable Integer replicationFactor,
			@Nullable Integer minInsyncReplicas, @DefaultValue("3") int partitions) {
	}

	/**
	 * Whose tokens count, and what needs none.
	 *
	 * @param issuer of the tokens that are accepted
	 * @param audience that a token must name
	 * @param publicPaths what needs no token, as Ant patterns such as
	 * {@code /v1/notices/**}
	 */
	public record Security(URI issuer, @DefaultValue("grants") String audience,
			@DefaultValue List<String> publicPaths) {
	}

	public GrantsProperties {
		List<String> missing = new ArrayList<>();
		require(service, "grants.service", missing);
		require(mongodb.uri(), "grants.mongodb.uri", missing);
		require(keys.masterKeys(), "grants.keys.master-keys", missing);
		require(kafka.bootstrapServers(), "grants.kafka.bootstrap-servers", missing);
		require(security.issuer(), "grants.security.issuer", missing);
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException("this service can't run without: " + String.join(", ", missing));
		}
		if (!service.matches("[a-z][a-z0-9-]*")) {
			throw new IllegalArgumentException("grants.service is lower case with hyphens, not " + service);
		}
		if (localStart != null && !local) {
			throw new IllegalArgumentException("grants.local-start is for grants.local=true only");
		}
	}

	private static void require(@Nullable Object value, String name, List<String> missing) {
		if (value == null || value.toString().isBlank()) {
			missing.add(name);
		}
	}

	public String database() {
		return Optional.ofNullable(mongodb.database()).orElse("grants_" + service);
	}

	public int replicationFactor() {
		return Optional.ofNullable(kafka.replicationFactor()).orElse(local ? 1 : 3);
	}

	public int minInsyncReplicas() {
		return Optional.ofNullable(kafka.minInsyncReplicas()).orElse(local ? 1 : 2);
	}

}
