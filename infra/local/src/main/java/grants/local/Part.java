package grants.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import grants.application.ApplicationService;
import grants.audit.AuditService;
import grants.clawback.ClawbackService;
import grants.disbursement.DisbursementService;
import grants.local.issuer.LocalIssuer;
import grants.portal.Portal;
import grants.review.ReviewService;
import org.jspecify.annotations.Nullable;

/** The parts of the local platform that listen on a port. */
public enum Part {

	APPLICATION(1, ApplicationService.class), REVIEW(2, ReviewService.class),
	DISBURSEMENT(3, DisbursementService.class), CLAWBACK(4, ClawbackService.class), AUDIT(5, AuditService.class),
	ISSUER(9, LocalIssuer.class), PORTAL(0, Portal.class), STORE(10, null), BROKER(11, null), CONTROLLER(12, null);

	private final int distance;

	private final @Nullable Class<?> application;

	Part(int distance, @Nullable Class<?> application) {
		this.distance = distance;
		this.application = application;
	}

	/** The five services, in the order of a grant's life. */
	public static List<Part> services() {
		return Arrays.stream(values()).filter(part -> part.compareTo(ISSUER) < 0).toList();
	}

	/** From the base of the ports. */
	int distance() {
		return distance;
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its Spring Boot application. */
	Class<?> application() {
		return Objects.requireNonNull(application);
	}

}
