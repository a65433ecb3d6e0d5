package grants.runtime;

import java.util.concurrent.Callable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How a part of the service is; a part that can't even be asked is down. */
public final class Wellbeing {

	private Wellbeing() {
	}

	public static HealthIndicator of(Callable<Health> question) {
		return new AbstractHealthIndicator() {
			@Override
			protected void doHealthCheck(Health.Builder builder) throws Exception {
				Health answer = question.call();
				builder.status(answer.getStatus()).withDetails(answer.getDetails());
			}
		};
	}

}
