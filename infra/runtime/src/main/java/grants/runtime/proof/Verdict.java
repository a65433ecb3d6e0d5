package grants.runtime.proof;

import java.util.List;

import grants.runtime.history.Finding;

/**
 * What a verification has found.
 *
 * @param position the last that was looked at
 * @param commits that are as they were written
 * @param events in them
 * @param checkpoints that were compared
 * @param vouchedFor the last position that a checkpoint knows, 0 if none does: what is
 * behind it could have been replaced as a whole
 * @param findings by position; empty if all is well
 * @param givenUp what was lost in restores from backups
 */
public record Verdict(long position, long commits, long events, int checkpoints, long vouchedFor,
		List<Finding> findings, List<KnownCheckpoints.GivenUp> givenUp) {

	public boolean isSound() {
		return findings.isEmpty();
	}

}
