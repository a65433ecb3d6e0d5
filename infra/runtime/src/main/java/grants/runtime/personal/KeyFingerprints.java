package grants.runtime.personal;

import java.util.HexFormat;

import grants.runtime.crypto.Netstrings;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Fingerprints} under a key of their own in the key store, wrapped by a master
 * key like all others. It is read once, when it is needed first.
 */
public final class KeyFingerprints implements Fingerprints {

	/** Its name among the keys of beneficiaries; no beneficiary has such a code. */
	static final String SUBJECT = "fingerprints";

	private final DataKeys keys;

	private volatile @Nullable Gcm key;

	public KeyFingerprints(DataKeys keys) {
		this.keys = keys;
	}

	@Override
	public String of(String... values) {
		Gcm by = key;
		if (by == null) {
			by = keys.sealing(SUBJECT).gcm();
			key = by;
		}
		Netstrings list = new Netstrings();
		for (String value : values) {
			list.add(value);
		}
		return HexFormat.of().formatHex(by.digest(list.bytes()));
	}

}
