package grants.runtime.inbound;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import grants.contract.Topics;
import grants.kernel.Actor;
import grants.kernel.Text;
import grants.runtime.fact.FactReader;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.Undecodable;
import grants.runtime.history.Commit;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where two people discard a parked fact: one asks, another one confirms. */
final class DiscardDesk {

	private static final Logger LOG = LoggerFactory.getLogger(DiscardDesk.class);

	private static final Text KIND = Text.of("待处理消息", "parked fact");

	private final Parked parked;

	private final Discards discards;

	private final FactEffect effect;

	private final InstantSource clock;

	DiscardDesk(Parked parked, Discards discards, FactEffect effect, InstantSource clock) {
		this.parked = parked;
		this.discards = discards;
		this.effect = effect;
		this.clock = clock;
	}

	/**
	 * A fact that stands in its line.
	 * @throws grants.kernel.RuleViolated if it has had its effect or was discarded
	 * @throws NotFound if nobody has parked it
	 */
	ParkedFact standing(String id) {
		// a discarded one stands there until the owner of its line has come by
		return parked.get(id).filter(_ -> discards.get(id).isEmpty()).orElseThrow(() -> endOf(id));
	}

	/**
	 * Asks for a discard. What is asked last counts; the same again changes nothing.
	 * @param replacedBy id of the later fact that takes its place
	 */
	ParkedFact ask(Caller caller, String id, String reason, String citation, @Nullable String replacedBy) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		ParkedFact fact = standing(id);
		Recusal.require(caller, fact);
		Trouble trouble = troubleOfFirst(fact);
		requireReplacement(fact, trouble, replacedBy);
		DiscardAsk ask = new DiscardAsk(UUID.randomUUID().toString(), by.subject(), now(), reason, citation, replacedBy,
				trouble);
		if (fact.ask() != null && ask.saysTheSameAs(fact.ask())) {
			return fact;
		}
		LOG.info("{} wants fact {} to be discarded", by.subject(), id);
		parked.ask(id, ask);
		return standing(id);
	}

	/**
	 * Discards a fact as it was asked for.
	 * @param askId the ask that the caller has seen
	 */
	Discards.Entry confirm(Caller caller, String id, String askId) {
		Actor by = caller.actingAs(Role.ADMINISTRATOR);
		Optional<Discards.Entry> before = discards.get(id).filter(entry -> isAnswerTo(entry, askId, by));
		if (before.isPresent()) {
			return before.get();
		}
		ParkedFact fact = standing(id);
		DiscardAsk ask = requireAsk(fact, askId);
		if (ask.by().equals(by.subject())) {
			throw ParkedRule.TWO_PEOPLE.violatedBecause("作废由您本人提出", "it was you who asked for it")
				.instead("请由另一名管理员确认", "let another administrator confirm");
		}
		Recusal.require(caller, fact);
		if (fact.retryBy() != null) {
			throw ParkedRule.NOT_WHILE_TRIED
				.violatedBecause(fact.retryBy() + " 已要求重试", fact.retryBy() + " has asked for another attempt")
				.instead("请待重试结束后再确认", "confirm when the attempt has failed");
		}
		requireReplacement(fact, troubleOfFirst(fact), ask.replacedBy());
		Commit end = discards.record(Discard.of(fact, ask, by.subject(), now()), by, caller.correlation());
		if (!Discards.isDiscard(end)) {
			throw ended(end);
		}
		Discards.Entry entry = discards.enter(end);
		LOG.info("fact {} was discarded by {} and {}", id, ask.by(), entry.discard().confirmedBy());
		parked.wantRetry(id, by.subject()); // whoever owns its line takes it out
		if (!isAnswerTo(entry, askId, by)) { // somebody else was faster
			throw ended(end);
		}
		return entry;
	}

	private static boolean isAnswerTo(Discards.Entry entry, String askId, Actor by) {
		return entry.discard().ask().id().equals(askId) && entry.discard().confirmedBy().equals(by.subject());
	}

	private RuntimeException endOf(String id) {
		return discards.endOf(id).<RuntimeException>map(DiscardDesk::ended).orElseGet(() -> NotFound.of(KIND, id));
	}

	private static RuntimeException ended(Commit end) {
		if (Discards.isDiscard(end)) {
			return ParkedRule.ONE_END.violatedBecause("该消息已作废", "it was discarded");
		}
		return end.isOfRuntime()
				? ParkedRule.ONE_END.violatedBecause("该消息已办理，无需变更", "it was taken up and changed nothing")
				: ParkedRule.ONE_END.violatedBecause("该消息已生效", "it has had its effect meanwhile");
	}

	private static DiscardAsk requireAsk(ParkedFact fact, String askId) {
		DiscardAsk ask = fact.ask();
		if (ask == null) {
			throw ParkedRule.AS_ASKED.violatedBecause("尚无人提出作废", "nobody has asked for it")
				.instead("请先提出作废", "ask for it first");
		}
		if (!ask.id().equals(askId)) {
			throw ParkedRule.AS_ASKED.violatedBecause("作废申请已被新的申请取代", "another ask has taken the place of that one")
				.instead("请核对现行申请后再确认", "look at the ask that stands, then confirm it");
		}
		if (!ask.trouble().equals(fact.trouble())) {
			throw ParkedRule.AS_ASKED
				.violatedBecause("提出作废后该消息已重试，受阻原因已变", "it was tried again since, and stopped for another reason")
				.instead("请重新提出作废", "ask anew");
		}
		return ask;
	}

	private Trouble troubleOfFirst(ParkedFact fact) {
		Trouble trouble = fact.trouble();
		boolean first = parked.first(fact.line()).filter(head -> head.id().equals(fact.id())).isPresent();
		if (trouble == null || !first) {
			throw ParkedRule.FIRST_OF_ITS_LINE.violatedBecause("该消息排在另一条消息之后", "it waits behind another one")
				.instead("请先处理队首消息", "see to the head of its line first");
		}
		return trouble;
	}

	private void requireReplacement(ParkedFact fact, Trouble trouble, @Nullable String id) {
		if (id == null) {
			if (Topics.movesMoney(fact.record().topic())) {
				throw ParkedRule.REPLACED.violatedBecause("未指明取代它的消息", "no fact is named that takes its place")
					.instead("请发布方重新发布正确的消息，并在此指明", "let its publisher tell the right one, and name that");
			}
			return;
		}
		boolean legible = trouble.kind().equals(Trouble.RULE) || trouble.kind().equals(Trouble.BUG);
		Optional<ParkedFact> waiting = parked.get(id);
		boolean replaces = waiting.isPresent() ? isReplacedBy(fact, legible, waiting.get())
				: !legible && hadEffectSince(fact.since(), id);
		if (!replaces) {
			throw ParkedRule.REPLACED
				.violatedBecause(id + " 不能取代该消息",
						id + " does not take its place: it is to be a later fact about the same")
				.instead("请发布方重新发布正确的消息，并在此指明", "let its publisher tell the right one, and name that");
		}
	}

	/** What comes later about the same stands behind it. */
	private boolean isReplacedBy(ParkedFact fact, boolean legible, ParkedFact later) {
		if (!later.line().equals(fact.line()) || later.record().offset() <= fact.record().offset()) {
			return false;
		}
		try {
			IncomingFact right = FactReader.read(later.record());
			return !legible || effect.isReplacedBy(FactReader.read(fact.record()), right);
		}
		catch (Undecodable e) {
			return false;
		}
	}

	/** What could not be read may have been told again under another key. */
	private boolean hadEffectSince(Instant since, String id) {
		return discards.endOf(id).filter(end -> !end.isOfRuntime() && !end.at().isBefore(since)).isPresent();
	}

	/** By the platform's clock. */
	Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
