package grants.runtime.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.ChainWalk;
import grants.runtime.history.Commit;
import grants.runtime.history.Finding;
import grants.runtime.history.LogPages;
import grants.runtime.history.RawLog;
import grants.runtime.history.StoredCommit;
import grants.runtime.proof.Checkpoint;

/**
 * Writes a service's log out as JSON lines, while the service runs or not, in bounded
 * memory. What the service must not forget beside its log is written first and the log
 * after it, so that the log has everything that the rest refers to.
 */
public final class LogExport {

	private final OutputStream out;

	private final MessageDigest digest = DigestAlgorithm.SHA_256.create();

	private long checkpoints;

	private long memories;

	private LogExport(OutputStream out) {
		this.out = out;
	}

	/**
	 * @param commits that were exported
	 * @param events in them
	 * @param memories documents beside them
	 */
	public record Exported(long commits, long events, long memories, long checkpoints) {
	}

	/**
	 * @param known checkpoints that are to go with it
	 * @param out is flushed and not closed
	 * @throws BrokenLog if the log is not as it was written; what was exported then has
	 * no end and can't be imported
	 */
	public static Exported write(MongoDatabase database, String service, Instant now, List<Checkpoint> known,
			OutputStream out) {
		try (BufferedOutputStream buffered = new BufferedOutputStream(new Unclosed(out), 1 << 16)) {
			return new LogExport(buffered).write(database, service, now, known);
		}
		catch (IOException e) {
			throw new UncheckedIOException("the export can't be written", e);
		}
	}

	private Exported write(MongoDatabase database, String service, Instant now, List<Checkpoint> known)
			throws IOException {
		add(ExportLine.of(new ExportLine.Header(ExportLine.FORMAT, service, now)));
		for (Checkpoint checkpoint : known) {
			add(ExportLine.of(checkpoint));
			checkpoints++;
		}
		Memory.forEach(database, memory -> {
			addUnchecked(ExportLine.of(memory));
			memories++;
		});
		ChainWalk walk = new ChainWalk();
		RawLog log = new RawLog(database);
		long head = log.head();
		LogPages pages = log.upTo(head);
		while (walk.position() < head) {
			List<StoredCommit> stored = pages.behind(walk.position());
			stored.forEach(walk::accept);
			if (stored.isEmpty() || !walk.findings().isEmpty()) {
				throw new BrokenLog(stored.isEmpty() ? "position " + (walk.position() + 1) + " is missing"
						: walk.findings().getFirst().text().toString());
			}
			for (byte[] line : stored.parallelStream().map(LogExport::line).toList()) {
				add(line);
			}
		}
		add(ExportLine.of(new ExportLine.End(checkpoints, memories, walk.commits(), walk.events(),
				head == 0 ? null : walk.digest(), DigestAlgorithm.SHA_256.write(digest.digest()))));
		return new Exported(walk.commits(), walk.events(), memories, checkpoints);
	}

	private void addUnchecked(ExportLine line) {
		try {
			add(line);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] line(StoredCommit stored) {
		return switch (stored) {
			case StoredCommit.Sound(Commit commit) -> ExportLine.of(commit).bytes();
			case StoredCommit.Flawed(Finding finding) -> throw new BrokenLog(finding.text().toString());
		};
	}

	private void add(ExportLine line) throws IOException {
		add(line.bytes());
	}

	private void add(byte[] bytes) throws IOException {
		out.write(bytes);
		out.write('\n');
		digest.update(bytes);
		digest.update((byte) '\n');
	}

	private static final class Unclosed extends java.io.FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
