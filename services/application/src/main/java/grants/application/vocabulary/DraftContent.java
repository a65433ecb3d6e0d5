package grants.application.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has filled in so far, word for word: it may be incomplete and wrong
 * until it is submitted.
 *
 * @param facts by the measure's name for them
 * @param payee null until it is filled in
 */
public record DraftContent(String beneficiaryName, Map<String, String> facts, List<StatedEvidence> evidence,
		@Nullable StatedPayee payee) {

	/**
	 * @throws IllegalArgumentException if it is larger than any application needs
	 */
	public DraftContent {
		Limits.text("beneficiaryName", beneficiaryName, Limits.NAME);
		Limits.facts(facts);
		Limits.count("evidence", evidence.size(), Limits.EVIDENCE);
		facts = Collections.unmodifiableMap(new TreeMap<>(facts));
		evidence = List.copyOf(evidence);
	}

	/**
	 * Names this content as an application to a version of a measure: whoever holds the
	 * draft can compute it again. SHA-256 in lower-case hex over every part, in the order
	 * below, each preceded by its length, so that no two contents read the same. What is
	 * personal goes in as it is sealed: of a digest in clear, a name or an account could
	 * be found by trying.
	 */
	public String digest(SocialCreditCode beneficiary, String measureId, int measureVersion, Sealed name,
			Payee sealedPayee) {
		Digest digest = new Digest().part(beneficiary.value())
			.part(measureId)
			.part(Integer.toString(measureVersion))
			.part(name.value());
		digest.count(facts.size());
		facts.forEach((fact, value) -> digest.part(fact).part(value));
		digest.count(evidence.size());
		evidence.forEach(e -> digest.part(e.kind()).part(e.number()).part(e.sha256()));
		return digest.part(sealedPayee.code().value())
			.part(sealedPayee.name().value())
			.part(sealedPayee.bankCode())
			.part(sealedPayee.account().value())
			.hex();
	}

}
