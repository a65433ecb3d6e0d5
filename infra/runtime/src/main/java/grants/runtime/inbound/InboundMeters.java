package grants.runtime.inbound;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of facts. */
final class InboundMeters {

	private final Map<FactEffect.Outcome, Counter> taken = new EnumMap<>(FactEffect.Outcome.class);

	private final Counter parked;

	InboundMeters(MeterRegistry registry) {
		for (FactEffect.Outcome outcome : FactEffect.Outcome.values()) {
			taken.put(outcome, counter(outcome.name().toLowerCase(Locale.ROOT), registry));
		}
		parked = counter("parked", registry);
	}

	void taken(FactEffect.Outcome outcome) {
		Counter counter = taken.get(outcome);
		if (counter != null) {
			counter.increment();
		}
	}

	void parked() {
		parked.increment();
	}

	private static Counter counter(String outcome, MeterRegistry registry) {
		return Counter.builder("grants.inbound.facts")
			.description("public facts taken up, by what became of them")
			.tag("outcome", outcome)
			.register(registry);
	}

}
