package grants.review.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import grants.kernel.Text;
import grants.review.domain.CaseHistory;
import grants.review.domain.CaseState;
import grants.review.event.CaseOpened;
import grants.review.event.ReviewEvent;
import grants.review.projection.cases.CaseStage;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Terms;
import grants.runtime.history.RecordedEvent;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import org.jspecify.annotations.Nullable;

/** A case as the log has it: what happened, and who may see it. */
record OpenedCase(CaseId caseId, CaseOpened opening, List<RecordedEvent> recorded) {

	/**
	 * @param asOf leaves out what was recorded later; null for now
	 * @throws NotFound if the case was not open then
	 */
	static OpenedCase of(CaseId caseId, List<RecordedEvent> stream, @Nullable Instant asOf) {
		List<RecordedEvent> recorded = stream.stream()
			.filter(event -> asOf == null || !event.recordedAt().isAfter(asOf))
			.toList();
		if (recorded.isEmpty()) {
			throw NotFound.of(Text.of("案件", "case"), caseId.value());
		}
		return new OpenedCase(caseId, (CaseOpened) recorded.getFirst().payload(), recorded);
	}

	/**
	 * @throws grants.runtime.web.Forbidden if the person is neither of a bureau in the
	 * case nor an auditor
	 */
	OpenedCase readableBy(Caller caller) {
		Set<String> bureaus = Officers.readableBureaus(caller);
		if (bureaus != null && terms().bureaus().stream().noneMatch(bureaus::contains)) {
			caller.inBureau(terms().leadBureau());
		}
		return this;
	}

	/**
	 * @throws NotFound if the bureau has no item in the case
	 */
	OpenedCase withItemOf(String bureau) {
		if (!terms().bureaus().contains(bureau)) {
			throw NotFound.of(Text.of("审核事项", "item"), caseId + "/" + bureau);
		}
		return this;
	}

	Terms terms() {
		return opening.submission().terms();
	}

	List<ReviewEvent> events() {
		return recorded.stream().map(event -> (ReviewEvent) event.payload()).toList();
	}

	CaseState state() {
		return CaseHistory.fold(events());
	}

	CaseStage stage() {
		return events().stream()
			.map(CaseStage::begunBy)
			.flatMap(Optional::stream)
			.reduce((_, later) -> later)
			.orElseThrow();
	}

	/** The last event of the type. */
	<E extends ReviewEvent> Optional<E> last(Class<E> type) {
		return events().stream().filter(type::isInstance).map(type::cast).reduce((_, later) -> later);
	}

}
