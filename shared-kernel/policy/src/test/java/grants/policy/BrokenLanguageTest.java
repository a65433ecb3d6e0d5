package grants.policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the language of formulas, conditions and calls can't mean stops the load with its
 * line.
 */
class BrokenLanguageTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			// tiers
			"{id: b, atLeast: 50000000000, | {id: a, atLeast: 50000000000, | a occurs twice",
			"{id: b, atLeast: 50000000000, | {id: b, atLeast: 10000000000, | tiers must rise in threshold and amount: b does not",
			"amount: 1000000} | amount: 500000} | tiers must rise in threshold and amount: b does not",
			"{id: a, atLeast: 10000000000, amount: 500000} | {id: a, atLeast: 10000000000, amount: 0} | tiers must rise",
			"{id: a, atLeast: 10000000000, | {id: a, atLeast: 10000000000, moreThan: 1, | either atLeast or moreThan",
			"{id: a, atLeast: 10000000000, | {id: a, | either atLeast or moreThan",
			"{id: a, atLeast: 10000000000, | {id: a, atLeast: ten, | annualOutput: a plain number",
			"of: annualOutput | of: output | the measure has no fact output",
			"after: previousHighestOutput | after: previous | the measure has no fact previous",
			"tierOf: annualOutput | tierOf: previousHighestOutput | the formula gives no tiers of previousHighestOutput",
			"tierOf: annualOutput | tierOf: annualOutput, fact: annualOutput | a word (per) and one of fact, evidence, tierOf",
			"{per: stage, fact: stage} | {per: stage} | a word (per) and one of fact, evidence, tierOf",
			"{per: stage, fact: stage} | {per: tier, tierOf: stage} | the formula gives no tiers of stage",
			"name: outsideOutput, label: {zh: 省外产值, en: output outside the province}, type: MONEY | name: outsideOutput, label: {zh: 省外产值, en: o}, type: YEAR | tiers are of a number, not of a YEAR",
			// amounts that a reviewer sets
			"{lowest: 100000, highest: 500000} | {lowest: 500000, highest: 500000} | no band: 500000.00 to 500000.00",
			"{lowest: 100000, highest: 500000} | {lowest: 0, highest: 500000} | no band: 0.00 to 500000.00",
			"{amountBand: {highest: 1000000}} | {amountBand: {lowest: 1}} | entry highest is missing",
			"{plausible: 100000000} | {plausible: 0} | no plausible amount: 0.00",
			"lowest: 0, highest: 0.015 | lowest: 0, highest: 1.5 | a rate above 0 and up to 1 is expected, not: 1.5",
			// rounds and calls
			"[500000, 300000, 200000] | [500000, 300000, 400000] | none more than the one before",
			"[500000, 300000, 200000] | [500000, 0] | places must pay something",
			"[500000, 300000, 200000] | [] | places must pay something",
			"call: {kind: RANKING} | call: {kind: OPEN} | a call of kind RANKING is expected",
			"call: {kind: RANKING} | call: {kind: RANKING, places: 3} | places belong to a call of kind QUOTA, and only there",
			"call: {kind: QUOTA, places: 3} | call: {kind: QUOTA} | places belong to a call of kind QUOTA, and only there",
			"call: {kind: QUOTA, places: 3} | call: {kind: QUOTA, places: 0} | at least one place is expected",
			"call: {kind: QUOTA, places: 3} | call: {kind: LOTTERY} | OPEN, QUOTA, RANKING is expected, not: LOTTERY",
			// years and interest
			"rate: 0.5, year: year | rate: 0, year: year | a rate above 0 and up to 1 is expected, not: 0",
			"rate: 0.5, year: year | rate: 50, year: year | a rate above 0 and up to 1 is expected, not: 50",
			"years: 5}} | years: 0}} | at least one year is expected",
			"year: year, firstYear | year: retainedContribution, firstYear | is of type MONEY, not YEAR",
			"borrowerUpTo: -1.5 | borrowerUpTo: 1.5 | nothing is left between 1.5 and 1.5",
			"daysInYear: 365 | daysInYear: 12 | a year of 12 days",
			"principal: loanPrincipal | principal: borrower | fact borrower is of type CHOICE, not MONEY",
			"principal: loanPrincipal | principal: staff | fact staff is not always asked for",
			"en: LPR}, type: DECIMAL, unit: percent, atMost | en: LPR}, type: DECIMAL, atMost | fact lprPercent must be in percent",
			// circumstances
			"decimals: 0, when: {fact: borrower, oneOf: [small-enterprise, larger-enterprise]}} | decimals: 0, when: {fact: newlyHired, atLeast: 1}} | fact newlyHired is not always asked for",
			"decimals: 0, when: {fact: borrower, oneOf: [small-enterprise, larger-enterprise]}} | decimals: 0, when: {fact: borrowers, is: yes}} | the measure has no fact borrowers",
			"decimals: 0, when: {fact: borrower, oneOf: [small-enterprise, larger-enterprise]}} | decimals: 0, when: {fact: borrower, is: yes}} | a fact of type CHOICE can't be checked so: borrower",
			"when: {fact: borrower, oneOf: [individual]} | when: {fact: borrower, oneOf: [person]} | can't be checked so: borrower",
			"when: {fact: borrower, oneOf: [individual]} | when: {fact: lprPercent, atMostFact: {fact: loanRatePercent}} | unknown entry atMostFact",
			"when: {fact: borrower, oneOf: [individual]} | when: {fact: borrower} | one comparison is expected",
			// facts held against each other
			"shareOf: {fact: staff, atLeast: 0.15} | shareOf: {fact: staff, atLeast: 15} | a rate above 0 and up to 1",
			"shareOf: {fact: staff, atLeast: 0.15} | shareOf: {fact: borrower, atLeast: 0.15} | can't be checked so: newlyHired, borrower",
			"shareOf: {fact: staff, atLeast: 0.15} | shareOf: {fact: lprPercent, atLeast: 0.15} | can't be checked so: newlyHired, lprPercent",
			"shareOf: {fact: staff, atLeast: 0.15} | shareOf: {fact: people, atLeast: 0.15} | the measure has no fact people",
			"shareOf: {fact: staff, atLeast: 0.15} | shareOf: {fact: staff, atMost: 0.15} | unknown entry atMost",
			"atMostFact: {fact: lprPercent, plus: 1.5} | atMostFact: {fact: moneyIn} | can't be checked so: loanRatePercent, moneyIn",
			"lessThanFact: {fact: moneyIn, plus: 100.50} | lessThanFact: {fact: moneyIn, plus: 100.505} | can't be checked so: moneyOut, moneyIn",
			"atLeastFact: {fact: startedOn} | atLeastFact: {fact: startedOn, plus: 1} | can't be checked so: endedOn, startedOn",
			"atLeastFact: {fact: startedOn} | atLeastFact: {fact: export} | can't be checked so: endedOn, export",
			"atLeastFact: {fact: startedOn} | notAfterReceipt: no | yes is expected, or nothing at all",
			// one name, one meaning
			"{name: export, label: {zh: 出口, en: exports}, type: YES_NO} | {name: staff, label: {zh: 出口, en: exports}, type: YES_NO} | fact staff is a YES_NO here, but a DECIMAL in T2.yaml:",
			"{name: moneyIn, label: {zh: 收入, en: income}, type: MONEY} | {name: moneyIn, label: {zh: 收入, en: income}, type: MONEY, unit: percent} | can't be checked so: moneyIn, moneyOut" })
	void stops_with_the_line_and_the_reason(String from, String to, String reason) {
		String text = Language.text("T2");
		assertThat(text).contains(from);
		String broken = text.substring(0, text.indexOf(from)) + to + text.substring(text.indexOf(from) + from.length());
		assertThatExceptionOfType(CatalogueBroken.class).isThrownBy(() -> Language.withDocument("T2", broken))
			.withMessageMatching("(?s)T2\\.yaml:\\d+: .*")
			.withMessageContaining(reason);
	}

}
