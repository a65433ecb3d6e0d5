/**
 * What the policy documents say, as data: documents, measures, the facts and conditions
 * of an application, formulas, caps, and the explanation of every amount. Pure: no clock,
 * no I/O after loading, no framework. Start with {@link grants.policy.Catalogue} and
 * {@link grants.policy.Measure}.
 */
@NullMarked
package grants.policy;

import org.jspecify.annotations.NullMarked;
