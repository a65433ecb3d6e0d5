package grants.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import grants.application.command.AwardGrant;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.SubmitApplication;
import grants.application.command.WithdrawApplication;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.AwardCancelled;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceFreed;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Assessment;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.Payee;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.Step;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Terms;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.testing.TestSeals;

/**
 * An application in a test, and the commands and events of its life. Named by a number;
 * everything else has a value that is right.
 */
public record Filing(ApplicationId id, Terms terms, String scope, Money lowest, Money highest, List<Evidence> evidence,
		Instant receivedAt) {

	public static final SocialCreditCode BENEFICIARY = new SocialCreditCode("91410100MA45ABCD12");

	public static final Actor APPLICANT = new Actor("subject-applicant", "applicant");

	public static final Instant LATER = Instant.parse("2025-09-01T02:00:00Z");

	public static Filing number(int number, Terms terms) {
		return new Filing(new ApplicationId(Ids.derived("application", Integer.toString(number))), terms, "once",
				Money.ofYuan(800_000), Money.ofYuan(800_000), List.of(), Instant.parse("2025-08-01T01:30:00Z"));
	}

	public Filing scoped(String other) {
		return new Filing(id, terms, other, lowest, highest, evidence, receivedAt);
	}

	public Filing worth(String yuan) {
		return between(yuan, yuan);
	}

	public Filing between(String lowestYuan, String highestYuan) {
		return new Filing(id, terms, scope, Money.parseYuan(lowestYuan), Money.parseYuan(highestYuan), evidence,
				receivedAt);
	}

	public Filing supportedBy(Evidence... pieces) {
		return new Filing(id, terms, scope, lowest, highest, List.of(pieces), receivedAt);
	}

	public Filing receivedAt(String instant) {
		return new Filing(id, terms, scope, lowest, highest, evidence, Instant.parse(instant));
	}

	public AwardId award() {
		return AwardId.of(id);
	}

	public String content() {
		return "content-of-" + id;
	}

	public Submission submission() {
		return new Submission(TestSeals.form("郑州样例有限公司"), terms, scope, evidence,
				new Assessment(lowest, highest, null, List.of(), explanation(highest)), payee(), content());
	}

	/** With everything held for it, on the first turn. */
	public SubmitApplication submit() {
		return submit(held(1));
	}

	public SubmitApplication submit(List<Held> held) {
		return new SubmitApplication(id, BENEFICIARY, submission(), null, held, receivedAt, APPLICANT);
	}

	/** In the place of the other. */
	public SubmitApplication supersede(Filing other) {
		return new SubmitApplication(id, BENEFICIARY, submission(), other.id(), held(1), receivedAt, APPLICANT);
	}

	/** Everything that it needs, on this turn. */
	public List<Held> held(int turn) {
		return submission().holds().stream().map(hold -> new Held(hold, turn)).toList();
	}

	/** What follows its submission if its evidence serves once. */
	public EvidenceClaimed claimed(int turn) {
		return new EvidenceClaimed(id, BENEFICIARY, held(turn), receivedAt);
	}

	/** What follows its end if its evidence serves once. */
	public EvidenceFreed freed(int turn) {
		return new EvidenceFreed(BENEFICIARY, held(turn), LATER);
	}

	public ApplicationSubmitted submitted() {
		return new ApplicationSubmitted(id, BENEFICIARY, submission(), receivedAt, APPLICANT.subject());
	}

	public WithdrawApplication withdraw() {
		return new WithdrawApplication(id, BENEFICIARY, TestSeals.form("改报其他条款"), LATER, APPLICANT);
	}

	public ApplicationWithdrawn withdrawn() {
		return new ApplicationWithdrawn(id, BENEFICIARY, TestSeals.form("改报其他条款"), LATER, APPLICANT.subject());
	}

	public RejectApplication reject() {
		return new RejectApplication(id, BENEFICIARY, Text.of("不符合条件", "not eligible"), List.of("D"), LATER);
	}

	public ApplicationRejected rejected() {
		return new ApplicationRejected(id, BENEFICIARY, "REVIEW", Text.of("不符合条件", "not eligible"), List.of("D"),
				LATER);
	}

	public AwardGrant approve() {
		return approve(highest.toString());
	}

	public AwardGrant approve(String yuan) {
		return new AwardGrant(id, BENEFICIARY, caseId(), Money.parseYuan(yuan), explanation(Money.parseYuan(yuan)),
				content(), "subject-approver", LATER);
	}

	public String caseId() {
		return "case-" + Ids.uuidOf(id.value());
	}

	public GrantAwarded awarded() {
		return awarded(highest.toString());
	}

	/** Awarded to the city's account alone, approved as awarded. */
	public GrantAwarded awarded(String yuan) {
		return awarded(Money.parseYuan(yuan), explanation(Money.parseYuan(yuan)),
				List.of(new Share("city", Money.parseYuan(yuan))));
	}

	public GrantAwarded awarded(Money amount, Explanation explanation, List<Share> shares) {
		return new GrantAwarded(award(), id, BENEFICIARY, TestSeals.form("郑州样例有限公司"), terms, scope, amount, shares,
				payee(), terms.obligations(), explanation, content(), "subject-approver", LATER);
	}

	public RecordCancellation cancel() {
		return new RecordCancellation(BENEFICIARY, award(), "书面放弃", "C", "subject-canceller", LATER);
	}

	public AwardCancelled cancelled() {
		return new AwardCancelled(id, BENEFICIARY, award(), "书面放弃", "C", "subject-canceller", LATER);
	}

	public static Explanation explanation(Money amount, Step... further) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(Text.of("核定", "assessed"), amount.toString(), "CNY", "C"));
		steps.addAll(List.of(further));
		List<String> citations = new ArrayList<>(List.of("C"));
		for (Step step : further) {
			citations.add(step.citation());
		}
		return new Explanation(List.of(), steps, List.of(), citations);
	}

	public static Payee payee() {
		return new Payee(BENEFICIARY, TestSeals.form("郑州样例有限公司"), "102491000018",
				TestSeals.form("1702020109000012345"));
	}

	/** A piece that serves once; the same text makes the same piece. */
	public static Evidence certificate(String number) {
		return new Evidence("certificate", number, sha256(number), true);
	}

	public static String sha256(String text) {
		return Ids.derived("x", text).substring(2).replace("-", "").repeat(2);
	}

}
