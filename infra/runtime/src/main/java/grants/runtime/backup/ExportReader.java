package grants.runtime.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;

import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.history.ChainWalk;
import grants.runtime.history.Commit;
import grants.runtime.history.StoredCommit;
import grants.runtime.proof.Checkpoint;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.Verdict;
import grants.runtime.proof.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export to its end and verifies every line of it: each must be, byte for byte,
 * what would be exported, in its place in the chain, and agree with the checkpoints that
 * are known. Stops at the first bad line. Needs no store.
 */
public final class ExportReader {

	/** Lines looked at side by side; fewer if they are large. */
	private static final int AT_A_TIME = 500;

	private static final long MAX_BYTES = 16_000_000;

	private final Lines lines;

	private final String service;

	private final KnownCheckpoints known;

	private final Taker taker;

	private final boolean reachesKnown;

	private final MessageDigest digest = DigestAlgorithm.SHA_256.create();

	private long line;

	private ExportLine.@Nullable Header header;

	private @Nullable ChainWalk walk;

	private long checkpoints;

	private long memories;

	/** Takes what was read and verified, in order. */
	interface Taker {

		void memory(String collection, String document);

		void commit(Commit commit);

	}

	/**
	 * A line, looked at by itself.
	 *
	 * @param line null if it is none of an export
	 * @param commit null if it is no commit, or one without events
	 */
	private record Looked(byte[] bytes, @Nullable ExportLine line, @Nullable StoredCommit commit) {

		static Looked at(byte[] bytes) {
			ExportLine line = ExportLine.read(bytes);
			ExportLine.CommitLine exported = line == null ? null : line.commit();
			return new Looked(bytes, line,
					exported == null || exported.events().isEmpty() ? null : StoredCommit.of(exported.commit()));
		}

	}

	private ExportReader(InputStream in, String service, KnownCheckpoints known, Taker taker, boolean reachesKnown) {
		this.lines = new Lines(in);
		this.service = service;
		this.known = known;
		this.taker = taker;
		this.reachesKnown = reachesKnown;
	}

	/**
	 * Reads an export without taking anything.
	 * @param service whose it must be
	 * @param known checkpoints that its holder has, none younger than the export; those
	 * in the export are added
	 * @throws BadLine naming the first line that is not as it was exported
	 */
	public static Verdict verify(InputStream in, String service, KnownCheckpoints known) throws BadLine {
		Taker nobody = new Taker() {
			@Override
			public void memory(String collection, String document) {
				// nothing to do with it
			}

			@Override
			public void commit(Commit commit) {
				// nothing to do with it
			}
		};
		return read(in, service, known, nobody, true);
	}

	/**
	 * @param reachesKnown whether it is bad if checkpoints know more than the export has
	 */
	static Verdict read(InputStream in, String service, KnownCheckpoints known, Taker taker, boolean reachesKnown)
			throws BadLine {
		try (in) {
			return new ExportReader(in, service, known, taker, reachesKnown).read();
		}
		catch (IOException e) {
			throw new UncheckedIOException("the export can't be read", e);
		}
	}

	private Verdict read() throws IOException, BadLine {
		while (true) {
			List<byte[]> next = lines.next(AT_A_TIME, MAX_BYTES);
			int rest = next.size();
			for (Looked looked : next.parallelStream().map(Looked::at).toList()) {
				line++;
				rest--;
				if (looked.line() == null) {
					throw bad("不是导出时的内容", "it is not as it was exported");
				}
				if (looked.line().end() != null) {
					return end(looked.line().end(), rest > 0 || lines.hasMore());
				}
				digest.update(looked.bytes());
				digest.update((byte) '\n');
				take(looked.line(), looked.commit());
			}
			if (next.isEmpty()) {
				line++;
				throw lines.isTooLong() ? bad("行过长", "the line is too long")
						: bad("导出不完整：没有尾行", "the export ends without its last line");
			}
		}
	}

	private void take(ExportLine read, @Nullable StoredCommit commit) throws BadLine {
		if (read.export() != null) {
			begin(read.export());
		}
		else if (header == null) {
			throw bad("缺少首行", "the first line of an export is missing");
		}
		else if (read.checkpoint() != null) {
			take(read.checkpoint());
		}
		else if (read.memory() != null) {
			take(read.memory());
		}
		else {
			take(commit);
		}
	}

	private void begin(ExportLine.Header begin) throws BadLine {
		if (line != 1 || !begin.format().equals(ExportLine.FORMAT)) {
			throw bad("首行应为格式 " + ExportLine.FORMAT, "the first line alone says the format, " + ExportLine.FORMAT);
		}
		if (!begin.service().equals(service)) {
			throw bad("这是服务 " + begin.service() + " 的导出，而非 " + service,
					"this is an export of " + begin.service() + ", not of " + service);
		}
		header = begin;
	}

	private void take(Checkpoint checkpoint) throws BadLine {
		if (memories > 0 || walk != null) {
			throw bad("检查点的位置不对", "a checkpoint stands behind others than checkpoints");
		}
		checkpoints++;
		if (known.hasKeys()) {
			known.add(checkpoint.line(), checkpoints == 1, "line " + line);
		}
	}

	private void take(ExportLine.Memory memory) throws BadLine {
		if (walk != null || !Memory.isKnown(memory.collection())) {
			throw bad("此处不应有集合 " + memory.collection() + " 的文档",
					"a document of the collection " + memory.collection() + " has no place here");
		}
		memories++;
		taker.memory(memory.collection(), memory.document());
	}

	private void take(@Nullable StoredCommit exported) throws BadLine {
		ChainWalk along = walk();
		if (exported == null) {
			throw bad("记录没有事件", "the commit has no events");
		}
		along.accept(exported);
		if (!along.findings().isEmpty()) {
			throw new BadLine(line, along.findings().getFirst());
		}
		if (exported instanceof StoredCommit.Sound(Commit commit)) {
			taker.commit(commit);
		}
	}

	private Verdict end(ExportLine.End end, boolean followed) throws BadLine {
		ChainWalk along = walk();
		if (header == null) {
			throw bad("缺少首行", "the first line of an export is missing");
		}
		boolean equal = end.checkpoints() == checkpoints && end.memories() == memories
				&& end.commits() == along.commits() && end.events() == along.events()
				&& Objects.equals(end.head(), along.commits() == 0 ? null : along.digest())
				&& end.digest().equals(DigestAlgorithm.SHA_256.write(digest.digest()));
		if (!equal) {
			throw bad("尾行的数目或摘要与内容不符", "the last line counts or digests something else than stands before it");
		}
		if (followed) {
			line++;
			throw bad("尾行之后还有内容", "something follows the last line");
		}
		along.end(reachesKnown ? known.lastPosition() : 0);
		if (!along.findings().isEmpty()) {
			throw new BadLine(line, along.findings().getFirst());
		}
		return Verification.verdict(along, known, known.findings());
	}

	/** The walk along the commits; all checkpoints are known when it begins. */
	private ChainWalk walk() throws BadLine {
		ChainWalk along = walk;
		if (along == null) {
			if (!known.findings().isEmpty()) {
				throw new BadLine(line, known.findings().getFirst());
			}
			along = new ChainWalk(known.digests());
			walk = along;
		}
		return along;
	}

	private BadLine bad(String zh, String en) {
		return new BadLine(line, walk == null ? 0 : walk.position() + 1, zh, en);
	}

}
