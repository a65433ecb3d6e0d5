package grants.runtime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import grants.runtime.notebook.Notebook;
import org.junit.jupiter.api.Test;

/** What was stored of a discard stays readable: nobody edits this text. */
class DiscardExampleTest {

	private static final String REVISION_1 = """
			{"ask":{"at":"2026-01-05T01:00:00Z","by":"u-admin","citation":"letter 7","id":"ask-1","reason":"the bank was \
			wrong","replacedBy":"fact-2","trouble":{"en":"recorded is PAID","kind":"rule","rule":"PAY-14","zh":"已记录"}},\
			"attempts":2,"confirmedAt":"2026-01-05T02:00:00Z","confirmedBy":"u-admin-2","digest":"sha-256:00",\
			"factId":"fact-1","key":"91410100MA44LJ5D3X","offset":41,"partition":2,"since":"2026-01-04T01:00:00Z",\
			"topic":"grants.bank.reports","type":"grants.bank.PaymentReport.v1"}""";

	private final Discard discard = new Discard("fact-1", "grants.bank.PaymentReport.v1", "grants.bank.reports", 2, 41,
			"91410100MA44LJ5D3X", "sha-256:00", Instant.parse("2026-01-04T01:00:00Z"), 2,
			new DiscardAsk("ask-1", "u-admin", Instant.parse("2026-01-05T01:00:00Z"), "the bank was wrong", "letter 7",
					"fact-2", new Trouble("rule", "PAY-14", "已记录", "recorded is PAID")),
			"u-admin-2", Instant.parse("2026-01-05T02:00:00Z"));

	@Test
	void it_is_written_and_read_like_this() {
		assertThat(Json.canonical().writeValueAsString(discard)).isEqualTo(REVISION_1);
		assertThat(Json.canonical().readValue(REVISION_1, Discard.class)).isEqualTo(discard);
	}

	@Test
	void readers_of_events_are_not_shown_it() {
		Commit commit = new Commit(7, "discarded-fact-1", Discards.EVENT, 0, "commit-1",
				new Origin("fact:fact-1", new Actor("u-admin-2", "administrator"), "c-1", "fact-1"),
				Instant.parse("2026-01-05T02:00:00Z"),
				List.of(new Commit.Event("event-1", new EventTypes.Stored(Discards.EVENT, 1, REVISION_1))), "sha-256:a",
				"sha-256:b");
		assertThat(Notebook.types().events(commit)).isEmpty();
		assertThat(Discards.isDiscard(commit)).isTrue();
	}

}
