package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import static grants.portal.services.ApplicationApi.KEY;

/** The review service (审核), as far as pages need it. */
public interface ReviewApi {

	/** What is on public notice today; for everybody. */
	@GetExchange("/v1/notices")
	Rows<Notice> notices(@RequestParam int page, @RequestParam int size);

	/**
	 * A bureau's work, what is due first before the rest.
	 * @param state null for all
	 * @param mine only what the person holds or answered; null for all
	 */
	@GetExchange("/v1/queue")
	Queue queue(@RequestParam(required = false) @Nullable String bureau,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable Boolean late,
			@RequestParam(required = false) @Nullable Boolean mine, @RequestParam int page, @RequestParam int size,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/cases")
	Rows<CaseRow> cases(@RequestParam(required = false) @Nullable String stage,
			@RequestParam(required = false) @Nullable String beneficiary, @RequestParam int page,
			@RequestParam int size);

	@GetExchange("/v1/cases/{id}")
	Case review(@PathVariable String id);

	@GetExchange("/v1/cases/{id}/decision")
	Preview preview(@PathVariable String id);

	@PostExchange("/v1/cases/{id}/items/{bureau}/claim")
	Receipt claim(@RequestHeader(KEY) String key, @PathVariable String id, @PathVariable String bureau);

	@PostExchange("/v1/cases/{id}/items/{bureau}/release")
	Receipt release(@RequestHeader(KEY) String key, @PathVariable String id, @PathVariable String bureau,
			@RequestBody Why body);

	@PostExchange("/v1/cases/{id}/items/{bureau}/reassignment")
	Receipt reassign(@RequestHeader(KEY) String key, @PathVariable String id, @PathVariable String bureau,
			@RequestBody Why body);

	@PostExchange("/v1/cases/{id}/items/{bureau}/opinion")
	Receipt opine(@RequestHeader(KEY) String key, @PathVariable String id, @PathVariable String bureau,
			@RequestBody NewOpinion body);

	@PostExchange("/v1/cases/{id}/conclusion")
	Receipt conclude(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody Why body);

	@PostExchange("/v1/cases/{id}/decision")
	Receipt decide(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody NewDecision body);

	/**
	 * A page of a list.
	 *
	 * @param page its number, from 0
	 */
	record Rows<T>(List<T> rows, int page, int size, long total) {
	}

	/**
	 * @param caseId has the UUID of the application
	 * @param provisional whether the last day may still move
	 */
	record Notice(String caseId, String beneficiaryName, Text measure, Money amount, LocalDate firstDay,
			LocalDate lastDay, boolean provisional) {
	}

	/**
	 * @param counts by state, whatever the filter; a state without items is left out
	 * @param late how many are late
	 * @param mine how many are on the person's own desk
	 */
	record Queue(Rows<WorkItem> items, Map<String, Long> counts, long late, long mine) {
	}

	/**
	 * @param holder subject id of who holds or answered it
	 * @param late whether the opinion is owed and its last day over
	 */
	record WorkItem(String caseId, String bureau, boolean lead, String state, @Nullable String holder, LocalDate dueOn,
			boolean late, String beneficiary, String beneficiaryName, Text measure, Money lowest, Money highest,
			Instant receivedAt) {
	}

	/**
	 * @param stage {@code UNDER_REVIEW}, {@code ON_NOTICE}, {@code TO_DECIDE},
	 * {@code APPROVED}, {@code REJECTED} or {@code CLOSED}
	 */
	record CaseRow(String caseId, String beneficiary, String beneficiaryName, Text measure, List<String> bureaus,
			String stage, LocalDate opinionsDueOn, @Nullable Money amount, @Nullable LocalDate noticeLastDay,
			Instant receivedAt) {
	}

	/**
	 * @param late whether an opinion is owed and the last day over
	 * @param next what the person could do, and what forbids the rest
	 */
	record Case(String caseId, String stage, Submission submission, LocalDate opinionsDueOn,
			boolean opinionsDueProvisional, boolean late, List<Item> items, @Nullable Conclusion conclusion,
			@Nullable CaseNotice notice, @Nullable Decision decision, @Nullable String closedBecause, List<Next> next,
			List<HistoryLine> history) {

		/** What the lead bureau proposes; null as long as it proposes nothing. */
		public @Nullable ProposedAward award() {
			return items.stream()
				.map(Item::opinion)
				.filter(Objects::nonNull)
				.map(Opinion::award)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

		/** Of the last event that is in view. */
		public long seen() {
			return history.isEmpty() ? 0 : history.getLast().position();
		}

		public Optional<Item> item(String bureau) {
			return items.stream().filter(item -> item.bureau().equals(bureau)).findFirst();
		}

	}

	record Submission(String applicationId, String beneficiary, String beneficiaryName, Terms terms, String scope,
			List<ApplicationApi.StatedFact> facts, List<ApplicationApi.Evidence> evidence, Assessment assessment,
			String content, Instant receivedAt) {
	}

	record Terms(String measureId, int measureVersion, Text name, String documentNumber, String clause,
			String leadBureau, List<String> cooperatingBureaus, int opinionWorkingDays, int noticeWorkingDays,
			List<String> citations) {
	}

	/**
	 * @param band set if a reviewer sets a rate
	 */
	record Assessment(Money lowest, Money highest, @Nullable Band band, ApplicationApi.Explanation explanation) {

		/** Whether the lead bureau has nothing to set. */
		public boolean isExact() {
			return band == null && lowest.equals(highest);
		}

	}

	record Band(Money base, String lowestRate, String highestRate) {
	}

	record Item(String bureau, boolean lead, @Nullable String holder, @Nullable Opinion opinion) {
	}

	record Opinion(String by, boolean favourable, String reason, @Nullable ProposedAward award, Instant givenAt) {
	}

	record ProposedAward(Money amount, @Nullable String rate, @Nullable String ruleReliedOn,
			ApplicationApi.Explanation explanation) {
	}

	record Conclusion(boolean proposesAward, List<String> silent, List<String> overruled, @Nullable String reason,
			String by, Instant concludedAt) {
	}

	record CaseNotice(Money amount, LocalDate firstDay, LocalDate lastDay, boolean provisional, boolean ended) {
	}

	/**
	 * @param verdict {@code APPROVE} or {@code REJECT}
	 */
	record Decision(String verdict, String by, String reason, List<String> citations, @Nullable Money amount,
			Instant decidedAt) {
	}

	/**
	 * @param action {@code CLAIM}, {@code RELEASE}, {@code GIVE_OPINION},
	 * {@code REASSIGN}, {@code CONCLUDE}, {@code APPROVE} or {@code REJECT}
	 */
	record Next(String action, String bureau, boolean possible, @Nullable Refusal refusal) {
	}

	record Refusal(String rule, Text because, @Nullable Text instead, List<String> citations) {
	}

	/**
	 * @param what name of the event, such as {@code ItemClaimed}
	 */
	record HistoryLine(String id, long position, String what, @Nullable String bureau, By by, Instant recordedAt) {
	}

	record By(String subject, String role) {
	}

	record Preview(String content, @Nullable ProposedAward award, List<Next> decide) {

		public boolean can(String action) {
			return decide.stream().anyMatch(next -> next.action().equals(action) && next.possible());
		}

	}

	record Why(@Nullable String reason) {
	}

	/**
	 * As it was typed: what is none, the service says.
	 */
	record NewOpinion(@Nullable Boolean favourable, String reason, String content, @Nullable String amount,
			@Nullable String rate, @Nullable String ruleReliedOn) {
	}

	record NewDecision(@Nullable String verdict, String reason, String content, List<String> citations) {
	}

}
