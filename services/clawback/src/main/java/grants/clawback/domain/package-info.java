/**
 * What is decided about one beneficiary's obligations. Read {@link ObligationRule} and
 * {@link ClawbackRule} first, then the decisions.
 */
package grants.clawback.domain;
