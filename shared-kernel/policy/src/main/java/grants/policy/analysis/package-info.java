/**
 * Reads the catalogue the way a lawyer would before it is in force: what overlaps, what
 * can never matter, what always does, what nobody watches. Start with
 * {@link grants.policy.analysis.CatalogueAnalysis}.
 */
@NullMarked
package grants.policy.analysis;

import org.jspecify.annotations.NullMarked;
