package grants.application.due;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.application.domain.Filing;
import grants.application.domain.Heirs;
import grants.application.domain.PureLog;
import grants.application.domain.SampleTerms;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.Succession;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.OLD;
import static grants.application.domain.Heirs.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps of a succession, driven by hand: whoever falls over after any of them, and
 * whatever is then done again, it ends complete, and the same as without a fall.
 */
class SuccessionStepsTest {

	private static final Filing AWARDED = Filing.number(1, SampleTerms.settling());

	private static final Filing OTHER = Filing.number(2, SampleTerms.headquarters());

	/** Everything that people and other services ask for, in order. */
	private interface Story {

		List<Object> asked();

	}

	@Test
	void a_succession_ends_complete_after_a_fall_anywhere() {
		Story story = () -> List.of(submit(AWARDED), AWARDED.approve(), begin(OLD, HEIR));
		List<String> told = withFallsAnywhere(story);
		assertThat(told).containsExactly(
				"entitlements-" + OLD + " ApplicationSubmitted GrantAwarded BeneficiarySucceeded",
				"entitlements-" + HEIR + " SuccessionBegun EntitlementsInherited");
	}

	@Test
	void a_refused_succession_ends_opened_again_after_a_fall_anywhere() {
		Story story = () -> List.of(submit(AWARDED), begin(OLD, HEIR));
		List<String> told = withFallsAnywhere(story);
		assertThat(told).containsExactly("entitlements-" + OLD + " ApplicationSubmitted SuccessionRefused",
				"entitlements-" + HEIR + " SuccessionBegun SuccessionEnded");
	}

	@Test
	void what_changes_later_goes_down_the_whole_chain_after_a_fall_anywhere() {
		Story story = () -> List.of(submit(AWARDED), AWARDED.approve(), submit(OTHER), OTHER.approve(),
				begin(OLD, HEIR), begin(HEIR, THIRD), AWARDED.cancel(), Heirs.bar(SampleTerms.D19));
		List<String> told = withFallsAnywhere(story);
		assertThat(told).containsExactly("entitlements-" + OLD
				+ " ApplicationSubmitted GrantAwarded ApplicationSubmitted GrantAwarded"
				+ " BeneficiarySucceeded AwardCancelled InheritanceChanged BeneficiaryBarred InheritanceChanged",
				"entitlements-" + HEIR
						+ " SuccessionBegun EntitlementsInherited BeneficiarySucceeded InheritanceUpdated"
						+ " InheritanceChanged InheritanceUpdated InheritanceChanged",
				"entitlements-" + THIRD
						+ " SuccessionBegun EntitlementsInherited InheritanceUpdated InheritanceUpdated");
		Platform platform = new Platform();
		story.asked().forEach(platform::ask);
		assertThat(platform.log.claimsOf(THIRD).taken().map(claim -> claim.application())).containsExactly(OTHER.id());
		assertThat(platform.log.claimsOf(THIRD).barUnder(SampleTerms.D19)).isPresent();
	}

	@Test
	void each_step_done_again_under_another_name_changes_nothing() {
		Platform platform = new Platform();
		platform.ask(submit(AWARDED));
		platform.ask(AWARDED.approve());
		platform.ask(begin(OLD, HEIR));
		long head = platform.log.head();

		platform.items.values().forEach(item -> platform.send(platform.works.commandFor(item), "again:" + item.id()));

		assertThat(platform.log.head()).isEqualTo(head);
	}

	/** What the streams hold in the end: the same, wherever it fell. */
	private static List<String> withFallsAnywhere(Story story) {
		Platform without = new Platform();
		story.asked().forEach(without::ask);
		List<String> expected = without.told();
		for (int fall = 0; fall < 40; fall++) {
			Platform platform = new Platform();
			platform.stepsBeforeFall = fall;
			story.asked().forEach(platform::ask);
			assertThat(platform.told()).as("fell after %d steps", fall).isEqualTo(expected);
		}
		return expected;
	}

	private static Object submit(Filing filing) {
		return filing.submit();
	}

	private static Object begin(SocialCreditCode predecessor, SocialCreditCode successor) {
		Succession succession = Heirs.succession(predecessor, successor);
		return Heirs.begin(succession);
	}

	/** The log, and a due sheet that forgets everything when it falls. */
	private static final class Platform {

		final PureLog log = new PureLog(this::read);

		final DueWorks works = new DueWorks(log);

		final Map<String, DueItem> items = new LinkedHashMap<>();

		private final List<RecordedEvent> all = new ArrayList<>();

		private final List<DueItem> waiting = new ArrayList<>();

		private int stepsBeforeFall = Integer.MAX_VALUE;

		private int asked;

		private void read(RecordedEvent event) {
			all.add(event);
			schedule(event);
		}

		private void schedule(RecordedEvent event) {
			for (DueChange change : works.changes(event)) {
				if (change instanceof DueChange.Schedule(DueItem item)) {
					items.put(item.id(), item);
					waiting.add(item);
				}
			}
		}

		/** And lets everything that follows from it happen. */
		void ask(Object command) {
			send(command, "http:" + asked++);
			while (!waiting.isEmpty()) {
				DueItem next = waiting.removeFirst();
				send(works.commandFor(next), "due:" + next.id());
				if (stepsBeforeFall-- == 0) {
					// the step is done, but nobody remembers: all is done from the start
					waiting.clear();
					List.copyOf(all).forEach(this::schedule);
				}
			}
		}

		void send(Object command, String request) {
			log.send(command, new Origin(request, Actor.system("test"), "correlation", null));
		}

		List<String> told() {
			return List.of(OLD, HEIR, THIRD)
				.stream()
				.map(code -> new EntitlementsId(code).toString())
				.filter(stream -> !log.stream(stream).isEmpty())
				.map(stream -> log.stream(stream)
					.stream()
					.map(event -> event.payload().getClass().getSimpleName())
					.reduce(stream, (text, name) -> text + " " + name))
				.toList();
		}

	}

}
