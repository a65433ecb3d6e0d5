package grants.portal.services;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param readTimeout longer than a service lets a request wait
 */
@ConfigurationProperties("grants.portal.services")
public record ServiceProperties(URI application, URI review, URI disbursement, URI clawback, URI audit,
		Duration connectTimeout, Duration readTimeout) {
}
