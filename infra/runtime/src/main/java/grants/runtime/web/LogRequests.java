package grants.runtime.web;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.runtime.command.Answer;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Outage;
import grants.runtime.command.Receipt;
import grants.runtime.history.Origin;
import grants.runtime.history.OutcomeUnknown;
import grants.runtime.history.Sha256;
import grants.runtime.json.Json;
import grants.runtime.personal.Fingerprints;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Requests} that remember their answers in the service's store. The log has
 * the last word: a request that it holds is answered from it, and where several have had
 * the turn to carry a request out, it holds what the request has come to in any case.
 */
public final class LogRequests implements Requests {

	/** Name of the header that every changing request carries. */
	static final String HEADER = "Idempotency-Key";

	/** Characters of an idempotency key. */
	static final int MAX_KEY = 255;

	private final RequestBook book;

	private final CommandDoor door;

	private final Fingerprints fingerprints;

	public LogRequests(RequestBook book, CommandDoor door, Fingerprints fingerprints) {
		this.book = book;
		this.door = door;
		this.fingerprints = fingerprints;
	}

	@Override
	public Receipt execute(Caller caller, String operation, String target, Object body,
			Function<Origin, Object> command) {
		String roles = new TreeSet<>(caller.roles()).stream().map(Role::wireName).collect(Collectors.joining("+"));
		return execute(caller, new Actor(caller.subject(), roles), operation, target, body, command);
	}

	@Override
	public Receipt execute(Caller caller, Actor by, String operation, String target, Object body,
			Function<Origin, Object> command) {
		String key = key(caller.idempotencyKey());
		String request = "http:" + Sha256.of(caller.subject(), operation, target, key);
		Origin origin = new Origin(request, by, caller.correlation(), null);
		String entry = Sha256.of(key);
		String bodyDigest = fingerprints.of(request, Json.canonical().writeValueAsString(body));
		while (true) {
			Optional<Answer> answer = switch (book.open(entry, request, bodyDigest)) {
				case RequestBook.Turn.Used _ -> throw new ProblemException(Problem.keyReused());
				case RequestBook.Turn.Answered(Answer before) -> Optional.of(before);
				case RequestBook.Turn.First first -> carryOut(first, command, origin);
				case RequestBook.Turn.TakenOver turn -> Optional.of(carryOut(turn, command, origin));
			};
			if (answer.isPresent()) {
				return answer.get().receipt();
			}
		}
	}

	/**
	 * @return empty if another has taken the turn over meanwhile, and is to be waited for
	 */
	private Optional<Answer> carryOut(RequestBook.Turn.First turn, Function<Origin, Object> command, Origin origin) {
		Answer answer;
		try {
			answer = outcome(command, origin);
		}
		catch (OutcomeUnknown e) {
			throw e; // nobody else's turn yet: it may still be recorded
		}
		catch (RuntimeException e) {
			// what can't be made into a command is not remembered either
			if (book.giveBack(turn)) {
				throw e;
			}
			return Optional.empty();
		}
		if (answer.isOfCommit()) {
			book.keep(turn.key(), answer);
			return Optional.of(answer);
		}
		return book.answer(turn, answer) ? Optional.of(answer) : Optional.empty();
	}

	/**
	 * Somebody else may be about to record something, and would do so after this has been
	 * answered: so whatever the answer is, it takes the request's one commit.
	 */
	private Answer carryOut(RequestBook.Turn.TakenOver turn, Function<Origin, Object> command, Origin origin) {
		@Nullable RuntimeException failure = null;
		Answer answer;
		try {
			answer = outcome(command, origin);
		}
		catch (RuntimeException e) {
			if (Outage.isOne(e)) {
				throw e; // which says nothing of what was or will be recorded
			}
			failure = e;
			answer = new Answer.Nothing();
		}
		Answer settled = door.settle(answer, origin);
		book.keep(turn.key(), settled);
		if (failure != null && settled instanceof Answer.Nothing) {
			throw failure;
		}
		return settled;
	}

	/**
	 * The command is made once it is known that the log says nothing yet: making it reads
	 * what may have changed since, and must not keep a repeated request from its answer.
	 */
	private Answer outcome(Function<Origin, Object> command, Origin origin) {
		try {
			return door.answered(origin).orElseGet(() -> new Answer.Accepted(door.send(command.apply(origin), origin)));
		}
		catch (RuleViolated e) {
			return new Answer.Refused(e);
		}
	}

	private static String key(@Nullable String key) {
		if (key == null || key.isBlank() || key.length() > MAX_KEY) {
			throw new ProblemException(Problem
				.malformed(new FieldError(HEADER, "请求头 " + HEADER + " 必填，最多 " + MAX_KEY + " 个字符，每个新请求使用新的随机值",
						"the header " + HEADER + " is needed, with at most " + MAX_KEY
								+ " characters, new and random for every new request")));
		}
		return key;
	}

}
