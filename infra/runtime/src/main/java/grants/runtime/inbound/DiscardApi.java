package grants.runtime.inbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.kernel.Text;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.NotFound;
import grants.runtime.web.Paging;
import grants.runtime.web.Problem;
import grants.runtime.web.ProblemException;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets two administrators discard a parked fact, and shows what was discarded. */
@RestController
@RequestMapping("/v1/admin")
class DiscardApi {

	private static final int MAX_TEXT = 1000;

	private static final Text KIND = Text.of("已作废消息", "discarded fact");

	private final DiscardDesk desk;

	private final Discards discards;

	private final FactConsumer consumer;

	DiscardApi(DiscardDesk desk, Discards discards, FactConsumer consumer) {
		this.desk = desk;
		this.discards = discards;
		this.consumer = consumer;
	}

	/**
	 * @param citation what gives the right to do so, such as a letter of the bank
	 * @param replacedBy id of the later fact that takes its place
	 */
	record Ask(String reason, String citation, @Nullable String replacedBy) {
	}

	/**
	 * @param ask id of the ask that is confirmed
	 */
	record Confirmation(String ask) {
	}

	/**
	 * @param next {@code after} for those that follow; absent if these were the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DiscardedFacts(List<DiscardedView> facts, @Nullable String next) {
	}

	/**
	 * @param position of the discard in the service's log
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DiscardedView(String id, @Nullable String type, String topic, int partition, long offset,
			String beneficiaryCode, String digest, Trouble trouble, Instant since, int attempts, String reason,
			String citation, @Nullable String replacedBy, String askedBy, Instant askedAt, String confirmedBy,
			Instant confirmedAt, long position) {

		static DiscardedView of(Discards.Entry entry) {
			Discard it = entry.discard();
			DiscardAsk ask = it.ask();
			return new DiscardedView(it.factId(), it.type(), it.topic(), it.partition(), it.offset(), it.key(),
					it.digest(), ask.trouble(), it.since(), it.attempts(), ask.reason(), ask.citation(),
					ask.replacedBy(), ask.by(), ask.at(), it.confirmedBy(), it.confirmedAt(), entry.position());
		}

	}

	/** Asks for a discard; what is asked last counts. */
	@PostMapping("/parked/{id}/discard")
	ParkedView ask(Caller caller, @PathVariable String id, @RequestBody Ask body) {
		List<FieldError> errors = new ArrayList<>();
		check("reason", body.reason(), errors);
		check("citation", body.citation(), errors);
		if (body.replacedBy() != null) {
			check("replacedBy", body.replacedBy(), errors);
		}
		if (!errors.isEmpty()) {
			throw new ProblemException(Problem.malformed(errors));
		}
		return ParkedView.of(desk.ask(caller, id, body.reason().strip(), body.citation().strip(), body.replacedBy()),
				desk.now());
	}

	/** Discards it: another person than the one who asked. */
	@PostMapping("/parked/{id}/discard/confirmation")
	DiscardedView confirm(Caller caller, @PathVariable String id, @RequestBody Confirmation body) {
		Discards.Entry entry = desk.confirm(caller, id, body.ask());
		consumer.wake();
		return DiscardedView.of(entry);
	}

	/** What was discarded, the latest first. */
	@GetMapping("/discarded-facts")
	DiscardedFacts list(Caller caller, @RequestParam @Nullable String after,
			@RequestParam(defaultValue = "50") int limit) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		Discards.Entry last = after == null ? null : entry(after);
		List<Discards.Entry> found = discards.list(last, Paging.most(limit));
		return new DiscardedFacts(found.stream().map(DiscardedView::of).toList(),
				found.size() < limit ? null : found.getLast().discard().factId());
	}

	@GetMapping("/discarded-facts/{id}")
	DiscardedView show(Caller caller, @PathVariable String id) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return DiscardedView.of(entry(id));
	}

	private Discards.Entry entry(String id) {
		return discards.get(id).orElseThrow(() -> NotFound.of(KIND, id));
	}

	private static void check(String field, String text, List<FieldError> errors) {
		if (text.isBlank() || text.length() > MAX_TEXT) {
			errors.add(new FieldError(field, "必填，最多 " + MAX_TEXT + " 字", "must be 1 to " + MAX_TEXT + " characters"));
		}
	}

}
