package grants.application.api;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.application.api.Known.KnownDraft;
import grants.application.command.DiscardDraft;
import grants.application.command.SaveDraft;
import grants.application.command.StartDraft;
import grants.application.domain.DraftRule;
import grants.application.projection.DraftsView;
import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.DraftId;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.policy.Catalogue;
import grants.runtime.command.Receipt;
import grants.runtime.view.Views;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.Requests;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: started, saved and given up by the applicant's people, seen by nobody else. */
@RestController
@RequestMapping("/v1/drafts")
class DraftsApi {

	private static final int MOST_ROWS = 500;

	private final Requests requests;

	private final Known known;

	private final Views views;

	private final DraftsView drafts;

	private final Catalogue catalogue;

	private final SealedDrafts sealed;

	private final InstantSource clock;

	DraftsApi(Requests requests, Known known, Views views, DraftsView drafts, Catalogue catalogue, SealedDrafts sealed,
			InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.views = views;
		this.drafts = drafts;
		this.catalogue = catalogue;
		this.sealed = sealed;
		this.clock = clock;
	}

	/** What a new draft is for, and what is known already. */
	record Start(SocialCreditCode beneficiary, String measureId, DraftContent content) {
	}

	/**
	 * The whole content.
	 *
	 * @param version the version that was in view
	 */
	record Save(long version, DraftContent content) {
	}

	/**
	 * Gives the draft up.
	 *
	 * @param version the version that was in view
	 */
	record Discard(long version) {
	}

	@PostMapping
	ResponseEntity<Receipt> start(Caller caller, @RequestBody Start body) {
		Actor applicant = Access.applicant(caller, body.beneficiary());
		Receipt receipt = requests.execute(caller, applicant, "start-draft", "drafts", body, _ -> {
			requireMeasure(body.measureId());
			DraftId id = new DraftId("draft-" + UUID.randomUUID());
			return new StartDraft(id, body.beneficiary(), body.measureId(),
					sealed.seal(body.beneficiary(), body.content()), clock.instant());
		});
		return ResponseEntity.created(URI.create("/v1/drafts/" + receipt.stream())).body(receipt);
	}

	@PutMapping("/{id}")
	Receipt save(Caller caller, @PathVariable DraftId id, @RequestBody Save body) {
		KnownDraft draft = known.draft(id);
		Actor applicant = Access.applicant(caller, draft.beneficiary());
		return requests.execute(caller, applicant, "save-draft", id.value(), body, _ -> {
			requireUnsubmitted(draft);
			return new SaveDraft(id, body.version(), sealed.seal(draft.beneficiary(), body.content()), clock.instant());
		});
	}

	@PostMapping("/{id}/discard")
	Receipt discard(Caller caller, @PathVariable DraftId id, @RequestBody Discard body) {
		KnownDraft draft = known.draft(id);
		Actor applicant = Access.applicant(caller, draft.beneficiary());
		return requests.execute(caller, applicant, "discard-draft", id.value(), body, _ -> {
			requireUnsubmitted(draft);
			return new DiscardDraft(id, body.version(), clock.instant());
		});
	}

	@GetMapping("/{id}")
	DraftView draft(Caller caller, @PathVariable DraftId id) {
		KnownDraft draft = known.draft(id);
		Access.reader(caller, draft.beneficiary());
		return DraftView.of(draft, known.entitlements(draft.beneficiary()), sealed);
	}

	/** Those saved last, first; at most {@value #MOST_ROWS}. */
	@GetMapping
	List<DraftRow> drafts(Caller caller, @RequestParam SocialCreditCode beneficiary,
			@RequestParam @Nullable Long position) {
		Access.reader(caller, beneficiary);
		views.await(drafts, position);
		return views.collection(drafts)
			.find(Filters.eq("beneficiary", beneficiary.value()))
			.sort(Sorts.descending("savedAt"))
			.limit(MOST_ROWS)
			.map(DraftRow::of)
			.into(new ArrayList<>());
	}

	private void requireMeasure(String measureId) {
		if (catalogue.find(measureId).isEmpty()) {
			throw Unprocessable
				.of(new FieldError("measureId", "没有政策条款 " + measureId, "there is no measure " + measureId));
		}
	}

	/**
	 * What was submitted is a snapshot, so a save that races with the submission can't
	 * change it; this refusal is there so that nobody edits in vain.
	 */
	private void requireUnsubmitted(KnownDraft draft) {
		known.entitlements(draft.beneficiary()).claim(draft.id().application()).ifPresent(claim -> {
			throw DraftRule.CHANGED_UNTIL_SUBMITTED
				.violatedBecause("草稿已提交为 " + claim.application() + "，状态为：" + claim.status().zh(),
						"the draft was submitted as " + claim.application() + ", which is " + claim.status().en())
				.instead("如需更改，请撤回申报并新建草稿", "to change anything, withdraw the application and start another draft");
		});
	}

}
