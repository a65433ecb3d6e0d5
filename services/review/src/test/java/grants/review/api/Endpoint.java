package grants.review.api;

import java.util.Map;
import java.util.function.Supplier;

import grants.review.api.ReviewBench.Case;
import grants.runtime.testing.Person;
import org.jspecify.annotations.Nullable;

import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;

/** The endpoints that change something, each with what a good request to it needs. */
enum Endpoint {

	CLAIM("/items/construction/claim", LEAD_REVIEWER, () -> open(FINANCE), Map.of()),

	RELEASE("/items/construction/release", LEAD_REVIEWER, () -> open(FINANCE).claim(LEAD_REVIEWER, LEAD),
			Map.of("reason", "on leave")),

	REASSIGNMENT("/items/construction/reassignment", LEAD_APPROVER, () -> open(FINANCE).claim(LEAD_REVIEWER, LEAD),
			Map.of("reason", "on leave")),

	OPINION("/items/construction/opinion", LEAD_REVIEWER, () -> open(FINANCE).claim(LEAD_REVIEWER, LEAD),
			opinion(true)),

	CONCLUSION("/conclusion", LEAD_REVIEWER, () -> open().opine(LEAD_REVIEWER, LEAD, true), Map.of()),

	DECISION("/decision", LEAD_APPROVER, () -> open().opine(LEAD_REVIEWER, LEAD, false).conclude(), rejection());

	private final String path;

	private final Person allowed;

	private final Supplier<Case> ready;

	private final Map<String, Object> body;

	Endpoint(String path, Person allowed, Supplier<Case> ready, Map<String, Object> body) {
		this.path = path;
		this.allowed = allowed;
		this.ready = ready;
		this.body = body;
	}

	/** A case in which a good request is carried out. */
	Case ready() {
		return ready.get();
	}

	String of(Case grant) {
		return of(grant.id().value());
	}

	String of(String caseId) {
		return "/v1/cases/" + caseId + path;
	}

	Person allowed() {
		return allowed;
	}

	Map<String, Object> body() {
		return body;
	}

	/** A component without which the body is no request, null if there is none. */
	@Nullable String required() {
		return switch (this) {
			case CLAIM, CONCLUSION -> null;
			case RELEASE, REASSIGNMENT, OPINION, DECISION -> "reason";
		};
	}

}
