package grants.portal.finance.payments;

import java.util.List;
import java.util.Objects;

import grants.kernel.Money;
import grants.portal.services.DisbursementApi.Payment;

/**
 * A payment beside the others of the same treasury to the same beneficiary, for somebody
 * who must not pay twice, nor to a wrong account.
 *
 * @param paid confirmed to the beneficiary so far
 */
record Comparison(List<Other> others, Money paid, boolean otherPayee) {

	/**
	 * @param sameAmount to the fen
	 * @param sameAccount bank and account
	 * @param perhapsTwice for the same purpose under the same document too, and not
	 * cancelled
	 */
	record Other(Payment payment, boolean sameAmount, boolean sameAccount, boolean perhapsTwice) {
	}

	static Comparison of(Payment payment, List<Payment> ofBeneficiary) {
		List<Other> others = ofBeneficiary.stream()
			.filter(other -> !other.id().equals(payment.id()))
			.map(other -> other(payment, other))
			.toList();
		Money paid = ofBeneficiary.stream()
			.filter(other -> other.state().equals("CONFIRMED"))
			.map(Payment::amount)
			.reduce(Money.ZERO, Money::plus);
		return new Comparison(others, paid, !payment.payee().code().equals(payment.beneficiary()));
	}

	private static Other other(Payment payment, Payment other) {
		boolean sameAmount = payment.amount().equals(other.amount());
		return new Other(other, sameAmount,
				payment.payee().bankCode().equals(other.payee().bankCode())
						&& payment.payee().account().equals(other.payee().account()),
				sameAmount && !other.state().equals("CANCELLED") && Objects.equals(payment.document(), other.document())
						&& Objects.equals(payment.purpose(), other.purpose()));
	}

	public boolean isPerhapsTwice() {
		return others.stream().anyMatch(Other::perhapsTwice);
	}

	/** Whether another account was to be paid, or is. */
	public boolean hasOtherAccount() {
		return others.stream().anyMatch(other -> !other.sameAccount());
	}

}
