package grants.runtime.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.kernel.Actor;
import grants.runtime.web.Caller;
import grants.runtime.web.Paging;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators the facts that are parked, and lets them be tried again. */
@RestController
@RequestMapping("/v1/admin/parked")
class ParkedApi {

	private static final Logger LOG = LoggerFactory.getLogger(ParkedApi.class);

	private final Parked parked;

	private final DiscardDesk desk;

	private final FactConsumer consumer;

	ParkedApi(Parked parked, DiscardDesk desk, FactConsumer consumer) {
		this.parked = parked;
		this.desk = desk;
		this.consumer = consumer;
	}

	/**
	 * @param count of all that match, shown or not
	 * @param facts those that came first
	 * @param next {@code after} for those that follow; absent if these were the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ParkedFacts(long count, List<ParkedView> facts, @Nullable String next) {
	}

	/**
	 * What is parked, the oldest first.
	 * @param trouble {@code rule}, {@code undecodable}, {@code unknown} or {@code bug};
	 * {@code waiting} for what only waits behind another
	 * @param olderThan such as {@code PT1H}
	 */
	@GetMapping
	ParkedFacts list(Caller caller, @RequestParam @Nullable String topic, @RequestParam @Nullable String beneficiary,
			@RequestParam @Nullable String trouble, @RequestParam @Nullable Duration olderThan,
			@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		if (trouble != null && !Trouble.KINDS.contains(trouble) && !trouble.equals(Parked.WAITING)) {
			throw Paging.bad("trouble", "应为 rule、undecodable、unknown、bug 或 waiting",
					"must be rule, undecodable, unknown, bug or waiting");
		}
		Instant now = desk.now();
		Parked.Filter filter = new Parked.Filter(topic, beneficiary, trouble,
				olderThan == null ? null : now.minus(olderThan));
		List<ParkedFact> found = parked.list(filter, Parked.Place.read(after), Paging.most(limit));
		return new ParkedFacts(parked.count(filter), found.stream().map(fact -> ParkedView.of(fact, now)).toList(),
				found.size() < limit ? null : Parked.Place.of(found.getLast()).toString());
	}

	@GetMapping("/{id}")
	ParkedView show(Caller caller, @PathVariable String id) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return ParkedView.of(desk.standing(id), desk.now());
	}

	/**
	 * Asks for an attempt at a fact and all before it in its line, which follows soon.
	 */
	@PostMapping("/{id}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ParkedView retry(Caller caller, @PathVariable String id) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		ParkedFact fact = desk.standing(id);
		LOG.info("{} wants fact {} to be tried again", by.subject(), id);
		parked.wantRetry(id, by.subject());
		consumer.wake();
		return ParkedView.of(fact.wantedBy(by.subject()), desk.now());
	}

}
