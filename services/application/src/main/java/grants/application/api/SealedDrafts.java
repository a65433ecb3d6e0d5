package grants.application.api;

import java.util.Optional;

import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.Payee;
import grants.application.vocabulary.ProfileContent;
import grants.application.vocabulary.StatedPayee;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.runtime.json.Json;
import grants.runtime.personal.Seals;
import org.springframework.stereotype.Component;

/**
 * What an applicant writes, on its way in and out: a draft and a profile are sealed as a
 * whole, as nobody knows what somebody has written into them; of what is submitted, names
 * and accounts are.
 */
@Component
class SealedDrafts {

	private final Seals seals;

	SealedDrafts(Seals seals) {
		this.seals = seals;
	}

	Sealed seal(SocialCreditCode beneficiary, DraftContent content) {
		return seals.seal(beneficiary.value(), Json.canonical().writeValueAsString(content));
	}

	/**
	 * @throws grants.kernel.RuleViolated if it was erased
	 */
	DraftContent open(Sealed content) {
		return Json.canonical().readValue(seals.open(content), DraftContent.class);
	}

	Sealed seal(SocialCreditCode beneficiary, ProfileContent content) {
		return seals.seal(beneficiary.value(), Json.canonical().writeValueAsString(content));
	}

	/** Empty if it was erased: unlike a draft, a profile can be stated anew. */
	Optional<ProfileContent> openProfile(Sealed content) {
		return seals.show(content).equals(Seals.ERASED) ? Optional.empty()
				: Optional.of(Json.canonical().readValue(seals.open(content), ProfileContent.class));
	}

	Sealed name(SocialCreditCode beneficiary, String name) {
		return seals.seal(beneficiary.value(), name);
	}

	Payee payee(SocialCreditCode beneficiary, StatedPayee stated) {
		return new Payee(stated.code(), seals.seal(beneficiary.value(), stated.name()), stated.bankCode(),
				seals.seal(beneficiary.value(), stated.account()));
	}

}
