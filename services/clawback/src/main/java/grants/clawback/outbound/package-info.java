/** Which events leave the service. */
package grants.clawback.outbound;
