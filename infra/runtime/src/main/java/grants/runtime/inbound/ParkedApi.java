package grants.runtime.inbound;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.kernel.Actor;
import grants.kernel.Text;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators the facts that are parked, and lets them be tried again. */
@RestController
@RequestMapping("/v1/admin/parked")
class ParkedApi {

	private static final Logger LOG = LoggerFactory.getLogger(ParkedApi.class);

	private static final int MAX = 200;

	private static final Text KIND = Text.of("待处理消息", "parked fact");

	private final Parked parked;

	private final FactConsumer consumer;

	ParkedApi(Parked parked, FactConsumer consumer) {
		this.parked = parked;
		this.consumer = consumer;
	}

	/**
	 * @param count of all that are parked or wait
	 * @param facts those that came first, at most 200
	 */
	record ParkedFacts(long count, List<ParkedView> facts) {
	}

	/**
	 * @param trouble why it was parked; absent if it only waits behind another
	 * @param retryBy who has asked for an attempt that is still to come
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ParkedView(String id, @Nullable String type, String topic, int partition, long offset,
			String beneficiaryCode, Instant since, int attempts, @Nullable Trouble trouble, @Nullable String retryBy) {

		static ParkedView of(ParkedFact fact) {
			return new ParkedView(fact.id(), fact.type(), fact.record().topic(), fact.record().partition(),
					fact.record().offset(), Line.keyOf(fact.record()), fact.since(), fact.attempts(), fact.trouble(),
					fact.retryBy());
		}

	}

	@GetMapping
	ParkedFacts list(Caller caller) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		return new ParkedFacts(parked.count(), parked.list(MAX).stream().map(ParkedView::of).toList());
	}

	/**
	 * Asks for an attempt at a fact and all before it in its line, which follows soon.
	 */
	@PostMapping("/{id}/retry")
	@ResponseStatus(HttpStatus.ACCEPTED)
	ParkedView retry(Caller caller, @PathVariable String id) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		ParkedFact fact = parked.get(id).orElseThrow(() -> NotFound.of(KIND, id));
		LOG.info("{} wants fact {} to be tried again", by.subject(), id);
		parked.wantRetry(id, by.subject());
		consumer.wake();
		return ParkedView.of(fact.wantedBy(by.subject()));
	}

}
