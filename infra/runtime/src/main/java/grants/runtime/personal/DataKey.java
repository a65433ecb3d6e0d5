package grants.runtime.personal;

/** What the key store says of a key id. */
sealed interface DataKey {

	/**
	 * @param id such as {@code 91410100MA9F00001C.1}
	 * @param closing whether its erasure was asked for: it opens, and seals nothing new
	 */
	record Live(String id, Gcm gcm, boolean closing) implements DataKey {
	}

	record Erased() implements DataKey {
	}

	/** Never made, as far as this store knows. */
	record Missing() implements DataKey {
	}

}
