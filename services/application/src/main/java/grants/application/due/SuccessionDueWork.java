package grants.application.due;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

import grants.application.command.CloseForSuccession;
import grants.application.command.EndSuccession;
import grants.application.command.InheritEntitlements;
import grants.application.domain.EntitlementState;
import grants.application.domain.Legacy;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementEvent;
import grants.application.event.InheritanceChanged;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.SuccessionId;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;

/**
 * The next step of a succession, due at once. What a step needs it reads from the log
 * when it is fired: of the predecessor as it stands by then, so that a step that comes
 * late comes with the latest. Items are named
 * {@code <kind>:<succession>:<code>:<sequence>}, after the beneficiary and the event that
 * they follow from.
 */
public final class SuccessionDueWork implements DueWork {

	static final String CLOSE = "succession-close";

	static final String INHERIT = "succession-inherit";

	static final String END = "succession-end";

	private final History history;

	public SuccessionDueWork(History history) {
		this.history = history;
	}

	public static boolean isAbout(DueItem item) {
		return item.kind().equals(CLOSE) || item.kind().equals(INHERIT) || item.kind().equals(END);
	}

	@Override
	public List<DueChange> changes(RecordedEvent event) {
		return switch (event.payload()) {
			case SuccessionBegun e ->
				next(event, CLOSE, e.succession().id(), e.beneficiary(), e.succession().predecessor(), e.begunAt());
			case BeneficiarySucceeded e ->
				next(event, INHERIT, e.succession().id(), e.beneficiary(), e.succession().successor(), e.succeededAt());
			case InheritanceChanged e ->
				next(event, INHERIT, e.successionId(), e.beneficiary(), e.successor(), e.changedAt());
			case SuccessionRefused e ->
				next(event, END, e.succession().id(), e.beneficiary(), e.succession().successor(), e.refusedAt());
			default -> List.of();
		};
	}

	private static List<DueChange> next(RecordedEvent event, String kind, SuccessionId id, SocialCreditCode of,
			SocialCreditCode target, Instant dueAt) {
		return List.of(new DueChange.Schedule(new DueItem(kind + ":" + id + ":" + of + ":" + event.sequence(), kind,
				new EntitlementsId(target).toString(), dueAt)));
	}

	@Override
	public Object commandFor(DueItem item) {
		String[] about = item.id().split(":");
		SuccessionId id = new SuccessionId(about[1]);
		SocialCreditCode of = new SocialCreditCode(about[2]);
		List<EntitlementEvent> events = history.stream(new EntitlementsId(of).toString())
			.stream()
			.map(recorded -> (EntitlementEvent) recorded.payload())
			.toList();
		return switch (item.kind()) {
			case CLOSE -> new CloseForSuccession(
					the(events, SuccessionBegun.class, e -> e.succession().id().equals(id)).succession(), item.dueAt());
			case END -> {
				SuccessionRefused why = the(events, SuccessionRefused.class, e -> e.succession().id().equals(id));
				yield new EndSuccession(why.succession(), why.ruleId(), why.because(), item.dueAt());
			}
			case INHERIT -> new InheritEntitlements(
					the(events, BeneficiarySucceeded.class, e -> e.succession().id().equals(id)).succession(),
					Legacy.of(of, folded(events), events.size()), item.dueAt());
			default -> throw new IllegalArgumentException("not ours: " + item);
		};
	}

	private static EntitlementState folded(List<EntitlementEvent> events) {
		EntitlementState state = EntitlementState.EMPTY;
		for (EntitlementEvent event : events) {
			state = state.after(event);
		}
		return state;
	}

	private static <E> E the(List<EntitlementEvent> events, Class<E> type, Predicate<E> which) {
		return events.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter(which)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("no " + type.getSimpleName() + " where one was recorded"));
	}

}
