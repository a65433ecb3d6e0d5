package grants.runtime.proof;

import java.nio.file.Path;
import java.time.Duration;

import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.SignatureAlgorithm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service proves its log.
 *
 * @param digest algorithm of the chain from now on: {@code sha-256} or {@code sm3}
 * @param signature algorithm of checkpoints: {@code ecdsa-p256} or {@code sm2}
 * @param privateKey file of the key that signs; without it no checkpoints are made
 * @param publicKeys folder of the keys that verify, those of the past too
 * @param file of the checkpoints, beside their topic; best where the database's
 * administrators can't write
 * @param commits after which a checkpoint is due
 * @param every after which time a checkpoint is due, by the platform's clock
 */
@ConfigurationProperties("grants.proof")
public record ProofProperties(@DefaultValue("sha-256") String digest, @DefaultValue("ecdsa-p256") String signature,
		@Nullable Path privateKey, @Nullable Path publicKeys, @Nullable Path file, @DefaultValue("1000") int commits,
		@DefaultValue("10m") Duration every) {

	public ProofProperties {
		if (privateKey != null && publicKeys == null) {
			throw new IllegalArgumentException("grants.proof.private-key needs grants.proof.public-keys");
		}
	}

	public DigestAlgorithm digestAlgorithm() {
		return DigestAlgorithm.named(digest);
	}

	public SignatureAlgorithm signatureAlgorithm() {
		return SignatureAlgorithm.named(signature);
	}

	public Checkpointer.Pace pace() {
		return new Checkpointer.Pace(commits, every);
	}

}
