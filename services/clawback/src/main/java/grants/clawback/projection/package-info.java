/** What users ask about, made from events. */
package grants.clawback.projection;
