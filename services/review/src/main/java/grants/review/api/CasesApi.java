package grants.review.api;

import java.time.Instant;
import java.time.InstantSource;

import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.review.projection.Page;
import grants.review.projection.cases.CaseQueries;
import grants.review.projection.cases.CaseRow;
import grants.review.projection.cases.CaseStage;
import grants.review.vocabulary.CaseId;
import grants.runtime.history.History;
import grants.runtime.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading cases: a bureau those that it takes part in, an auditor all. */
@RestController
@RequestMapping("/v1/cases")
class CasesApi {

	private final CaseQueries cases;

	private final History history;

	private final InstantSource clock;

	CasesApi(CaseQueries cases, History history, InstantSource clock) {
		this.cases = cases;
		this.history = history;
		this.clock = clock;
	}

	@GetMapping
	Page<CaseRow> list(Caller caller, @RequestParam(required = false) @Nullable CaseStage stage,
			@RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size,
			@RequestParam(required = false) @Nullable Long position) {
		Paging paging = new Paging(page, size);
		return cases.cases(Officers.readableBureaus(caller), stage, beneficiary, paging.page(), paging.size(),
				position);
	}

	/**
	 * The whole case from the log, so always current.
	 * @param asOf the case as it was known at this instant; then nothing is said about
	 * what is possible next
	 */
	@GetMapping("/{caseId}")
	CaseView show(Caller caller, @PathVariable CaseId caseId, @RequestParam(required = false) @Nullable Instant asOf) {
		OpenedCase opened = opened(caller, caseId, asOf);
		return CaseView.of(opened, CityTime.dateOf(asOf == null ? clock.instant() : asOf),
				asOf == null ? Next.of(opened, caller) : null);
	}

	/** What a decision would decide on now, and whether the caller could make it. */
	@GetMapping("/{caseId}/decision")
	DecisionPreview previewDecision(Caller caller, @PathVariable CaseId caseId) {
		return DecisionPreview.of(opened(caller, caseId, null), caller);
	}

	private OpenedCase opened(Caller caller, CaseId caseId, @Nullable Instant asOf) {
		return OpenedCase.of(caseId, history.stream(caseId.value()), asOf).readableBy(caller);
	}

}
