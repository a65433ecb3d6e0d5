package grants.kernel;

/**
 * Seeds of generated tests: printed, so that a failure can be run again with
 * {@code -Dseed=}.
 */
final class Seed {

	private Seed() {
	}

	static long printed(String test) {
		long seed = Long.getLong("seed", System.nanoTime());
		System.out.println(test + ": -Dseed=" + seed);
		return seed;
	}

}
