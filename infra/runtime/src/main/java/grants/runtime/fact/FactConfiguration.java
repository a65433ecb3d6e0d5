package grants.runtime.fact;

import java.time.Duration;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import grants.runtime.Wellbeing;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The platform's topics. */
@Configuration(proxyBeanMethods = false)
public class FactConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Bean
	FactTopics factTopics(GrantsProperties properties, MongoDatabase database) {
		return new FactTopics(properties.kafka().bootstrapServers(),
				new FactTopics.Settings(properties.kafka().partitions(), properties.replicationFactor(),
						properties.minInsyncReplicas()),
				new KnownTopics(database));
	}

	/** Made when somebody asks for the broker's health. */
	@Bean(destroyMethod = "close")
	@Lazy
	Admin brokerProbe(GrantsProperties properties) {
		return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, properties.kafka().bootstrapServers(),
				AdminClientConfig.CLIENT_ID_CONFIG, properties.service() + "-probe",
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
	}

	@Bean
	HealthIndicator brokerHealthIndicator(@Lazy Admin brokerProbe) {
		return Wellbeing.of(() -> Health.up()
			.withDetail("nodes",
					brokerProbe.describeCluster().nodes().toCompletionStage().toCompletableFuture().join().size())
			.build());
	}

}
