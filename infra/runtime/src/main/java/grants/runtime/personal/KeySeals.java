package grants.runtime.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import grants.kernel.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@link Seals} of the keys in the key store. */
public final class KeySeals implements Seals {

	private static final Logger LOG = LoggerFactory.getLogger(KeySeals.class);

	private final DataKeys keys;

	public KeySeals(DataKeys keys) {
		this.keys = keys;
	}

	@Override
	public Sealed seal(String subject, String text) {
		if (text.isEmpty()) {
			return Sealed.NOTHING;
		}
		DataKey.Live key = keys.sealing(subject);
		byte[] sealed = key.gcm().seal(text.getBytes(StandardCharsets.UTF_8), key.id());
		return Sealed.of(Gcm.NAME, key.id(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
	}

	@Override
	public String open(Sealed sealed) {
		if (sealed.isNothing()) {
			return "";
		}
		return switch (keys.byId(sealed.keyId())) {
			case DataKey.Live key -> open(sealed, key);
			case DataKey.Erased _ -> throw PersonalDataRule.NOT_ERASED.violatedBecause("所需的个人信息已依法删除，无法恢复",
					"the personal data that this needs was erased, and nobody can bring it back");
			case DataKey.Missing _ -> throw new IllegalStateException("key " + sealed.keyId() + " is missing");
		};
	}

	@Override
	public String show(Sealed sealed) {
		if (sealed.isNothing()) {
			return "";
		}
		return switch (keys.byId(sealed.keyId())) {
			case DataKey.Live key -> {
				try {
					yield open(sealed, key);
				}
				catch (Gcm.NotSealedByThis e) {
					yield missing(sealed);
				}
			}
			case DataKey.Erased _ -> ERASED;
			case DataKey.Missing _ -> missing(sealed);
		};
	}

	private static String missing(Sealed sealed) {
		LOG.error("key {} is not there or is another: was the key store lost, or restored from a backup?",
				sealed.keyId());
		return KEY_MISSING;
	}

	private static String open(Sealed sealed, DataKey.Live key) {
		if (!sealed.algorithm().equals(Gcm.NAME)) {
			throw new IllegalStateException("sealed by " + sealed.algorithm() + ", which this program does not know");
		}
		return new String(key.gcm().open(Base64.getUrlDecoder().decode(sealed.content()), key.id()),
				StandardCharsets.UTF_8);
	}

}
