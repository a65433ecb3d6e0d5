package grants.portal.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What every service tells those who run it, and does for them. None of the requests
 * needs a key: the same again by the same person is answered the same. What lacks a
 * member that pages need is no answer.
 */
public interface OperationsApi {

	@GetExchange("/v1/admin/readers")
	Readers readers();

	@GetExchange("/v1/admin/views")
	List<View> views();

	@PostExchange("/v1/admin/views/{name}/rebuild")
	View rebuild(@PathVariable String name);

	@GetExchange("/v1/admin/parked")
	ParkedFacts parked(@RequestParam(required = false) @Nullable String beneficiary,
			@RequestParam(required = false) @Nullable String trouble,
			@RequestParam(required = false) @Nullable String olderThan,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit);

	@GetExchange("/v1/admin/parked/{id}")
	Parked parked(@PathVariable String id);

	@PostExchange("/v1/admin/parked/{id}/retry")
	Parked retry(@PathVariable String id);

	@PostExchange("/v1/admin/parked/{id}/discard")
	Parked askToDiscard(@PathVariable String id, @RequestBody AskToDiscard body);

	@PostExchange("/v1/admin/parked/{id}/discard/confirmation")
	Discarded confirmDiscard(@PathVariable String id, @RequestBody Confirm body);

	@GetExchange("/v1/admin/due")
	Due due(@RequestParam String state, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String target,
			@RequestParam(required = false) @Nullable String after, @RequestParam int limit);

	@GetExchange("/v1/admin/discarded-facts")
	DiscardedFacts discarded(@RequestParam(required = false) @Nullable String after, @RequestParam int limit);

	@GetExchange("/v1/admin/discarded-facts/{id}")
	Discarded discarded(@PathVariable String id);

	@GetExchange("/v1/admin/verifications")
	Runs verifications();

	@PostExchange("/v1/admin/verifications")
	Run verify();

	@GetExchange("/v1/admin/verifications/{id}")
	Run verification(@PathVariable String id);

	/** For administrators only. */
	@GetExchange("/actuator/metrics/{name}")
	Meter meter(@PathVariable String name);

	/** Only on the platform of one machine. */
	@GetExchange("/local/clock")
	Clock clock();

	@PostExchange("/local/clock")
	Clock moveClock(@RequestBody Clock to);

	/**
	 * @param head position of the last commit of the log
	 */
	record Readers(long head, List<Reader> readers) {

		public Readers {
			readers = List.copyOf(readers);
		}

		/** Of the reader that is furthest behind. */
		public long lag() {
			return readers.stream().mapToLong(Reader::lag).max().orElse(0);
		}

		/** Those that are stuck. */
		public List<Reader> failing() {
			return readers.stream().filter(reader -> reader.failures() > 0).toList();
		}

	}

	/**
	 * @param position of the last commit that it has handled
	 * @param remainingSeconds at this pace; null if nobody can tell
	 * @param failure what went wrong last; null if all is well
	 */
	record Reader(String name, long position, long lag, long eventsPerSecond, @Nullable Long remainingSeconds,
			@Nullable String instance, int failures, @Nullable String failure) {
	}

	/**
	 * @param live number of the generation that queries see; null while the first is
	 * built
	 * @param kept number of a former generation that was not what the log says
	 */
	record View(String name, int version, @Nullable Long live, @Nullable Rebuild rebuild, @Nullable String askedBy,
			@Nullable Long kept, @Nullable Comparison comparison) {

		public boolean isBuilding() {
			return rebuild != null || live == null;
		}

	}

	/**
	 * @param reader how far it has come; null until it has begun
	 */
	record Rebuild(long generation, @Nullable Reader reader) {
	}

	/** Whether the rows of a view were what the log says. */
	record Comparison(long generation, long rows, long different, long unsettled, List<String> examples, Instant at) {
	}

	/**
	 * @param count of all that match
	 * @param next {@code after} for those that follow; null if these were the last
	 */
	record ParkedFacts(long count, List<Parked> facts, @Nullable String next) {

