package grants.runtime.inbound;

import org.jspecify.annotations.Nullable;

/**
 * How the door in is doing in this process.
 *
 * @param alive whether its thread runs
 * @param lag facts on the topics that have not been taken up
 * @param partitions that this process listens to
 * @param failures in a row; 0 if all is well
 * @param failure what went wrong last, null if all is well
 */
record InboundStatus(boolean alive, long lag, int partitions, int failures, @Nullable String failure) {

	static final InboundStatus STARTING = new InboundStatus(true, 0, 0, 0, null);

	InboundStatus listening(long nowLag, int nowPartitions) {
		return new InboundStatus(true, nowLag, nowPartitions, 0, null);
	}

	InboundStatus failing(int nowFailures, String why) {
		return new InboundStatus(true, lag, partitions, nowFailures, why);
	}

	InboundStatus dead() {
		return new InboundStatus(false, lag, partitions, failures, failure);
	}

}
