package grants.runtime.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import grants.kernel.Text;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.history.Finding;

/**
 * What the checkpoints of a service know, out of all trails at hand. Each must be signed
 * by a known key and name one in front of it as its predecessor; only the first of a
 * trail may name one that is not there, as a trail may begin late.
 */
public final class KnownCheckpoints {

	private final String service;

	private final PublicKeys keys;

	/** By their ids, in the order in which they were read. */
	private final Map<String, Checkpoint> all = new LinkedHashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private final List<GivenUp> givenUp = new ArrayList<>();

	private final TreeMap<Long, String> digests = new TreeMap<>();

	/** Those that must have another one in front of them, and where they stand. */
	private final Map<Checkpoint, String> notFirst = new LinkedHashMap<>();

	private boolean settled;

	/**
	 * What was lost when the log was restored from a backup: known to have been there,
	 * and given up by somebody's decision.
	 *
	 * @param restored the checkpoint that says so
	 * @param to the last position that was ever known
	 */
	public record GivenUp(Checkpoint restored, long to) {
	}

	public KnownCheckpoints(String service, PublicKeys keys) {
		this.service = service;
		this.keys = keys;
	}

	/** All that the trails hold; nothing if there are no keys to verify it with. */
	public static KnownCheckpoints of(List<? extends CheckpointTrail> trails, String service, PublicKeys keys) {
		KnownCheckpoints known = new KnownCheckpoints(service, keys);
		if (!keys.ids().isEmpty()) {
			for (CheckpointTrail trail : trails) {
				List<String> lines = new ArrayList<>();
				trail.forEach(lines::add);
				for (int i = 0; i < lines.size(); i++) {
					known.add(lines.get(i), i == 0, trail.name() + " " + (i + 1));
				}
			}
		}
		return known;
	}

	/**
	 * @param first whether it is the first of its trail
	 * @param where for people
	 */
	public void add(String line, boolean first, String where) {
		if (settled) {
			throw new IllegalStateException("checkpoints are added before they are asked");
		}
		Optional<Checkpoint> read = Checkpoint.read(line)
			.filter(checkpoint -> checkpoint.service().equals(service) && checkpoint.isSigned(keys));
		if (read.isEmpty()) {
			find(0, Finding.Kind.FORGED_CHECKPOINT, "检查点无法读取、不属于本服务或没有有效签名：" + where,
					"a checkpoint can't be read, is another service's, or is not signed by a known key: " + where);
			return;
		}
		all.putIfAbsent(read.get().id(), read.get());
		if (!first) {
			notFirst.putIfAbsent(read.get(), where);
		}
	}

	private KnownCheckpoints settle() {
		if (settled) {
			return this;
		}
		settled = true;
		notFirst.forEach((checkpoint, where) -> {
			if (checkpoint.previous() != null && !all.containsKey(checkpoint.previous())) {
				find(0, Finding.Kind.MISSING_CHECKPOINT, "检查点 " + checkpoint.number() + " 之前的检查点缺失：" + where,
						"the checkpoint in front of number " + checkpoint.number() + " is missing: " + where);
			}
		});
		all.values().stream().sorted(Comparator.comparingLong(Checkpoint::number)).forEach(this::learn);
		return this;
	}

	private void learn(Checkpoint checkpoint) {
		if (checkpoint.restored() && !digests.isEmpty() && digests.lastKey() > checkpoint.position()) {
			givenUp.add(new GivenUp(checkpoint, digests.lastKey()));
			digests.tailMap(checkpoint.position(), false).clear();
		}
		String other = digests.put(checkpoint.position(), checkpoint.digest());
		if (other != null && !other.equals(checkpoint.digest())) {
			find(checkpoint.position(), Finding.Kind.REPLACED, "两个检查点对位置 " + checkpoint.position() + " 的摘要说法不一",
					"two checkpoints know different digests at position " + checkpoint.position());
		}
	}

	/** Digests by position. */
	public Map<Long, String> digests() {
		return settle().digests;
	}

	/** Whether checkpoints can be verified at all. */
	public boolean hasKeys() {
		return !keys.ids().isEmpty();
	}

	/** The last position that is known; 0 if none is. */
	public long lastPosition() {
		return digests().isEmpty() ? 0 : settle().digests.lastKey();
	}

	public int count() {
		return all.size();
	}

	/** The last one; empty if there is none. */
	public Optional<Checkpoint> newest() {
		return all.values().stream().max(Comparator.comparingLong(Checkpoint::number));
	}

	/** All of them, by number. */
	public List<Checkpoint> all() {
		return all.values().stream().sorted(Comparator.comparingLong(Checkpoint::number)).toList();
	}

	/**
	 * What is wrong with the checkpoints themselves; position 0 means none of the log's.
	 */
	public List<Finding> findings() {
		return settle().findings;
	}

	public List<GivenUp> givenUp() {
		return settle().givenUp;
	}

	private void find(long position, Finding.Kind kind, String zh, String en) {
		findings.add(new Finding(position, kind, Text.of(zh, en)));
	}

}
