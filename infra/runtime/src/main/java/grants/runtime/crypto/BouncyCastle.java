package grants.runtime.crypto;

import java.security.Provider;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider of SM2 and SM3. It is made when it is first needed, as that takes a while,
 * and not registered: nothing else of the platform changes its algorithms.
 */
final class BouncyCastle {

	private BouncyCastle() {
	}

	static Provider provider() {
		return Holder.PROVIDER;
	}

	private static final class Holder {

		static final Provider PROVIDER = new BouncyCastleProvider();

	}

}
