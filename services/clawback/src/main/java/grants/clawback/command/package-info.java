/** What the clawback service is asked to do. */
package grants.clawback.command;
