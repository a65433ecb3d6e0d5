package grants.disbursement.vocabulary;

import grants.kernel.Money;

/** A treasury's part of an award. */
public record Share(TreasuryId treasury, Money amount) {
}
