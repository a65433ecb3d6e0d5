package grants.review.api;

import java.time.InstantSource;
import java.util.List;

import grants.review.command.ConcludeReview;
import grants.review.command.DecideCase;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Verdict;
import grants.runtime.command.Receipt;
import grants.runtime.history.History;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the lead bureau does with the whole case. */
@RestController
@RequestMapping("/v1/cases/{caseId}")
class DecisionsApi {

	private final Requests requests;

	private final History history;

	private final InstantSource clock;

	DecisionsApi(Requests requests, History history, InstantSource clock) {
		this.requests = requests;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * @param reason why the lead goes on against another bureau's unfavourable opinion
	 */
	record NewConclusion(@Nullable String reason) {
	}

	/**
	 * @param content the version of the application that the decision is about
	 * @param citations the clauses relied on; a rejection names at least one
	 */
	record NewDecision(Verdict verdict, String reason, String content, List<String> citations) {
	}

	@PostMapping("/conclusion")
	Receipt conclude(Caller caller, @PathVariable CaseId caseId, @RequestBody NewConclusion body) {
		Officer by = officer(caller, caseId, Role.APPROVER, Role.REVIEWER);
		return requests.execute(caller, by.actor(), "conclude-review", caseId.value(), body,
				_ -> new ConcludeReview(caseId, by, body.reason(), clock.instant()));
	}

	@PostMapping("/decision")
	Receipt decide(Caller caller, @PathVariable CaseId caseId, @RequestBody NewDecision body) {
		Officer by = officer(caller, caseId, Role.APPROVER);
		return requests.execute(caller, by.actor(), "decide-case", caseId.value(), body, _ -> new DecideCase(caseId, by,
				body.verdict(), body.reason(), body.content(), body.citations(), clock.instant()));
	}

	/**
	 * The aggregate judges this person. What is checked here already only decides between
	 * 403, 404 and 409.
	 */
	private Officer officer(Caller caller, CaseId caseId, Role... anyOf) {
		Officer by = Officers.of(caller, anyOf);
		OpenedCase opened = OpenedCase.of(caseId, history.stream(caseId.value()), null);
		caller.inBureau(opened.terms().leadBureau());
		return by;
	}

}
