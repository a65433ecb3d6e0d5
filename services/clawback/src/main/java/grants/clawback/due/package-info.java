/** What falls due by itself. */
package grants.clawback.due;
