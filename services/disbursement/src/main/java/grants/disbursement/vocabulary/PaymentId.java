package grants.disbursement.vocabulary;

import grants.kernel.Ids;

/** Names a planned payment: {@code payment-<uuid>}, made from its instalment. */
public record PaymentId(String value) {

	public PaymentId {
		Ids.require("payment", value);
	}

	@Override
	public String toString() {
		return value;
	}

}
