package grants.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import grants.kernel.Actor;
import grants.runtime.crypto.DigestAlgorithm;
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
		Commit first = appended(Chain.BEGINNING, "{\"line\":\"郑州\"}", DigestAlgorithm.SHA_256);
		assertThat(first.digest())
			.isEqualTo("sha-256:cfdb2d0852fd646ccae08bd19827e76ab693e4c94c3832531072cdc4468643fc");
		Commit second = appended(Chain.Head.of(first), "{}", DigestAlgorithm.SHA_256);
		assertThat(second.digest())
			.isEqualTo("sha-256:e5c53e617fb6e5e2e5764741294a0a41ab86eacd932fdcd5be29fa04c01f65e6");
	}

	/** Frozen too; the first digest of the standard: GB/T 32905, A.1. */
	@Test
	void the_algorithm_may_change_along_the_log() {
		assertThat(DigestAlgorithm.SM3.create().digest("abc".getBytes(StandardCharsets.US_ASCII))).asHexString()
			.isEqualToIgnoringCase("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
		Commit first = appended(Chain.BEGINNING, "{}", DigestAlgorithm.SHA_256);
		Commit second = appended(Chain.Head.of(first), "{\"a\":1}", DigestAlgorithm.SM3);
		Commit third = appended(Chain.Head.of(second), "{\"a\":2}", DigestAlgorithm.SHA_256);
		assertThat(second.digest()).startsWith("sm3:").hasSize(4 + 64);
		assertThat(findings(first, second, third)).isEmpty();
	}

	@Test
	void a_commit_follows_only_the_one_that_it_was_chained_to() {
		Commit first = appended(Chain.BEGINNING, "{}", DigestAlgorithm.SHA_256);
		Commit other = appended(Chain.BEGINNING, "{\"a\":1}", DigestAlgorithm.SHA_256);
		Commit second = appended(Chain.Head.of(first), "{}", DigestAlgorithm.SHA_256);
		assertThat(findings(first, second)).isEmpty();
		assertThat(findings(other, second)).containsExactly(Finding.Kind.UNCHAINED);
		assertThat(findings(second)).containsExactly(Finding.Kind.MISSING);
		assertThat(findings(first, first)).containsExactly(Finding.Kind.FOREIGN);
	}

	@Test
	void a_digest_by_an_unknown_algorithm_counts_for_nothing() {
		Commit first = appended(Chain.BEGINNING, "{}", DigestAlgorithm.SHA_256);
		Commit weaker = new Commit(1, first.stream(), first.aggregate(), 0, first.id(), first.origin(), first.at(),
				first.events(), first.previous(), first.digest().replace("sha-256:", "crc-32:"));
		assertThat(findings(weaker)).containsExactly(Finding.Kind.UNKNOWN_ALGORITHM);
	}

	private static Commit appended(Chain.Head head, String payload, DigestAlgorithm algorithm) {
		return Chain.append(head, commit(payload), AT, algorithm);
	}

	private static List<Finding.Kind> findings(Commit... commits) {
		ChainWalk walk = new ChainWalk();
		for (Commit commit : commits) {
			walk.accept(StoredCommit.of(commit));
		}
		return walk.findings().stream().map(Finding::kind).toList();
	}

	@Test
	void values_that_read_alike_together_have_different_digests() {
		assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc"));
		assertThat(new Sha256().add((String) null).hex()).isNotEqualTo(Sha256.of("-"));
	}

}
