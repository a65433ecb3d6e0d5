package grants.runtime.web;

import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Receipt;
import grants.runtime.command.Receipts;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.history.OutcomeUnknown;
import grants.runtime.history.Sha256;
import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Requests} that remember their answers in the service's store. The log has
 * the last word: a request that it holds is answered from it, whatever else was
 * remembered.
 */
public final class LogRequests implements Requests {

	/** Name of the header that every changing request carries. */
	static final String HEADER = "Idempotency-Key";

	/** Characters of an idempotency key. */
	static final int MAX_KEY = 255;

	private final RequestBook book;

	private final CommandDoor door;

	private final History history;

	public LogRequests(RequestBook book, CommandDoor door, History history) {
		this.book = book;
		this.door = door;
		this.history = history;
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
		String bodyDigest = Sha256.of(Json.canonical().writeValueAsString(body));
		return switch (book.open(Sha256.of(key), request, bodyDigest)) {
			case RequestBook.Turn.Used _ -> throw new ProblemException(keyReused());
			case RequestBook.Turn.Answered(Answer answer) -> repeat(request, answer);
			case RequestBook.Turn.Mine mine -> carryOut(mine, command, origin);
		};
	}

	private Receipt carryOut(RequestBook.Turn.Mine turn, Function<Origin, Object> command, Origin origin) {
		Answer answer;
		try {
			answer = new Answer.Accepted(recordedOr(command, origin));
		}
		catch (RuleViolated e) {
			answer = new Answer.Refused(e);
		}
		catch (OutcomeUnknown e) {
			throw e; // nobody else's turn yet: it may still be recorded
		}
		catch (RuntimeException e) {
			// what can't be made into a command is not remembered either
			book.giveBack(turn);
			throw e;
		}
		return book.answer(turn, answer).receipt();
	}

	/**
	 * The command is made once it is known that nothing was recorded yet: making it reads
	 * what may have changed since, and must not keep a repeated request from its answer.
	 */
	private Receipt recordedOr(Function<Origin, Object> command, Origin origin) {
		return history.byRequest(origin.request())
			.map(Receipts::of)
			.orElseGet(() -> door.send(command.apply(origin), origin));
	}

	/**
	 * A commit outweighs any other answer, should an instance have stalled in between.
	 */
	private Receipt repeat(String request, Answer answer) {
		return answer.isFinal() ? answer.receipt()
				: history.byRequest(request).map(Receipts::of).orElseGet(answer::receipt);
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

	private static Problem keyReused() {
		return new Problem(422, "idempotency-key-reused", Text.of("幂等键已被使用", "Idempotency key used before"),
				Text.of("该 " + HEADER + " 已用于另一请求（申请人、事项、对象或内容不同），请为新请求使用新的随机值",
						"this " + HEADER + " belongs to another request (another person, operation, target or body): "
								+ "use a new random value for a new request"));
	}

}
