/** What has happened to the obligations of a beneficiary; private to the service. */
package grants.clawback.event;
