package grants.runtime.outbound;

import grants.runtime.GrantsProperties;
import grants.runtime.Lifetime;
import grants.runtime.fact.FactTopics;
import grants.runtime.history.Readers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door out, for a service that has an {@link Outbound}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(Outbound.class)
public class OutboundConfiguration {

	@Bean
	OutboundDoor outboundDoor(Outbound outbound, Readers readers, FactTopics topics, GrantsProperties properties,
			MeterRegistry meters) {
		Counter published = Counter.builder("grants.outbound.facts")
			.description("public facts published and acknowledged")
			.register(meters);
		return new OutboundDoor(outbound, readers, topics, properties.service(), properties.kafka().bootstrapServers(),
				published);
	}

	@Bean
	Lifetime outboundLifetime(OutboundDoor door) {
		return Lifetime.ofReader(door::open, door::close);
	}

}
