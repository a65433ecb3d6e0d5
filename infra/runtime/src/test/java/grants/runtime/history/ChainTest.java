package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import org.junit.jupiter.api.Test;

class ChainTest {

	private static final Instant AT = Instant.parse("2026-01-05T01:00:00.123Z");

	private static NewCommit commit(String payload) {
		return new NewCommit("notebook-1", "Notebook", 0, "commit-1",
				new Origin("http:1", new Actor("u-1", "reviewer"), "correlation-1", null),
				List.of(new Commit.Event("event-1", new EventTypes.Stored("written", 1, payload))));
	}

	/** Frozen: a digest that was stored once must be found again for ever. */
	@Test
	void the_digest_of_a_commit_never_changes() {
		Commit first = Chain.append(Chain.BEGINNING, commit("{\"line\":\"郑州\"}"), AT);
		assertThat(first.digest())
			.isEqualTo("sha-256:cfdb2d0852fd646ccae08bd19827e76ab693e4c94c3832531072cdc4468643fc");
		Commit second = Chain.append(Chain.Head.of(first), commit("{}"), AT);
		assertThat(second.digest())
			.isEqualTo("sha-256:e5c53e617fb6e5e2e5764741294a0a41ab86eacd932fdcd5be29fa04c01f65e6");
	}

	@Test
	void a_commit_follows_only_the_one_that_it_was_chained_to() {
		Commit first = Chain.append(Chain.BEGINNING, commit("{}"), AT);
		Commit other = Chain.append(Chain.BEGINNING, commit("{\"a\":1}"), AT);
		Commit second = Chain.append(Chain.Head.of(first), commit("{}"), AT);
		assertThat(Chain.follows(Chain.Head.of(first), second)).isTrue();
		assertThat(Chain.follows(Chain.Head.of(other), second)).isFalse();
		assertThat(Chain.follows(Chain.BEGINNING, second)).isFalse();
	}

	@Test
	void values_that_read_alike_together_have_different_digests() {
		assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc"));
		assertThat(new Sha256().add((String) null).hex()).isNotEqualTo(Sha256.of("-"));
	}

}
