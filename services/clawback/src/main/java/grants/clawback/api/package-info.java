/** HTTP: what officers, beneficiaries, finance and auditors can ask and do. */
package grants.clawback.api;
