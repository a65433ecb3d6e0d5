/** What the service does about public facts of others. */
package grants.clawback.inbound;
