package grants.contract;

/** Something that a beneficiary has done or met with. */
public interface BeneficiaryFact extends PublicFact {

	/** The unified social credit code of the beneficiary that the fact is about. */
	String beneficiaryCode();

	@Override
	default String key() {
		return beneficiaryCode();
	}

}