		public ParkedFacts {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * @param trouble null if it only waits behind another
	 * @param retryBy who has asked for an attempt that is still to come
	 * @param discard what somebody has asked for and another has to confirm
	 */
	record Parked(String id, @Nullable String type, String topic, int partition, long offset, String beneficiaryCode,
			Instant since, long ageSeconds, int attempts, @Nullable Trouble trouble, @Nullable String retryBy,
			@Nullable Ask discard) {
	}

	/**
	 * @param kind {@code rule}, {@code undecodable}, {@code unknown} or {@code bug}
	 */
	record Trouble(String kind, @Nullable String rule, String zh, String en) {

		public Text text() {
			return Text.of(zh, en);
		}

	}

	/**
	 * @param ask by which it is confirmed
	 */
	record Ask(String ask, String by, Instant at, String reason, String citation, @Nullable String replacedBy) {
	}

	/**
	 * @param replacedBy null if nothing takes its place
	 */
	record AskToDiscard(String reason, String citation, @Nullable String replacedBy) {
	}

	record Confirm(String ask) {
	}

	/**
	 * The due sheet.
	 *
	 * @param oldest when the first that waits is or was due; null if none waits
	 * @param reader who does the work; null if nothing falls due in the service
	 * @param count of all that match
	 * @param items those that are due first
	 * @param next {@code after} for those that follow; null if these were the last
	 */
	record Due(long waiting, long overdue, long refused, @Nullable Instant oldest, @Nullable DueReader reader,
			long count, List<DueItem> items, @Nullable String next) {

		public Due {
			items = List.copyOf(items);
		}

	}

	/**
	 * @param lag commits of the log that the sheet does not reflect yet
	 * @param failure what it is stuck at; null if all is well
	 */
	record DueReader(long lag, int failures, @Nullable String failure) {
	}

	/**
	 * @param kind what is to be done
	 * @param target id of what it is about
	 * @param lateSeconds null if it is not due yet
	 * @param nextTry null unless it has failed
	 * @param remark what went wrong, or the rule that forbids it
	 */
	record DueItem(String id, String kind, String target, Instant dueAt, @Nullable Long lateSeconds,
			@Nullable Instant nextTry, int failures, @Nullable String remark) {
	}

	record DiscardedFacts(List<Discarded> facts, @Nullable String next) {

		public DiscardedFacts {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * @param position of the discard in the service's log
	 */
	record Discarded(String id, @Nullable String type, String topic, int partition, long offset, String beneficiaryCode,
			String digest, Trouble trouble, Instant since, int attempts, String reason, String citation,
			@Nullable String replacedBy, String askedBy, Instant askedAt, String confirmedBy, Instant confirmedAt,
			long position) {
	}

	/** The newest first. */
	record Runs(List<Run> runs) {

		public Runs {
			runs = List.copyOf(runs);
		}

		/** Null if there was none. */
		public @Nullable Run latest() {
			return runs.isEmpty() ? null : runs.getFirst();
		}

	}

	/**
	 * A verification of the whole log.
	 *
	 * @param state {@code RUNNING}, {@code SOUND}, {@code BROKEN} or {@code FAILED}
	 * @param position the last that was looked at
	 * @param vouchedFor the last position that a signed checkpoint vouches for
	 */
	record Run(String id, String state, String by, Instant startedAt, @Nullable Instant endedAt, long position,
			long head, long events, long eventsPerSecond, int checkpoints, long vouchedFor,
			@Nullable Long firstBadPosition, List<Finding> findings, List<Loss> givenUp, @Nullable String failure) {

		public Run {
			Objects.requireNonNull(state);
			findings = List.copyOf(findings);
			givenUp = List.copyOf(givenUp);
		}

		public boolean isRunning() {
			return state.equals("RUNNING");
		}

	}

	record Finding(long position, String kind, String zh, String en) {

		public Text text() {
			return Text.of(zh, en);
		}

	}

	/** Positions that were given up in a restore. */
	record Loss(long from, long to, Instant recordedAt) {
	}

	record Meter(List<Measurement> measurements) {

		public Meter {
			measurements = List.copyOf(measurements);
		}

		/** The first value, without its fraction. */
		public long value() {
			return measurements.stream()
				.map(Measurement::value)
				.filter(Objects::nonNull)
				.findFirst()
				.map(BigDecimal::longValue)
				.orElse(0L);
		}

	}

	record Measurement(String statistic, @Nullable BigDecimal value) {
	}

	record Clock(Instant instant) {

		public Clock {
			Objects.requireNonNull(instant);
		}

	}

}
