package grants.runtime.inbound;

import java.time.Instant;
import java.util.Set;

import grants.contract.Topics;
import grants.runtime.fact.IncomingFact;

/** Hands every fact to the service's {@link FactSink}, one at a time. */
final class SinkEffect implements FactEffect {

	private final FactSink sink;

	SinkEffect(FactSink sink) {
		this.sink = sink;
	}

	@Override
	public Set<String> topics() {
		return Set.copyOf(Topics.all());
	}

	@Override
	public boolean concerns(String type) {
		return true;
	}

	@Override
	public boolean isParallel() {
		return false;
	}

	/** A sink takes everything: what was wrong with one fact is told by the next. */
	@Override
	public boolean isReplacedBy(IncomingFact parked, IncomingFact later) {
		return parked.type().equals(later.type());
	}

	@Override
	public Outcome apply(IncomingFact fact, Instant receivedAt) {
		sink.accept(fact);
		return Outcome.EFFECT;
	}

}
