package grants.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The parts of the local platform that listen on a port. */
public enum Part {

	STORE(null), BROKER(null), CONTROLLER(null), ISSUER("grants.local.issuer.LocalIssuer"),
	APPLICATION("grants.application.ApplicationService"), REVIEW("grants.review.ReviewService"),
	DISBURSEMENT("grants.disbursement.DisbursementService"), CLAWBACK("grants.clawback.ClawbackService"),
	AUDIT("grants.audit.AuditService");

	private final @Nullable String mainClass;

	Part(@Nullable String mainClass) {
		this.mainClass = mainClass;
	}

	/** The five services, in the order of a grant's life. */
	public static List<Part> services() {
		return Arrays.stream(values()).filter(part -> part.compareTo(ISSUER) > 0).toList();
	}

	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its Spring Boot application. */
	Class<?> application() {
		try {
			return Class.forName(java.util.Objects.requireNonNull(mainClass));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
