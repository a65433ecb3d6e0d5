package grants.application.vocabulary;

/**
 * A hold of a beneficiary on evidence.
 *
 * @param turn which of the beneficiary's holds on this evidence it is, from 1: a turn
 * that is over never comes back, so that what was meant for an earlier turn can't touch a
 * later one
 */
public record Held(HoldId holdId, int turn) {
}
