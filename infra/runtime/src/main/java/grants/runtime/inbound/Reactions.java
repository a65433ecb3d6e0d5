package grants.runtime.inbound;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.contract.Topics;
import grants.kernel.Actor;
import grants.runtime.command.Answer;
import grants.runtime.command.CommandDoor;
import grants.runtime.command.Receipt;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.Undecodable;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import grants.runtime.web.JsonErrors;
import tools.jackson.core.JacksonException;

/**
 * The service's {@link Inbound} beans: turns a fact into a command and sends it under a
 * request named after the fact, so that a redelivered fact is answered from the commit
 * that it has made.
 */
final class Reactions implements FactEffect {

	private final Map<String, Inbound<?>> byType = new HashMap<>();

	private final CommandDoor commands;

	Reactions(List<? extends Inbound<?>> inbounds, CommandDoor commands) {
		this.commands = commands;
		for (Inbound<?> inbound : inbounds) {
			Inbound<?> other = byType.put(FactTypes.typeOf(inbound.fact()), inbound);
			if (other != null) {
				throw new IllegalStateException("one fact in, one command out: both " + nameOf(inbound) + " and "
						+ nameOf(other) + " take " + inbound.fact().getSimpleName());
			}
		}
	}

	@Override
	public Set<String> topics() {
		return byType.values().stream().map(inbound -> Topics.carrying(inbound.fact())).collect(Collectors.toSet());
	}

	/** What nobody here knows may concern us: only a newer version could tell. */
	@Override
	public boolean concerns(String type) {
		return byType.containsKey(type) || !FactTypes.all().containsKey(type);
	}

	@Override
	public boolean isParallel() {
		return true;
	}

	@Override
	public Outcome apply(IncomingFact fact, Instant receivedAt) {
		Inbound<?> inbound = byType.get(fact.type());
		if (!concerns(fact.type())) {
			return Outcome.NO_EFFECT;
		}
		if (inbound == null) {
			throw new UnknownType(fact.type());
		}
		Origin origin = new Origin("fact:" + fact.id(), Actor.system(nameOf(inbound)), fact.correlation(), fact.id());
		Delivery delivery = new Delivery(fact.id(), fact.recordedAt(), receivedAt, origin);
		Optional<?> command = commandFor(inbound, fact, delivery);
		if (command.isEmpty()) {
			return Outcome.NO_EFFECT; // and so it will be whenever the fact comes again
		}
		Receipt receipt = commands.send(command.get(), origin);
		if (receipt.events().isEmpty()) {
			// else it could mean something when it comes again after a later one, or
			// where it was taken up before and somebody stands still with it
			receipt = commands.settle(new Answer.Accepted(receipt), origin).receipt();
		}
		if (receipt.events().isEmpty()) {
			return Outcome.NO_EFFECT;
		}
		return receipt.events().getFirst().type().equals(Discards.EVENT) ? Outcome.DISCARDED : Outcome.EFFECT;
	}

	@Override
	public boolean isReplacedBy(IncomingFact parked, IncomingFact later) {
		Inbound<?> inbound = byType.get(parked.type());
		return inbound != null && later.type().equals(parked.type()) && isReplacedBy(inbound, parked, later);
	}

	private static <F extends PublicFact> boolean isReplacedBy(Inbound<F> inbound, IncomingFact parked,
			IncomingFact later) {
		return inbound.isReplacedBy(read(inbound.fact(), parked), read(inbound.fact(), later));
	}

	private static <F extends PublicFact> Optional<?> commandFor(Inbound<F> inbound, IncomingFact fact,
			Delivery delivery) {
		return inbound.commandFor(read(inbound.fact(), fact), delivery);
	}

	private static <F extends PublicFact> F read(Class<F> type, IncomingFact fact) {
		F read;
		try {
			read = Json.tolerant().treeToValue(fact.data(), type);
		}
		catch (JacksonException e) {
			throw new Undecodable("its data is no " + fact.type() + ": look at " + JsonErrors.path(e));
		}
		if (!read.key().equals(fact.key())) {
			throw new Undecodable("its key is " + fact.key() + ", but it is about " + read.key());
		}
		return read;
	}

	private static String nameOf(Inbound<?> inbound) {
		return inbound.getClass().getSimpleName();
	}

}
