package grants.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.kernel.RuleViolated;
import grants.runtime.history.Commit;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Origin;
import grants.runtime.notebook.Notebook;
import org.junit.jupiter.api.Test;

/** What was stored of settled requests stays readable: nobody edits these texts. */
class SettledExampleTest {

	private static final String REFUSED = """
			{"accepted":null,"refused":{"because":{"en":"it is closed","zh":"本子已关闭"},"citation":"I: a test",\
			"citations":["I: a test","I: another"],"instead":{"en":"open another one","zh":"另开一本"},"name":"NOT_CLOSED",\
			"rule":"NB-1","sentence":{"en":"Nothing is written into a closed notebook.","zh":"已关闭的本子不能再写"}}}""";

	private static final String UNCHANGED = """
			{"accepted":{"events":[],"position":7,"recordedAt":"2026-01-05T01:00:00Z","stream":"n","version":2},\
			"refused":null}""";

	private static final String NOTHING = """
			{"accepted":null,"refused":null}""";

	private static Commit commit(String payload) {
		return new Commit(8, "settled-http:abc", Settled.EVENT, 0, "commit-1",
				new Origin("http:abc", new Actor("u-1", "reviewer"), "c-1", null),
				Instant.parse("2026-01-05T02:00:00Z"),
				List.of(new Commit.Event("event-1", new EventTypes.Stored(Settled.EVENT, 1, payload))), "sha-256:a",
				"sha-256:b");
	}

	@Test
	void a_refusal_is_written_and_read_like_this() {
		RuleViolated refusal = Notebook.NotebookRule.NOT_CLOSED.violatedBecause("本子已关闭", "it is closed")
			.instead("另开一本", "open another one")
			.citing(List.of("I: another"));
		assertThat(Answer.write(new Answer.Refused(refusal))).isEqualTo(REFUSED);
		assertThatThrownBy(() -> Settled.answerOf(commit(REFUSED)).receipt()).isInstanceOfSatisfying(RuleViolated.class,
				again -> {
					assertThat(again).hasMessage(refusal.getMessage());
					assertThat(again.rule().wording()).isEqualTo(refusal.rule().wording());
					assertThat(again.because()).isEqualTo(refusal.because());
					assertThat(again.instead()).isEqualTo(refusal.instead());
					assertThat(again.citations()).isEqualTo(refusal.citations());
				});
	}

	@Test
	void that_there_was_nothing_to_do_is_written_and_read_like_this() {
		Receipt receipt = new Receipt("n", 7, 2, List.of(), Instant.parse("2026-01-05T01:00:00Z"));
		assertThat(Answer.write(new Answer.Accepted(receipt))).isEqualTo(UNCHANGED);
		assertThat(Settled.answerOf(commit(UNCHANGED)).receipt()).isEqualTo(receipt);
	}

	@Test
	void that_it_came_to_nothing_is_written_and_read_like_this() {
		assertThat(Answer.write(new Answer.Nothing())).isEqualTo(NOTHING);
		assertThatThrownBy(() -> Settled.answerOf(commit(NOTHING)).receipt()).isInstanceOf(CameToNothing.class);
	}

	@Test
	void readers_of_events_are_not_shown_it() {
		assertThat(Notebook.types().events(commit(NOTHING))).isEmpty();
	}

}
