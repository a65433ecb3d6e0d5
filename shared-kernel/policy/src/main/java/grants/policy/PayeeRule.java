package grants.policy;

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

}
