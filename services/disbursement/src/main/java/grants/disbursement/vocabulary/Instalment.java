package grants.disbursement.vocabulary;

import grants.kernel.AwardId;
import grants.kernel.Ids;
import grants.kernel.InvalidValue;

/**
 * What is paid once: an instalment of a treasury's share of an award.
 *
 * @param number from 1
 */
public record Instalment(AwardId award, TreasuryId treasury, int number) {

	public Instalment {
		if (number < 1) {
			throw new InvalidValue("期次从 1 起：" + number, "instalments are numbered from 1, not: " + number);
		}
	}

	public PaymentId payment() {
		return new PaymentId(Ids.derived("payment", award.value(), treasury.value(), Integer.toString(number)));
	}

	@Override
	public String toString() {
		return award + "/" + treasury + "/" + number;
	}

}
