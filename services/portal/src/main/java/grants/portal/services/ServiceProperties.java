package grants.portal.services;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param readTimeout longer than a service lets a request wait
 * @param glance how long a page over all services waits for each
 */
@ConfigurationProperties("grants.portal.services")
public record ServiceProperties(URI application, URI review, URI disbursement, URI clawback, URI audit,
		Duration connectTimeout, Duration readTimeout, Duration glance) {

	URI of(Service service) {
		return switch (service) {
			case APPLICATION -> application;
			case REVIEW -> review;
			case DISBURSEMENT -> disbursement;
			case CLAWBACK -> clawback;
			case AUDIT -> audit;
		};
	}

}
