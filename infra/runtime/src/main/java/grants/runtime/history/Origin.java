package grants.runtime.history;

import grants.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Why something was recorded: who, in which role, by which request, as part of what. It
 * travels with every command, is stored with every event, and goes out with every public
 * fact.
 *
 * @param request names what asked for the change; a request has at most one commit, for
 * ever. {@code http:<digest of
 * actor, operation, target and idempotency key>}, {@code fact:<id of the public fact>} or
 * {@code due:<id of the due item>}
 * @param actor who acts; for reactions to facts and for due work, the platform itself
 * @param correlation the same for everything that one outside request has caused, across
 * services
 * @param cause id of the event or fact that caused this, null if a person did
 */
public record Origin(String request, Actor actor, String correlation, @Nullable String cause) {
}
