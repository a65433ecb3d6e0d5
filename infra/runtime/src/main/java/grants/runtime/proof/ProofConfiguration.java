package grants.runtime.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import grants.runtime.Lifetime;
import grants.runtime.Wellbeing;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.SoleWork;
import grants.runtime.time.PlatformClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Checkpoints of the log, and its verification. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProofProperties.class)
@Import(VerificationApi.class)
public class ProofConfiguration {

	/** The keys and the trails of this service. */
	record Proof(PublicKeys keys, List<CheckpointTrail> trails) {
	}

	@Bean
	Proof proof(ProofProperties properties, GrantsProperties service) {
		Path keys = properties.publicKeys();
		List<CheckpointTrail> trails = new ArrayList<>();
		trails.add(new CheckpointTopic(service.kafka().bootstrapServers(), service.service(),
				service.replicationFactor(), service.minInsyncReplicas()));
		if (properties.file() != null) {
			trails.add(new CheckpointFile(properties.file()));
		}
		return new Proof(keys == null ? PublicKeys.none() : PublicKeys.in(keys), List.copyOf(trails));
	}

	@Bean(destroyMethod = "close")
	VerificationRuns verificationRuns(MongoDatabase database, Proof proof, GrantsProperties properties,
			PlatformClock clock) {
		return new VerificationRuns(database,
				() -> KnownCheckpoints.of(proof.trails(), properties.service(), proof.keys()), clock);
	}

	/** For a service that has been given a key to sign with. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("grants.proof.private-key")
	static class Signing {

		@Bean(destroyMethod = "") // its lifetime ends earlier
		Checkpointer checkpointer(MongoDatabase database, Proof proof, ProofProperties properties,
				GrantsProperties service, PlatformClock clock) {
			SigningKey key = SigningKey.read(properties.signatureAlgorithm(),
					Objects.requireNonNull(properties.privateKey()), proof.keys());
			Checkpointer checkpointer = new Checkpointer(database, service.service(), key, proof.keys(), proof.trails(),
					properties.pace(), clock);
			clock.onMove(checkpointer::clockMoved);
			return checkpointer;
		}

		@Bean
		Lifetime checkpointerLifetime(Checkpointer checkpointer) {
			return Lifetime.ofReader(checkpointer::start, checkpointer::close);
		}

		/**
		 * A log that can't be signed is not the one that was written: somebody must look.
		 */
		@Bean
		HealthIndicator checkpointsHealthIndicator(Checkpointer checkpointer) {
			return Wellbeing.of(() -> {
				SoleWork.Status status = checkpointer.status();
				Health.Builder health = status.failures() == 0 ? Health.up() : Health.down();
				return health.withDetail("checkpoints", status).build();
			});
		}

		@Bean
		MeterBinder checkpointGauges(Checkpointer checkpointer) {
			return registry -> {
				Gauge.builder("grants.checkpoint.position", checkpointer, Checkpointer::signedUpTo)
					.description("last position that this instance knows to be signed")
					.register(registry);
				Gauge.builder("grants.checkpoint.failures", checkpointer, c -> c.status().failures())
					.description("failures in a row to sign a checkpoint")
					.register(registry);
			};
		}

	}

}
