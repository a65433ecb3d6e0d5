package grants.runtime.inbound;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import grants.contract.FactTypes;
import grants.contract.Topics;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.Actor;
import grants.runtime.command.Service;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Origin;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.json.Json;
import grants.runtime.notebook.Notebook;
import grants.runtime.web.Stepping;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A fact at two instances: one has it in hand and stands still while its partition goes
 * to the other.
 */
class StalledFactsTest {

	private static final String BENEFICIARY = "91410100MA44LJ5D3X";

	private final TestDatabase db = new TestDatabase();

	private final Store elsewhere = db.open();

	private final Service here = new Service(db.database(), InstantSource.system());

	private final Service there = new Service(elsewhere.database(), InstantSource.system());

	private final ResidencyMovedV1 move = new ResidencyMovedV1(BENEFICIARY, "TAX", "410100", "410200",
			LocalDate.parse("2026-01-05"), "r-1");

	private final IncomingFact fact = new IncomingFact("fact-1", FactTypes.typeOf(ResidencyMovedV1.class), "/registry",
			Topics.carrying(ResidencyMovedV1.class), 0, 7, BENEFICIARY, Instant.parse("2026-01-05T01:00:00Z"),
			new Actor("/registry", "outside"), "c", null, null, 0, Json.canonical().valueToTree(move));

	@AfterEach
	void close() {
		here.close();
		there.close();
		elsewhere.close();
		db.close();
	}

	/** Stands still when it has decided and has not recorded anything. */
	private static Stepping<FactEffect.Outcome> taken(Service service, IncomingFact fact) {
		return Stepping.through(self -> new Reactions(List.of(new Inbound<ResidencyMovedV1>() {

			@Override
			public Class<ResidencyMovedV1> fact() {
				return ResidencyMovedV1.class;
			}

			@Override
			public Optional<?> commandFor(ResidencyMovedV1 told, Delivery delivery) {
				self.pause();
				return Optional.of(new Notebook.EnsureSlowly("n", told.reference(), self::pause));
			}

		}), service.door).apply(fact, Instant.parse("2026-01-05T01:00:01Z")));
	}

	private void write(String line) {
		here.door.send(new Notebook.Write("n", line),
				new Origin("test:" + line, new Actor("u-1", "reviewer"), "c", null));
	}

	@Test
	void what_had_no_effect_at_the_instance_that_took_over_has_none_when_the_first_wakes() throws Exception {
		write("r-1");
		Stepping<FactEffect.Outcome> first = taken(here, fact).step();
		assertThat(taken(there, fact).finish().get()).isEqualTo(FactEffect.Outcome.NO_EFFECT);
		write("another");
		assertThat(first.finish().get()).isEqualTo(FactEffect.Outcome.NO_EFFECT);
		assertThat(taken(there, fact).finish().get()).as("told again").isEqualTo(FactEffect.Outcome.NO_EFFECT);
		assertThat(here.history.stream("n")).hasSize(2);
		assertThat(assertSound(here.log)).filteredOn(commit -> commit.origin().request().equals("fact:fact-1"))
			.singleElement()
			.matches(commit -> commit.isOfRuntime());
	}

	@Test
	void what_the_first_has_done_after_all_is_the_effect_for_both() throws Exception {
		write("r-1");
		// nothing to do
		Stepping<FactEffect.Outcome> second = taken(there, fact).step().step();
		write("another");
		assertThat(taken(here, fact).finish().get()).isEqualTo(FactEffect.Outcome.EFFECT);
		assertThat(second.finish().get()).isEqualTo(FactEffect.Outcome.EFFECT);
		assertThat(here.history.stream("n")).hasSize(3);
	}

	@Test
	void what_a_sink_keeps_while_it_is_discarded_is_kept_and_on_the_list_of_what_was_discarded() throws Exception {
		Parked parked = new Parked(db.database());
		Discards discards = new Discards(here.log, db.database());
		List<String> kept = new CopyOnWriteArrayList<>();
		Stepping<Line> first = Stepping.<Line>through(self -> {
			AtomicBoolean ready = new AtomicBoolean();
			SinkEffect sink = new SinkEffect(each -> {
				if (ready.getAndSet(true)) {
					self.pause();
					kept.add(each.id());
				}
				else {
					throw new IllegalStateException("not yet");
				}
			});
			Intake intake = new Intake(sink, parked, discards, InstantSource.system(),
					new InboundMeters(new SimpleMeterRegistry()));
			intake.take(record());
			intake.retry(Line.of(record()));
			return Line.of(record());
		}).step();
		ParkedFact standing = parked.get("fact-1").orElseThrow();
		DiscardAsk ask = new DiscardAsk("ask-1", "u-admin", Instant.EPOCH, "unreadable", "letter 7", null,
				Objects.requireNonNull(standing.trouble()));
		// who confirms dies before it is on the list
		discards.record(Discard.of(standing, ask, "u-admin-2", Instant.EPOCH), new Actor("u-admin-2", "administrator"),
				"c");
		assertThat(discards.get("fact-1")).isEmpty();
		first.finish().get();
		assertThat(kept).containsExactly("fact-1");
		assertThat(discards.get("fact-1").orElseThrow().discard().confirmedBy()).isEqualTo("u-admin-2");
		assertThat(parked.count()).isZero();
	}

	private ConsumerRecord<String, byte[]> record() {
		ProducerRecord<String, byte[]> written = FactWriter.write(OutgoingFact.ofOutside(fact.id(), "/registry", move,
				fact.recordedAt(), new Origin("r", fact.actor(), "c", null)));
		return new ConsumerRecord<>(written.topic(), 0, 7, 0, TimestampType.CREATE_TIME, 0, written.value().length,
				written.key(), written.value(), written.headers(), Optional.empty());
	}

}
