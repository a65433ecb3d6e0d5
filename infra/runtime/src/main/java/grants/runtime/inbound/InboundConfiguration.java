package grants.runtime.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import grants.runtime.Lifetime;
import grants.runtime.Wellbeing;
import grants.runtime.command.CommandDoor;
import grants.runtime.fact.FactTopics;
import grants.runtime.history.CommitLog;
import grants.runtime.time.PlatformClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The door in, for a service that has {@link Inbound}s or a {@link FactSink}. */
@Configuration(proxyBeanMethods = false)
@Conditional(InboundConfiguration.TakesFactsIn.class)
@Import({ ParkedApi.class, DiscardApi.class })
public class InboundConfiguration {

	@Bean
	FactEffect factEffect(List<Inbound<?>> inbounds, ObjectProvider<FactSink> sink, CommandDoor commands) {
		FactSink all = sink.getIfAvailable();
		if (all == null) {
			return new Reactions(inbounds, commands);
		}
		if (!inbounds.isEmpty()) {
			throw new IllegalStateException("a service has Inbounds or a FactSink, not both");
		}
		return new SinkEffect(all);
	}

	@Bean
	Parked parked(MongoDatabase database) {
		return new Parked(database);
	}

	@Bean
	Discards discards(CommitLog log, MongoDatabase database) {
		return new Discards(log, database);
	}

	@Bean
	DiscardDesk discardDesk(Parked parked, Discards discards, FactEffect effect, PlatformClock clock) {
		return new DiscardDesk(parked, discards, effect, clock);
	}

	@Bean
	FactConsumer factConsumer(FactEffect effect, FactTopics topics, Parked parked, Discards discards,
			PlatformClock clock, GrantsProperties properties, MeterRegistry meters) {
		Intake intake = new Intake(effect, parked, discards, clock, new InboundMeters(meters));
		return new FactConsumer(effect, topics, intake, parked, new PartitionGauges(meters), properties.service(),
				properties.kafka().bootstrapServers());
	}

	@Bean
	Lifetime inboundLifetime(FactConsumer consumer, Discards discards) {
		return Lifetime.ofDoorIn(() -> {
			discards.createIndexes();
			consumer.open();
		}, consumer::close);
	}

	/** Parked facts wait for a person and do not make the service unwell. */
	@Bean
	HealthIndicator inboundHealthIndicator(FactConsumer consumer, Parked parked) {
		return Wellbeing.of(() -> {
			InboundStatus status = consumer.status();
			Health.Builder health = status.alive() && status.failures() == 0 ? Health.up() : Health.down();
			return health.withDetail("consumer", status).withDetail("parked", parked.count()).build();
		});
	}

	@Bean
	MeterBinder inboundGauges(Parked parked, PlatformClock clock) {
		return registry -> {
			Gauge.builder("grants.inbound.parked", parked, Parked::count)
				.description("public facts that are parked or wait behind one")
				.register(registry);
			Gauge.builder("grants.inbound.parked.age", () -> ageOfOldest(parked, clock.instant()))
				.description("how long the oldest of them has been parked")
				.baseUnit("seconds")
				.register(registry);
		};
	}

	private static long ageOfOldest(Parked parked, Instant now) {
		return parked.oldest().map(since -> Math.max(0, Duration.between(since, now).toSeconds())).orElse(0L);
	}

	/** Whether the service takes facts in at all. */
	static final class TakesFactsIn extends AnyNestedCondition {

		TakesFactsIn() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(Inbound.class)
		static final class Reacting {

		}

		@ConditionalOnBean(FactSink.class)
		static final class Recording {

		}

	}

}
