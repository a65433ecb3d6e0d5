package grants.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.review.command.ClaimItem;
import grants.review.command.ConcludeReview;
import grants.review.command.DecideCase;
import grants.review.command.GiveOpinion;
import grants.review.command.OpenCase;
import grants.review.command.ReassignItem;
import grants.review.command.ReleaseItem;
import grants.review.domain.ReviewCase;
import grants.review.domain.ReviewRule;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.ReviewConcluded;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Evidence;
import grants.review.vocabulary.Explanation;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Rate;
import grants.review.vocabulary.StatedFact;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Terms;
import grants.review.vocabulary.Verdict;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A builder applies for 8,000,000 yuan for moving into the city; construction leads,
 * finance and science take part. Received on Monday, 2 March 2026, opinions are due ten
 * working days later, on Monday the 16th.
 */
public final class Scene {

	public static final String LEAD = "construction";

	public static final String FINANCE = "finance";

	public static final String SCIENCE = "science";

	public static final SocialCreditCode ACME = code("91410100MA0000001");

	public static final ApplicationId APPLICATION = new ApplicationId(
			"application-00000000-0000-0000-0000-000000000001");

	public static final CaseId CASE = new CaseId("case-00000000-0000-0000-0000-000000000001");

	public static final String CONTENT = "sha256:0c3f";

	public static final String CLAUSE = "郑政〔2022〕19号一";

	public static final Instant RECEIVED = at("2026-03-02T09:00:00");

	public static final Instant AT = at("2026-03-03T10:00:00");

	public static final LocalDate DUE_ON = LocalDate.of(2026, 3, 16);

	public static final Instant CONCLUDED = at("2026-03-10T15:00:00");

	public static final LocalDate NOTICE_LAST_DAY = LocalDate.of(2026, 3, 17);

	public static final Officer LEAD_REVIEWER = officer("subject-lead-reviewer", "reviewer", LEAD);

	public static final Officer LEAD_COLLEAGUE = officer("subject-lead-colleague", "reviewer", LEAD);

	public static final Officer LEAD_APPROVER = officer("subject-lead-approver", "approver", LEAD);

	public static final Officer FINANCE_REVIEWER = officer("subject-finance-reviewer", "reviewer", FINANCE);

	public static final Officer FINANCE_APPROVER = officer("subject-finance-approver", "approver", FINANCE);

	public static final Officer SCIENCE_REVIEWER = officer("subject-science-reviewer", "reviewer", SCIENCE);

	public static final Money AMOUNT = Money.ofYuan(8_000_000);

	public static final Explanation EXPLANATION = new Explanation(List.of(fact("qualification", "特级")),
			List.of(new Explanation.Step(Text.of("迁入奖补", "award for moving in"), "8000000.00", "CNY", CLAUSE)),
			List.of(Text.of("解释说明", "I: a note")), List.of(CLAUSE));

	public static final Assessment EXACT = new Assessment(AMOUNT, AMOUNT, null, EXPLANATION);

	/** 5% to 10% of 40,000,000.13 yuan, at most 3,500,000. */
	public static final Assessment BAND = new Assessment(Money.parseYuan("2000000.01"), Money.ofYuan(3_500_000),
			new Assessment.Band(Money.parseYuan("40000000.13"), new Rate("0.05"), new Rate("0.10")), EXPLANATION);

	/** Up to 1,000,000 yuan, as the reviewer sets. */
	public static final Assessment RANGE = new Assessment(Money.ZERO, Money.ofYuan(1_000_000), null, EXPLANATION);

	public static final ProposedAward PROPOSED = new ProposedAward(AMOUNT, null, null, EXPLANATION);

	private Scene() {
	}

	/** An instant by the city's clock. */
	public static Instant at(String cityTime) {
		return Instant.parse(cityTime + "+08:00");
	}

