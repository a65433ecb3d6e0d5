package grants.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * A clause that pays (政策条款): who, how much, under which conditions, and what is promised
 * in return. Everything is data of the catalogue.
 *
 * @param id such as {@code D19-1a}
 * @param version of the measure's data, from 1
 * @param clause such as {@code 三、（一）}
 * @param summary what it pays, in a sentence
 * @param quote the passage of the document, word by word
 * @param call how it is called for; empty if it can be claimed on any day while in force
 */
public record Measure(String id, int version, PolicyDocument document, String clause, Text name, Text summary,
		String quote, InForce inForce, List<BeneficiaryKind> beneficiaries, List<FactRequired> facts,
		List<Condition> conditions, Formula formula, List<Cap> caps, Overlap overlap, Handling handling,
		Optional<CallRule> call, Payment payment, List<ObligationRule> obligations, List<Note> notes,
		List<Discrepancy> discrepancies) {

	/** The clause with its document, printable. */
	public String citation() {
		return document.cite(clause);
	}

	/** Reads what an applicant stated, naming every problem at once. */
	public Reading read(Map<String, String> stated, List<Evidence> evidence) {
		return new FactsReader(this, stated, evidence).read();
	}

	/** Judges the facts of an application that was received on that day. */
	public Assessment assess(Facts facts, LocalDate receivedOn) {
		return switch (new Assessor(this, facts, receivedOn).judge()) {
			case Finding.Eligible(Assessment.Eligible eligible) -> eligible;
			case Finding.NotEligible(List<Judged.Unmet> failed) ->
				new Assessment.NotEligible(failed.stream().map(Judged.Unmet::verdict).toList());
		};
	}

	/**
	 * What can be said from whatever somebody states, without evidence: for a calculator.
	 * Facts that the measure does not know are not looked at.
	 */
	public Finding examine(Map<String, String> stated, LocalDate on) {
		return new Examiner(this, stated, on).examine();
	}

	/**
	 * An amount that was decided.
	 */
	public record Amount(Money money, Explanation explanation) {
	}

	/**
	 * The amount at the rate that a reviewer set.
	 * @param rate decimal fraction
	 * @throws grants.kernel.RuleViolated if the rate is outside the band, or there is
	 * none
	 */
	public Amount amountAt(Assessment.Eligible assessment, BigDecimal rate) {
		Band band = assessment.band()
			.orElseThrow(() -> PolicyRule.RATE_SET_BY_REVIEWER.violatedBecause("本条款没有比例幅度", "the measure gives no band")
				.citing(List.of(citation())));
		Band.Amount amount = band.amountAt(rate, assessment.highest(), citation());
		return new Amount(amount.money(), assessment.explanation().withSteps(amount.steps()));
	}

	/** Who pays which part; the city first. */
	public List<TreasuryWeight> treasuryShares(Facts facts) {
		return payment.shares().stream().map(share -> share.resolve(facts)).toList();
	}

	/** What the beneficiary promises, dated. */
	public List<Obligation> obligations(Facts facts, LocalDate receivedOn) {
		return obligations.stream().map(rule -> rule.dated(facts, receivedOn)).toList();
	}

	/**
	 * The evidence that is used up by the claim: none of it can support another live
	 * claim of the group, by anyone.
	 */
	public List<Evidence> servingOnce(Facts facts) {
		return facts.evidence()
			.stream()
			.filter(e -> this.facts.stream()
				.anyMatch(f -> f.evidence() != null && f.evidence().servesOnce() && f.evidence().id().equals(e.kind())))
			.toList();
	}

}
