package grants.runtime.proof;

import java.util.List;
import java.util.function.Consumer;

/** Where checkpoints are kept outside of the store. Nothing is ever removed from it. */
public interface CheckpointTrail {

	/** For people: where it is. */
	String name();

	/** All lines, in order. */
	void forEach(Consumer<String> line);

	/** The last lines, in order. */
	List<String> newest(int max);

	/** Returns when it is kept for good. */
	void append(Checkpoint checkpoint);

}
