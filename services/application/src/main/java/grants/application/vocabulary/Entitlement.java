package grants.application.vocabulary;

/**
 * What a beneficiary can claim once (享受资格): inside one exclusion group, one scope.
 *
 * @param scope such as {@code once}, {@code year:2024} or a certificate
 */
public record Entitlement(String group, String scope) {

	@Override
	public String toString() {
		return group + " / " + scope;
	}

}
