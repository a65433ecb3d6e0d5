package grants.runtime.personal;

/**
 * Digests by which texts are known again, and which tell nothing of them to whoever holds
 * the stores alone: an account number, say, can't be found by trying all of them.
 */
@FunctionalInterface
public interface Fingerprints {

	/**
	 * The digest of these values together, in hexadecimal: the same in every process, for
	 * ever.
	 */
	String of(String... values);

}
