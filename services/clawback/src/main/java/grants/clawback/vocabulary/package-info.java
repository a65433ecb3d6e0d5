/** Values of the clawback service: ids, shares, commitments, grounds. */
package grants.clawback.vocabulary;
