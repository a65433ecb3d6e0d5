package grants.runtime.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a log from its beginning or from a commit that is trusted, and finds where
 * it is not the chain that was written: edits, gaps, insertions, other orders, and what
 * contradicts known digests. Used by one thread.
 */
public final class ChainWalk {

	/** More than so many findings tell nobody anything new. */
	static final int MAX_FINDINGS = 20;

	private final Map<Long, String> known;

	private final List<Finding> findings = new ArrayList<>();

	private long position;

	/** Of the commit at {@link #position}; null if that could not be read. */
	private @Nullable String digest;

	private Instant at;

	private long vouchedFor;

	private long commits;

	private long events;

	public ChainWalk() {
		this(Map.of());
	}

	/**
	 * @param known digests by position, as checkpoints know them
	 */
	public ChainWalk(Map<Long, String> known) {
		this(known, Chain.BEGINNING.position(), Chain.BEGINNING.digest(), Chain.BEGINNING.at());
	}

	private ChainWalk(Map<Long, String> known, long position, @Nullable String digest, Instant at) {
		this.known = known;
		this.position = position;
		this.digest = digest;
		this.at = at;
		this.vouchedFor = position;
	}

	/** From behind a commit, which counts as it is stored. */
	static ChainWalk behind(StoredCommit stored) {
		return switch (stored) {
			case StoredCommit.Sound(Commit commit) -> behind(commit);
			case StoredCommit.Flawed flawed -> new ChainWalk(Map.of(), flawed.position(), null, Instant.EPOCH);
		};
	}

	/** From behind a commit that is trusted. */
	public static ChainWalk behind(Commit commit) {
		return new ChainWalk(Map.of(), commit.position(), commit.digest(), commit.at());
	}

	/** Takes the next step. */
	public void accept(StoredCommit next) {
		if (next.position() <= position) {
			find(position + 1, Finding.Kind.FOREIGN, "此处又出现位置 " + next.position() + " 的记录：顺序被改变或被插入",
					"a commit of position " + next.position() + " stands here: reordered or inserted");
			return;
		}
		if (next.position() > position + 1) {
			find(position + 1, Finding.Kind.MISSING, "缺失，其后为位置 " + next.position(),
					"it is missing before position " + next.position());
			digest = null;
		}
		position = next.position();
		switch (next) {
			case StoredCommit.Flawed(Finding finding) -> {
				add(finding);
				digest = null;
			}
			case StoredCommit.Sound(Commit commit) -> accept(commit);
		}
	}

	/**
	 * Nothing follows.
	 * @param knownUpTo the last position that is known to have been there; 0 if none is
	 */
	public void end(long knownUpTo) {
		if (knownUpTo > position) {
			find(position + 1, Finding.Kind.CUT, "记录到此为止，而检查点证明曾有至位置 " + knownUpTo + " 的记录",
					"the log ends before it, but a checkpoint knows positions up to " + knownUpTo);
		}
	}

	/** The last position that was looked at. */
	public long position() {
		return position;
	}

	/** Digest of the commit at that position, null if it could not be read. */
	public @Nullable String digest() {
		return digest;
	}

	/** When the commit at that position was recorded. */
	public Instant at() {
		return at;
	}

	/** Sound commits that were looked at. */
	public long commits() {
		return commits;
	}

	/** Events in them. */
	public long events() {
		return events;
	}

	/** Whether so much was found that it is no use to go on. */
	public boolean isHopeless() {
		return findings.size() >= MAX_FINDINGS;
	}

	/** What was found, by position; 20 at most. */
	public List<Finding> findings() {
		return List.copyOf(findings);
	}

	private void accept(Commit commit) {
		if (digest != null && !commit.previous().equals(digest)) {
			find(position, Finding.Kind.UNCHAINED, "与前一条记录不衔接：其中之一被替换",
					"it does not follow the commit in front of it: one of the two was replaced");
		}
		if (commit.at().isBefore(at)) {
			find(position, Finding.Kind.TIME_RUNS_BACK, "时间早于前一条记录", "it is earlier than the commit in front of it");
		}
		String expected = known.get(position);
		if (expected != null && !expected.equals(commit.digest())) {
			find(vouchedFor + 1, Finding.Kind.REPLACED,
					"位置 " + position + " 的摘要与检查点不符：位置 " + (vouchedFor + 1) + " 至 " + position + " 中有记录被替换",
					"a checkpoint knows another digest at position " + position + ": something from position "
							+ (vouchedFor + 1) + " to " + position + " was replaced");
		}
		if (expected != null) {
			vouchedFor = position;
		}
		digest = commit.digest();
		at = commit.at();
		commits++;
		events += commit.events().size();
	}

	private void find(long where, Finding.Kind kind, String zh, String en) {
		add(new Finding(where, kind, Text.of("位置 " + where + "：" + zh, "position " + where + ": " + en)));
	}

	private void add(Finding finding) {
		if (findings.size() < MAX_FINDINGS) {
			findings.add(finding);
		}
	}

}
