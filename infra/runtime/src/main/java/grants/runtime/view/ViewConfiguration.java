package grants.runtime.view;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import grants.runtime.Lifetime;
import grants.runtime.Wellbeing;
import grants.runtime.history.Readers;
import grants.runtime.time.PlatformClock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The views of the service, and what administrators see of all that reads the log. */
@Configuration(proxyBeanMethods = false)
@Import({ ReadersApi.class, ViewsApi.class })
public class ViewConfiguration {

	@Bean
	LogViews views(MongoDatabase database, Readers readers, PlatformClock clock, List<Projection> projections) {
		return new LogViews(database, readers, clock, projections);
	}

	@Bean
	Lifetime viewsLifetime(LogViews views, Readers readers) {
		return Lifetime.ofReader(views::start, views::stop);
	}

	/** Until its views have been built for the first time, an instance can't answer. */
	@Bean
	HealthIndicator viewsHealthIndicator(LogViews views) {
		return Wellbeing.of(() -> {
			List<ViewStatus> all = views.status();
			Health.Builder health = all.stream().allMatch(view -> view.live() != null) ? Health.up()
					: Health.outOfService();
			all.forEach(view -> health.withDetail(view.name(), view));
			return health.build();
		});
	}

}
