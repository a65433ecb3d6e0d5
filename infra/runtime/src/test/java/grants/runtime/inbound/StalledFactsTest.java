package grants.runtime.inbound;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import grants.contract.FactTypes;
import grants.contract.Topics;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.Actor;
import grants.runtime.command.Service;
import grants.runtime.fact.IncomingFact;
import grants.runtime.history.Origin;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.json.Json;
import grants.runtime.notebook.Notebook;
import grants.runtime.web.Stepping;
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
		assertThat(taken(there, fact).finish()).isCompletedWithValue(FactEffect.Outcome.NO_EFFECT);
		write("another");
		assertThat(first.finish()).isCompletedWithValue(FactEffect.Outcome.NO_EFFECT);
		assertThat(taken(there, fact).finish()).as("told again").isCompletedWithValue(FactEffect.Outcome.NO_EFFECT);
		assertThat(here.history.stream("n")).hasSize(2);
		assertThat(assertSound(here.log)).filteredOn(commit -> commit.origin().request().equals("fact:fact-1"))
			.singleElement()
			.matches(commit -> commit.isOfRuntime());
	}

	@Test
	void what_the_first_has_done_after_all_is_the_effect_for_both() throws Exception {
		write("r-1");
		Stepping<FactEffect.Outcome> second = taken(there, fact).step().step(); // nothing
																				// to do
		write("another");
		assertThat(taken(here, fact).finish()).isCompletedWithValue(FactEffect.Outcome.EFFECT);
		assertThat(second.finish()).isCompletedWithValue(FactEffect.Outcome.EFFECT);
		assertThat(here.history.stream("n")).hasSize(3);
	}

}
