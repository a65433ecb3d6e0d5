package grants.runtime.time;

import java.time.InstantSource;

import com.mongodb.client.MongoDatabase;
import grants.runtime.GrantsProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The platform's clock. */
@Configuration(proxyBeanMethods = false)
@Import(LocalClockApi.class)
public class TimeConfiguration {

	@Bean
	PlatformClock clock(GrantsProperties properties, MongoDatabase database) {
		if (!properties.local()) {
			return PlatformClock.real();
		}
		InstantSource system = InstantSource.system();
		return new PlatformClock(system, new StoredOffset(database, system, properties.localStart()));
	}

}
