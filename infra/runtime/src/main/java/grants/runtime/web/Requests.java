package grants.runtime.web;

import java.util.function.Function;

import grants.kernel.Actor;
import grants.runtime.command.Receipt;
import grants.runtime.history.Origin;

/**
 * The door for requests that change something: each has its effect at most once, however
 * often it is sent, and is always answered as it was answered first.
 */
public interface Requests {

	/**
	 * As {@link #execute(Caller, Actor, String, String, Object, Function)}, recorded as
	 * done in all the roles that the caller has.
	 */
	Receipt execute(Caller caller, String operation, String target, Object body, Function<Origin, Object> command);

	/**
	 * Carries out a request, or repeats its answer.
	 * @param caller who asks; the idempotency key belongs to this person alone
	 * @param by the caller in the role in which this is done, from
	 * {@link Caller#actingAs}
	 * @param operation what is asked for, such as {@code submit-application}
	 * @param target what it is asked of: the id in the path, or of what is made
	 * @param body what was sent; another body under the same key is refused
	 * @param command makes the command for the aggregate
	 * @throws grants.kernel.RuleViolated if a rule forbids it, now or when it was first
	 * asked
	 */
	Receipt execute(Caller caller, Actor by, String operation, String target, Object body,
			Function<Origin, Object> command);

}
