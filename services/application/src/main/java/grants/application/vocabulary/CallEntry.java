package grants.application.vocabulary;

import grants.kernel.ApplicationId;

/**
 * An entry in the register of a call. It stands from before the claim until the claim has
 * ended, or until it is clear that none comes.
 *
 * @param turn which of the application's entries in this register it is, from 1: a turn
 * that is over never comes back, so that what was meant for an earlier turn can't touch a
 * later one
 */
public record CallEntry(CallId callId, ApplicationId applicationId, int turn) {
}
