package grants.policy;

import java.util.List;
import java.util.Optional;

import grants.kernel.SocialCreditCode;

/**
 * Who is paid.
 *
 * @param fact the fact that names the payee's code; empty if the beneficiary itself is
 * paid
 */
public record PayeeRule(Optional<String> fact) {

	/** The only one who may be paid. */
	public SocialCreditCode payee(SocialCreditCode beneficiary, Facts facts) {
		return fact.map(name -> new SocialCreditCode(facts.words(name))).orElse(beneficiary);
	}

	/**
	 * Refuses anybody else.
	 * @throws grants.kernel.RuleViolated if the payee is not the one that the measure
	 * names
	 */
	public void require(SocialCreditCode payee, SocialCreditCode beneficiary, Facts facts, String citation) {
		SocialCreditCode expected = payee(beneficiary, facts);
		if (!expected.equals(payee)) {
			throw PolicyRule.PAYEE_AS_STATED
				.violatedBecause("收款单位应为" + expected + "，而不是" + payee, "the payee is " + expected + ", not " + payee)
				.citing(List.of(citation));
		}
	}

}
