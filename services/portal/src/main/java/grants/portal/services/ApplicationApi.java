package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The application service (申报), as far as pages need it. */
public interface ApplicationApi {

	/** Header of every request that changes something; see {@link RequestKey}. */
	String KEY = "Idempotency-Key";

	@GetExchange("/v1/measures")
	List<Measure> measures();

	@GetExchange("/v1/measures/{id}")
	Measure measure(@PathVariable String id);

	@PostExchange("/v1/calculations")
	Calculation calculate(@RequestBody Calculate ask);

	@GetExchange("/v1/drafts")
	List<DraftRow> drafts(@RequestParam String beneficiary, @RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/drafts/{id}")
	Draft draft(@PathVariable String id);

	@PostExchange("/v1/drafts")
	Receipt start(@RequestHeader(KEY) String key, @RequestBody StartDraft body);

	@PutExchange("/v1/drafts/{id}")
	Receipt save(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody SaveDraft body);

	@PostExchange("/v1/drafts/{id}/discard")
	Receipt discard(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody DiscardDraft body);

	@PostExchange("/v1/drafts/{id}/submission")
	Submitted submit(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody Submit body);

	@GetExchange("/v1/profiles/{code}")
	Profile profile(@PathVariable String code);

	@PutExchange("/v1/profiles/{code}")
	ProfileSaved saveProfile(@RequestHeader(KEY) String key, @PathVariable String code, @RequestBody SaveProfile body);

	@GetExchange("/v1/applications")
	List<ApplicationRow> applications(@RequestParam String beneficiary,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/applications/{id}")
	Application application(@PathVariable String id);

	@PostExchange("/v1/applications/{id}/withdrawal")
	Receipt withdraw(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody Withdraw body);

	@GetExchange("/v1/entitlements/{code}")
	Entitlements entitlements(@PathVariable String code);

	/**
	 * What an enterprise says of itself.
	 *
	 * @param on null for today
	 */
	record Calculate(@Nullable LocalDate on, Set<String> kinds, Map<String, String> facts) {
	}

	/** What every measure says of it. */
	record Calculation(LocalDate on, List<Result> measures, List<SameType> sameType) {
	}

	/**
	 * @param outcome {@code ELIGIBLE}, {@code NOT_ELIGIBLE}, {@code UNKNOWN} or
	 * {@code INVALID}
	 */
	record Result(String measureId, int version, Text name, String citation, Measure.Named group, boolean call,
			String outcome, @Nullable Pays pays, List<Unmet> unmet, List<Needed> needed, List<Wrong> wrong) {
	}

	/**
	 * @param reviewerSets {@code NONE}, {@code RATE} or {@code AMOUNT}
	 */
	record Pays(Money lowest, Money highest, String reviewerSets, boolean amountLeftOpen, String scope,
			List<Met> conditions, List<Step> steps, List<Text> notes, List<String> citations) {
	}

	record Met(Text requirement, Text stated, String citation) {
	}

	/**
	 * @param value decimal text
	 * @param unit such as {@code CNY}; empty if none
	 */
	record Step(Text what, String value, String unit, String citation) {
	}

	record Unmet(Text requirement, Text stated, String citation, Text change) {
	}

	record Needed(String fact, Text label, String type, String unit, @Nullable String evidence) {
	}

	record Wrong(String fact, Text why, String citation) {
	}

	record SameType(Measure.Named group, String scope, List<String> measureIds, @Nullable String higher, Text advice) {
	}

	/**
	 * @param state {@code OPEN}, {@code DISCARDED} or {@code SUBMITTED}
	 */
	record DraftRow(String draftId, String measureId, long version, String state, Instant savedAt) {
	}

	record Draft(String draftId, String beneficiary, String measureId, long version, String state, DraftContent content,
			String applicationId) {
	}

	/** As filled in so far, word for word. */
	record DraftContent(String beneficiaryName, Map<String, String> facts, List<Evidence> evidence,
			@Nullable Payee payee) {
	}

	record Evidence(String kind, String number, String sha256) {
	}

	record Payee(String code, String name, String bankCode, String account) {
	}

	/**
	 * What an enterprise states about itself.
	 *
	 * @param state {@code EMPTY}, {@code SAVED} or {@code ERASED}
	 */
	record Profile(String beneficiary, long version, String state, ProfileContent content, @Nullable Instant savedAt) {

		/** Whether nothing of it can be used. */
		public boolean saysNothing() {
			return content.beneficiaryName().isBlank() && content.facts().isEmpty() && content.payee() == null;
		}

	}

	record ProfileContent(String beneficiaryName, Map<String, String> facts, @Nullable Payee payee) {
	}

	record SaveProfile(long version, ProfileContent content) {
	}

	record ProfileSaved(long version) {
	}

	record StartDraft(String beneficiary, String measureId, DraftContent content) {
	}

	record SaveDraft(long version, DraftContent content) {
	}

	record DiscardDraft(long version) {
	}

	record Submit(long version, @Nullable String supersedes) {
	}

	record Submitted(String applicationId, Receipt receipt) {
	}

	record Withdraw(String reason) {
	}

	/**
	 * @param state {@code PENDING}, {@code WITHDRAWN}, {@code SUPERSEDED},
	 * {@code REJECTED}, {@code AWARDED} or {@code CANCELLED}
	 */
	record ApplicationRow(String applicationId, String measureId, Text measure, String documentNumber, String scope,
			String state, Money lowest, Money highest, @Nullable String awardId, @Nullable Money awarded,
			Instant submittedAt) {
	}

	record Application(String applicationId, String beneficiary, String state, Submission submission,
			Instant receivedAt, @Nullable Award award, @Nullable Rejection rejection, List<Moment> timeline) {
	}

	record Submission(String beneficiaryName, Terms terms, String scope, List<SubmittedEvidence> evidence,
			Assessment assessment, Payee payee, String content) {
	}

	record SubmittedEvidence(String kind, String number, String sha256) {
	}

	record Terms(String measureId, int measureVersion, Text name, String documentNumber, String clause,
			String exclusionGroup, String leadBureau, List<String> cooperatingBureaus, int opinionWorkingDays,
			int noticeWorkingDays, List<Obligation> obligations, List<String> citations) {
	}

	record Obligation(String kind, LocalDate startsOn, LocalDate lastDay, String citation, String repaymentCitation) {
	}

	record Assessment(Money lowest, Money highest, List<Met> conditions, Explanation explanation) {
	}

	record Explanation(List<StatedFact> facts, List<Step> steps, List<Text> notes, List<String> citations) {
	}

	record StatedFact(String name, Text label, String type, String value, String unit, @Nullable String evidence) {
	}

	record Award(String awardId, Money amount, List<Share> shares, List<Obligation> obligations,
			Explanation explanation, Instant awardedAt) {
	}

	record Share(String treasury, Money amount) {
	}

	record Rejection(String ruleId, Text because, List<String> citations, Instant rejectedAt) {
	}

	record Moment(Text what, Instant at, String eventId, @Nullable String reason) {
	}

	/**
	 * @param predecessors whose place it has taken
	 * @param successor who has taken its own place; null if nobody
	 */
	record Entitlements(String beneficiary, List<LiveClaim> live, List<Bar> bars, List<CapLeft> caps,
			List<String> predecessors, @Nullable String successor) {
	}

	record LiveClaim(String group, String scope, String applicationId, String measureId, String documentNumber,
			Text status, @Nullable String awardId, @Nullable Money amount, @Nullable String grantedTo) {
	}

	record Bar(String documentNumber, String awardId, Text because, String citation, Instant barredAt) {
	}

	record CapLeft(String key, Text name, String citation, Money limit, Money used, Money left, List<CapUse> awards) {
	}

	record CapUse(String awardId, Money amount, Instant awardedAt) {
	}

}
