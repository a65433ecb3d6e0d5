package grants.clawback.due;

import java.util.List;

import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.command.FulfilObligation;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationsId;
import grants.kernel.CityTime;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.RecordedEvent;

/**
 * A commitment is fulfilled, and a period to answer ends, when the last day is over. A
 * break does not take the fulfilment off the sheet: it may be taken back before the last
 * day, and if not, the command finds the commitment broken and changes nothing.
 */
public final class ObligationDueWork implements DueWork {

	private static final String FULFILMENT = "fulfilment";

	private static final String ANSWER_END = "answer-end";

	@Override
	public List<DueChange> changes(RecordedEvent event) {
		ObligationsEvent payload = (ObligationsEvent) event.payload();
		String target = ObligationsId.of(payload.beneficiary()).value();
		if (payload instanceof ObligationStarted e && e.terms().hasEnd()) {
			return List.of(new DueChange.Schedule(new DueItem(FULFILMENT + ":" + e.obligation(), FULFILMENT, target,
					CityTime.endOf(e.terms().lastDay()))));
		}
		return switch (payload) {
			case ClawbackOpened e -> List.of(new DueChange.Schedule(
					new DueItem(answerEnd(e.clawback()), ANSWER_END, target, CityTime.endOf(e.answerBy()))));
			case ClawbackAnswered e -> List.of(new DueChange.Cancel(answerEnd(e.clawback())));
			case ClawbackWithdrawn e -> List.of(new DueChange.Cancel(answerEnd(e.clawback())));
			default -> List.of();
		};
	}

	@Override
	public Object commandFor(DueItem item) {
		SocialCreditCode beneficiary = new ObligationsId(item.target()).beneficiary();
		String about = item.id().substring(item.kind().length() + 1);
		return switch (item.kind()) {
			case FULFILMENT -> new FulfilObligation(beneficiary, new ObligationId(about), item.dueAt());
			case ANSWER_END -> new EndAnswerPeriod(beneficiary, new ClawbackId(about), item.dueAt());
			default -> throw new IllegalArgumentException("not ours: " + item);
		};
	}

	private static String answerEnd(ClawbackId clawback) {
		return ANSWER_END + ":" + clawback;
	}

}
