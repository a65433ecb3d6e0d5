package grants.local;

/** A started service or issuer. */
interface RunningPart extends AutoCloseable {

	/** Stops it in order. */
	@Override
	void close();

}
