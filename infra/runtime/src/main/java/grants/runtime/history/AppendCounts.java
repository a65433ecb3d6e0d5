package grants.runtime.history;

/**
 * What the appender of this process has done since it was made.
 *
 * @param commits recorded
 * @param inserts sent to the store
 * @param lostRaces inserts whose first commit met another one's at its position
 * @param conflicts commits that were refused because others were faster on their stream
 */
public record AppendCounts(long commits, long inserts, long lostRaces, long conflicts) {

	static final AppendCounts NONE = new AppendCounts(0, 0, 0, 0);

	public AppendCounts plus(AppendCounts more) {
		return new AppendCounts(commits + more.commits, inserts + more.inserts, lostRaces + more.lostRaces,
				conflicts + more.conflicts);
	}

	/** What has been added since these. */
	public AppendCounts minus(AppendCounts before) {
		return new AppendCounts(commits - before.commits, inserts - before.inserts, lostRaces - before.lostRaces,
				conflicts - before.conflicts);
	}

}