	public static SocialCreditCode code(String first17) {
		return new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17));
	}

	public static Officer officer(String subject, String role, String... bureaus) {
		return new Officer(new Actor(subject, role), Set.of(bureaus), Set.of());
	}

	/** The same person, tied to the beneficiary. */
	public static Officer tied(Officer officer) {
		return new Officer(officer.actor(), officer.bureaus(), Set.of(ACME.value()));
	}

	public static AggregateTestFixture<ReviewCase> fixture() {
		return new AggregateTestFixture<>(ReviewCase.class);
	}

	public static Matcher<RuleViolated> refusedBy(ReviewRule rule) {
		return new CustomTypeSafeMatcher<>("refused by " + rule) {
			@Override
			protected boolean matchesSafely(RuleViolated refusal) {
				return refusal.rule() == rule;
			}
		};
	}

	public static StatedFact fact(String name, String value) {
		return new StatedFact(name, Text.of("资质等级", "qualification"), "TEXT", value, "");
	}

	public static Terms terms(String... cooperating) {
		return new Terms("D19-1a", 1, Text.of("特级总承包企业迁入", "special-grade contractor moves in"), "郑政〔2022〕19号", "一",
				LEAD, List.of(cooperating), 10, 5, List.of(CLAUSE));
	}

	public static Submission submission(Assessment assessment, String... cooperating) {
		return new Submission(APPLICATION, ACME, TestSeals.form("郑州某某建筑有限公司"), terms(cooperating), "once",
				List.of(fact("qualification", "特级")),
				List.of(new Evidence("qualification-certificate", "D141000001", "ab12")), assessment, CONTENT,
				RECEIVED);
	}

	public static Submission submission() {
		return submission(EXACT, FINANCE, SCIENCE);
	}

	// commands

	public static OpenCase open() {
		return new OpenCase(CASE, submission(), AT);
	}

	public static ClaimItem claim(String bureau, Officer by) {
		return new ClaimItem(CASE, bureau, by, AT);
	}

	public static ReleaseItem release(String bureau, Officer by) {
		return new ReleaseItem(CASE, bureau, by, "on leave", AT);
	}

	public static ReassignItem reassign(String bureau, Officer by) {
		return new ReassignItem(CASE, bureau, by, "on leave", AT);
	}

	public static GiveOpinion opine(String bureau, Officer by, boolean favourable) {
		return opine(bureau, by, favourable, AmountChoice.NONE);
	}

	public static GiveOpinion opine(String bureau, Officer by, boolean favourable, AmountChoice choice) {
		return new GiveOpinion(CASE, bureau, by, favourable, "as the evidence shows", CONTENT, choice, AT);
	}

	public static ConcludeReview conclude(Officer by) {
		return conclude(by, null);
	}

	public static ConcludeReview conclude(Officer by, @Nullable String reason) {
		return new ConcludeReview(CASE, by, reason, CONCLUDED);
	}

	public static DecideCase approve(Officer by) {
		return new DecideCase(CASE, by, Verdict.APPROVE, "as proposed", CONTENT, List.of(), at("2026-03-18T09:00:00"));
	}

	public static DecideCase reject(Officer by) {
		return new DecideCase(CASE, by, Verdict.REJECT, "not eligible", CONTENT, List.of(CLAUSE),
				at("2026-03-18T09:00:00"));
	}

	// events

	public static CaseOpened opened() {
		return opened(submission());
	}

	public static CaseOpened opened(Submission submission) {
		return new CaseOpened(CASE, submission, DUE_ON, false, AT);
	}

	public static ItemClaimed claimed(String bureau, Officer by) {
		return new ItemClaimed(CASE, bureau, by.actor(), AT);
	}

	public static ItemReleased released(String bureau, Officer by) {
		return new ItemReleased(CASE, bureau, by.actor(), "on leave", AT);
	}

	public static ItemReassigned reassigned(String bureau, Officer from, Officer by) {
		return new ItemReassigned(CASE, bureau, from.actor(), by.actor(), "on leave", AT);
	}

	/** An opinion, with what it leaves open. */
	public static OpinionGiven opinion(String bureau, Officer by, boolean favourable, List<String> outstanding,
			boolean leadMayConclude) {
		ProposedAward award = favourable && bureau.equals(LEAD) ? PROPOSED : null;
		return new OpinionGiven(CASE, APPLICATION, ACME, bureau, by.actor(), favourable, "as the evidence shows",
				CONTENT, award, outstanding, LEAD, leadMayConclude, AT);
	}

	public static OpinionPeriodEnded periodEnded(boolean leadMayConclude, String... silent) {
		return new OpinionPeriodEnded(CASE, List.of(silent), LEAD, leadMayConclude, at("2026-03-17T00:00:00"));
	}

	public static ReviewConcluded concluded(Officer by) {
		return new ReviewConcluded(CASE, LEAD, true, List.of(), List.of(), null, by.actor(), CONCLUDED);
	}

	public static ReviewConcluded rejectionProposed(Officer by) {
		return new ReviewConcluded(CASE, LEAD, false, List.of(), List.of(), null, by.actor(), CONCLUDED);
	}

	public static NoticePublished notice() {
		return new NoticePublished(CASE, APPLICATION, ACME, TestSeals.form("郑州某某建筑有限公司"), terms().name(), LEAD, AMOUNT,
				LocalDate.of(2026, 3, 11), NOTICE_LAST_DAY, false, CONCLUDED);
	}

	public static NoticeEnded noticeEnded() {
		return new NoticeEnded(CASE, LEAD, at("2026-03-18T00:00:00"));
	}

	public static GrantApproved approved(Officer by) {
		return new GrantApproved(CASE, APPLICATION, ACME, LEAD, AMOUNT, EXPLANATION, CONTENT, "as proposed", List.of(),
				by.actor(), at("2026-03-18T09:00:00"));
	}

	public static GrantRejected rejected(Officer by) {
		return new GrantRejected(CASE, APPLICATION, ACME, LEAD, CONTENT, "not eligible", List.of(CLAUSE), by.actor(),
				at("2026-03-18T09:00:00"));
	}

	public static CaseClosed closed() {
		return new CaseClosed(CASE, APPLICATION, ACME, List.of(LEAD, FINANCE, SCIENCE), "withdrawn", AT);
	}

	// histories

	/** Finance and science have answered so, the lead in favour. */
	public static List<Object> answered(boolean financeFavourable) {
		return List.of(opened(), claimed(FINANCE, FINANCE_REVIEWER),
				opinion(FINANCE, FINANCE_REVIEWER, financeFavourable, List.of(LEAD, SCIENCE), false),
				claimed(SCIENCE, SCIENCE_REVIEWER), opinion(SCIENCE, SCIENCE_REVIEWER, true, List.of(LEAD), false),
				claimed(LEAD, LEAD_REVIEWER), opinion(LEAD, LEAD_REVIEWER, true, List.of(), true));
	}

	/** All have answered, the lead against. */
	public static List<Object> answeredAgainst() {
		List<Object> history = new ArrayList<>(answered(true).subList(0, 6));
		history.add(opinion(LEAD, LEAD_REVIEWER, false, List.of(), true));
		return history;
	}

	public static List<Object> onNotice() {
		return then(answered(true), concluded(LEAD_REVIEWER), notice());
	}

	public static List<Object> noticeOver() {
		return then(onNotice(), noticeEnded());
	}

	public static List<Object> then(List<Object> history, Object... events) {
		List<Object> all = new ArrayList<>(history);
		all.addAll(List.of(events));
		return all;
	}

}
