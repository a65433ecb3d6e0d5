package grants.runtime.testing;

import java.util.concurrent.atomic.AtomicLong;

import grants.kernel.SocialCreditCode;

/** Valid codes of organisations that do not exist, each given to one test only. */
public final class Beneficiaries {

	private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 90_000_000L);

	private Beneficiaries() {
	}

	/** A code that no other test of this run has. */
	public static SocialCreditCode next() {
		String first17 = "91410100" + String.format("%09d", NEXT.incrementAndGet());
		return new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17));
	}

}
