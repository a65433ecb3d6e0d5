package grants.review.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import grants.kernel.CityTime;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of every case, checked on its events alone and without the code that
 * decided them.
 */
final class CaseInvariants {

	private CaseInvariants() {
	}

	static void check(List<ReviewEvent> events, Set<String> tied) {
		endsOnce(events);
		onePersonAtATime(events);
		nobodyTied(events, tied);
		last(events, GrantApproved.class).ifPresent(approval -> everythingBeforeApproval(events, approval));
		last(events, GrantRejected.class)
			.ifPresent(rejection -> assertThat(judges(events)).doesNotContain(rejection.by().subject()));
	}

	private static void endsOnce(List<ReviewEvent> events) {
		long ends = events.stream()
			.filter(e -> e instanceof GrantApproved || e instanceof GrantRejected || e instanceof CaseClosed)
			.count();
		assertThat(ends).isLessThanOrEqualTo(1);
		if (ends == 1) {
			assertThat(events.getLast()).isInstanceOfAny(GrantApproved.class, GrantRejected.class, CaseClosed.class);
		}
	}

	private static void onePersonAtATime(List<ReviewEvent> events) {
		Map<String, String> holders = new HashMap<>();
		Set<String> answered = new HashSet<>();
		for (ReviewEvent event : events) {
			switch (event) {
				case ItemClaimed e -> {
					assertThat(holders.put(e.bureau(), e.by().subject())).isNull();
					assertThat(answered).doesNotContain(e.bureau());
				}
				case ItemReleased e -> assertThat(holders.remove(e.bureau())).isEqualTo(e.by().subject());
				case ItemReassigned e -> assertThat(holders.remove(e.bureau())).isEqualTo(e.from().subject());
				case OpinionGiven e -> {
					assertThat(holders.get(e.bureau())).isEqualTo(e.by().subject());
					assertThat(answered.add(e.bureau())).isTrue();
				}
				default -> {
				}
			}
			assertThat(holders.values()).doesNotHaveDuplicates();
		}
	}

	private static void nobodyTied(List<ReviewEvent> events, Set<String> tied) {
		for (ReviewEvent event : events) {
			String person = switch (event) {
				case ItemClaimed e -> e.by().subject();
				case OpinionGiven e -> e.by().subject();
				case ReviewConcluded e -> e.by().subject();
				case GrantApproved e -> e.by().subject();
				case GrantRejected e -> e.by().subject();
				default -> "";
			};
			assertThat(tied).doesNotContain(person);
		}
	}

	/** REVIEW-DISTINCT and NOTICE-FIRST. */
	private static void everythingBeforeApproval(List<ReviewEvent> events, GrantApproved approval) {
		CaseOpened opening = (CaseOpened) events.getFirst();
		ReviewConcluded conclusion = last(events, ReviewConcluded.class).orElseThrow();
		List<OpinionGiven> opinions = all(events, OpinionGiven.class);
		assertThat(opinions).extracting(o -> o.by().subject()).doesNotHaveDuplicates();
		assertThat(opinions).extracting(OpinionGiven::content).containsOnly(approval.content());
		Set<String> heard = new HashSet<>(opinions.stream().map(OpinionGiven::bureau).toList());
		assertThat(Collections.disjoint(heard, conclusion.silent())).isTrue();
		heard.addAll(conclusion.silent());
		assertThat(heard).containsExactlyInAnyOrderElementsOf(opening.submission().terms().bureaus());
		OpinionGiven leads = opinions.stream()
			.filter(o -> o.bureau().equals(opening.submission().terms().leadBureau()))
			.findFirst()
			.orElseThrow();
		assertThat(leads.favourable()).isTrue();
		assertThat(approval.amount()).isEqualTo(leads.award().amount());
		assertThat(opening.submission().assessment().includes(approval.amount())).isTrue();
		assertThat(approval.explanation().steps().getLast().value()).isEqualTo(approval.amount().toString());
		assertThat(judges(events)).doesNotContain(approval.by().subject());
		NoticePublished notice = last(events, NoticePublished.class).orElseThrow();
		LocalDate lastDay = last(events, NoticeExtended.class).map(NoticeExtended::lastDay).orElse(notice.lastDay());
		assertThat(weekdays(CityTime.dateOf(notice.publishedAt()), lastDay)).isGreaterThanOrEqualTo(5);
		NoticeEnded end = last(events, NoticeEnded.class).orElseThrow();
		assertThat(CityTime.dateOf(end.endedAt())).isAfter(lastDay);
		assertThat(approval.approvedAt()).isAfterOrEqualTo(end.endedAt());
	}

	private static Set<String> judges(List<ReviewEvent> events) {
		Set<String> judges = new HashSet<>();
		all(events, OpinionGiven.class).forEach(o -> judges.add(o.by().subject()));
		all(events, ReviewConcluded.class).stream()
			.filter(c -> !c.overruled().isEmpty())
			.forEach(c -> judges.add(c.by().subject()));
		return judges;
	}

	/** The scene's weeks have no holidays. */
	private static long weekdays(LocalDate after, LocalDate until) {
		return after.plusDays(1)
			.datesUntil(until.plusDays(1))
			.filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
			.count();
	}

	private static <E> List<E> all(List<ReviewEvent> events, Class<E> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static <E> Optional<E> last(List<ReviewEvent> events, Class<E> type) {
		return all(events, type).stream().reduce((_, later) -> later);
	}

}
