package grants.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import grants.kernel.Actor;
import grants.kernel.CityTime;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.review.command.ClaimItem;
import grants.review.command.CloseCase;
import grants.review.command.ConcludeReview;
import grants.review.command.DecideCase;
import grants.review.command.EndNotice;
import grants.review.command.EndOpinionPeriod;
import grants.review.command.GiveOpinion;
import grants.review.command.OpenCase;
import grants.review.command.ReassignItem;
import grants.review.command.ReleaseItem;
import grants.review.domain.CaseState.OnNotice;
import grants.review.domain.CaseState.UnderReview;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Rate;
import grants.review.vocabulary.Verdict;

import static grants.review.Scene.*;

/**
 * A case to which people who know no rules do anything in any order, while time goes on.
 * Everything follows from the seed.
 */
final class RandomCase {

	private static final List<String> BUREAUS = List.of(LEAD, FINANCE, SCIENCE);

	private static final List<Assessment> ASSESSMENTS = List.of(EXACT, BAND, RANGE);

	static final Set<String> TIED = Set.of("person-0", "person-1");

	private final SplittableRandom random;

	private final List<ReviewEvent> events = new ArrayList<>();

	private final boolean closeable;

	private CaseState state = new CaseState.Unopened();

	private Instant now = AT;

	private int refusals;

	RandomCase(long seed) {
		this.random = new SplittableRandom(seed);
		this.closeable = random.nextInt(4) == 0;
		Assessment assessment = ASSESSMENTS.get(random.nextInt(ASSESSMENTS.size()));
		record(CaseDecisions.open(state, new OpenCase(CASE, submission(assessment, FINANCE, SCIENCE), now)));
	}

	List<ReviewEvent> events() {
		return events;
	}

	CaseState state() {
		return state;
	}

	int refusals() {
		return refusals;
	}

	void step() {
		now = now.plus(Duration.ofMinutes(random.nextInt(12 * 60)));
		try {
			record(something());
		}
		catch (RuleViolated e) {
			refusals++;
		}
	}

	private List<ReviewEvent> something() {
		Officer by = person();
		String bureau = BUREAUS.get(random.nextInt(3));
		return switch (random.nextInt(24)) {
			case 0, 1, 2, 3, 4, 5 -> ItemDecisions.claim(state, new ClaimItem(CASE, bureau, by, now));
			case 6 -> ItemDecisions.release(state, new ReleaseItem(CASE, bureau, holder(bureau, by), reason(), now));
			case 7 -> ItemDecisions.reassign(state, new ReassignItem(CASE, bureau, by, reason(), now));
			case 8, 9, 10, 11, 12 -> OpinionDecisions.give(state, new GiveOpinion(CASE, bureau, holder(bureau, by),
					random.nextInt(5) > 0, reason(), content(), choice(bureau), now));
			case 13, 14, 15 ->
				ConclusionDecisions.conclude(state, new ConcludeReview(CASE, concluder(by), reason(), now));
			case 16 -> OpinionDecisions.endPeriod(state, new EndOpinionPeriod(CASE, due()));
			case 17, 18, 19 -> NoticeDecisions.end(state, new EndNotice(CASE, due()));
			case 20 -> closeable ? CaseDecisions.close(state, new CloseCase(CASE, "withdrawn", now)) : List.of();
			case 21 -> CaseDecisions.open(state, new OpenCase(CASE, submission(), now));
			default -> FinalDecisions.decide(state,
					new DecideCase(CASE, decider(by), random.nextInt(3) > 0 ? Verdict.APPROVE : Verdict.REJECT,
							reason(), content(), random.nextBoolean() ? List.of(CLAUSE) : List.of(), now));
		};
	}

	private void record(List<ReviewEvent> decided) {
		for (ReviewEvent event : decided) {
			state = CaseHistory.after(state, event);
			events.add(event);
		}
	}

	/** Some work for several bureaus, two are tied, and anybody may be an approver. */
	private Officer person() {
		int number = random.nextInt(10);
		String subject = "person-" + number;
		Set<String> bureaus = number < 7 ? Set.of(BUREAUS.get(number % 3)) : Set.copyOf(BUREAUS);
		Set<String> organisations = TIED.contains(subject) ? Set.of(ACME.value()) : Set.of();
		return new Officer(new Actor(subject, random.nextBoolean() ? "approver" : "reviewer"), bureaus, organisations);
	}

	/** Mostly the holder, so that cases get somewhere. */
	private Officer holder(String bureau, Officer otherwise) {
		if (random.nextInt(4) > 0 && state instanceof UnderReview s && s.items().of(bureau) instanceof Item.Held held) {
			return new Officer(held.by(), Set.of(bureau), Set.of());
		}
		return otherwise;
	}

	private Officer concluder(Officer otherwise) {
		if (random.nextBoolean() && state instanceof UnderReview s && s.leadAnswer() != null) {
			return new Officer(s.leadAnswer().by(), Set.of(LEAD), Set.of());
		}
		return otherwise;
	}

	private Officer decider(Officer otherwise) {
		return random.nextBoolean() ? officer("person-" + random.nextInt(2, 12), "approver", LEAD) : otherwise;
	}

	private AmountChoice choice(String bureau) {
		if (!bureau.equals(LEAD) || random.nextInt(6) == 0 || !(state instanceof UnderReview s)
				|| s.submission().assessment().isExact()) {
			return AmountChoice.NONE;
		}
		return s.submission().assessment().band() == null
				? new AmountChoice(Money.ofFen(random.nextInt(110_000_000)), null, CLAUSE)
				: new AmountChoice(null, new Rate("0." + String.format("%03d", random.nextInt(40, 110))), CLAUSE);
	}

	/**
	 * The end of the running period when it has come, and sometimes a moment too early.
	 */
	private Instant due() {
		Instant end = switch (state) {
			case UnderReview s -> CityTime.endOf(s.opinionsDueOn());
			case OnNotice s -> CityTime.endOf(s.lastDay());
			default -> now;
		};
		if (random.nextInt(3) == 0) {
			return end.minusSeconds(1);
		}
		now = now.isBefore(end) ? end : now;
		return end;
	}

	private String reason() {
		return random.nextInt(8) == 0 ? " " : "a reason";
	}

	private String content() {
		return random.nextInt(10) == 0 ? "sha256:other" : CONTENT;
	}

}
