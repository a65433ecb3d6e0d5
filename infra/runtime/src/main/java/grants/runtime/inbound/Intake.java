package grants.runtime.inbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import grants.runtime.command.Outage;
import grants.runtime.fact.FactReader;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.Undecodable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What becomes of each record: it has its effect, or it is parked, or it is none of our
 * business. Whatever it throws is the fault of store or broker, and the same record is to
 * be tried again.
 */
final class Intake {

	private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

	private final FactEffect effect;

	private final Parked parked;

	private final Discards discards;

	private final InstantSource clock;

	private final InboundMeters meters;

	Intake(FactEffect effect, Parked parked, Discards discards, InstantSource clock, InboundMeters meters) {
		this.effect = effect;
		this.parked = parked;
		this.discards = discards;
		this.clock = clock;
		this.meters = meters;
	}

	/** Takes up a record that has just come. */
	void take(ConsumerRecord<String, byte[]> record) {
		String type = FactReader.typeOf(record);
		if (type != null && !effect.concerns(type)) {
			return;
		}
		Instant now = clock.instant();
		if (parked.isHeldUp(Line.of(record))) {
			parked.add(new ParkedFact(idOf(record), type, record, null, now, 0, null, null));
			meters.parked();
			return;
		}
		Trouble trouble = apply(record, now);
		if (trouble != null && !discards.settle(idOf(record))) {
			parked.add(new ParkedFact(idOf(record), type, record, trouble, now, 1, null, null));
			meters.parked();
		}
	}

	/** Tries a line of parked facts again from its beginning, as far as it goes. */
	void retry(Line line) {
		for (Optional<ParkedFact> first = parked.first(line); first.isPresent(); first = parked.first(line)) {
			ParkedFact fact = first.get();
			Trouble trouble = discards.settle(fact.id()) ? null : apply(fact.record(), fact.since());
			if (trouble != null) {
				parked.failedAgain(fact, trouble);
			}
			// asked after that, so that no discard is overlooked which came meanwhile;
			// also
			// when it was taken up after all, as who confirmed may not have come to list
			// it
			if (!discards.settle(fact.id()) && trouble != null) {
				return;
			}
			parked.release(fact);
			LOG.info("fact {} on {} stands no more in its line, parked since {}", fact.id(), line.topic(),
					fact.since());
		}
	}

	/**
	 * @return what is wrong with the record, null if nothing is
	 */
	private @Nullable Trouble apply(ConsumerRecord<String, byte[]> record, Instant receivedAt) {
		try {
			IncomingFact fact = FactReader.read(record);
			try (MDC.MDCCloseable _ = MDC.putCloseable("correlation", fact.correlation())) {
				FactEffect.Outcome outcome = effect.apply(fact, receivedAt);
				meters.taken(outcome);
				if (outcome == FactEffect.Outcome.EFFECT) {
					parked.wantRetryOfOtherLines(Line.of(record), "fact " + fact.id());
				}
			}
			return null;
		}
		catch (RuntimeException e) { // sorted by who is to blame; nothing is lost
			if (Outage.isOne(e)) {
				throw e;
			}
			Trouble trouble = Trouble.of(e);
			LOG.warn("fact {} at {}-{} offset {} is parked, {}: {}", idOf(record), record.topic(), record.partition(),
					record.offset(), trouble.kind(), trouble.en(), trouble.kind().equals(Trouble.BUG) ? e : null);
			return trouble;
		}
	}

	private static String idOf(ConsumerRecord<String, byte[]> record) {
		try {
			return FactReader.read(record).id();
		}
		catch (Undecodable e) {
			return "undecodable-" + record.topic() + "-" + record.partition() + "-" + record.offset();
		}
	}

}
