package grants.runtime;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How a part of the service is; a part that can't even be asked is down. */
public final class Wellbeing {

	private static final Logger LOG = LoggerFactory.getLogger(Wellbeing.class);

	private Wellbeing() {
	}

	public static HealthIndicator of(Supplier<Health> question) {
		return new AbstractHealthIndicator() {
			@Override
			protected void doHealthCheck(Health.Builder builder) {
				try {
					Health answer = question.get();
					builder.status(answer.getStatus()).withDetails(answer.getDetails());
				}
				catch (RuntimeException e) {
					Diagnosis diagnosis = Diagnosis.of(e);
					LOG.warn("error {}: a part of the service does not answer", diagnosis.errorId(), e);
					builder.down().withDetail("failure", diagnosis.toString());
				}
			}
		};
	}

}
