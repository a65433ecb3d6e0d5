package grants.runtime.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.Readers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a generation of a view that has been built take the place of the live one, after
 * their rows have been compared. Runs in the reader that builds, when that has caught up:
 * so in one instance at a time, and while the rows of its generation stand still. What it
 * knows it keeps in memory: whoever takes over compares from the beginning.
 */
final class Rebuild {

	private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

	private static final Duration NEVER = Duration.ofDays(1);

	/** How long a step waits for the live generation to come as far. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final MongoDatabase database;

	private final Generations generations;

	private final Readers readers;

	private final InstantSource clock;

	private final Generation built;

	private final Runnable done;

	private final Courtesy courtesy;

	private @Nullable RowComparison comparison;

	/**
	 * @param done to be called when the generation has become live
	 */
	Rebuild(MongoDatabase database, Generations generations, Readers readers, InstantSource clock, Generation built,
			Runnable done) {
		this.database = database;
		this.generations = generations;
		this.readers = readers;
		this.clock = clock;
		this.built = built;
		this.done = done;
		this.courtesy = new Courtesy(readers);
	}

	/**
	 * How many commits to read at a time.
	 * @param after position behind which they are
	 */
	int most(long after) {
		return courtesy.most(after);
	}

	/**
	 * Writes to the generation that is being built.
	 * @param position of the last commit that the writes come from
	 */
	void write(MongoCollection<Document> rows, List<WriteModel<Document>> writes, long position) {
		courtesy.write(rows, writes, position);
	}

	/**
	 * Takes the next step.
	 * @return when to call again at the latest
	 */
	Duration step() {
		ViewState state = generations.get(built.view(), built.version());
		if (!built.equals(state.buildingGeneration())) {
			return NEVER;
		}
		Generation live = state.liveGeneration();
		if (live == null) {
			switchOver(state, null);
			return NEVER;
		}
		RowComparison comparing = comparison;
		if (comparing == null) {
			comparing = new RowComparison(database.getCollection(live.collection()),
					database.getCollection(built.collection()));
			comparison = comparing;
		}
		long begin = System.nanoTime();
		if (!comparing.step(reachedByBoth(live))) {
			return courtesy.rest(begin);
		}
		switchOver(state, comparing.result(built.number(), clock.instant()));
		return NEVER;
	}

	private long reachedByBoth(Generation live) {
		long position = readers.position(built.reader());
		return readers.await(live.reader(), position, PATIENCE) ? position
				: Math.min(position, readers.position(live.reader()));
	}

	private void switchOver(ViewState state, @Nullable Comparison compared) {
		if (!generations.switchOver(state, compared)) {
			return;
		}
		if (compared == null) {
			LOG.info("view {} is live", built.collection());
		}
		else if (compared.different() == 0) {
			LOG.info("view {} is live: all {} rows are as they were, {} changed too fast to be compared",
					built.collection(), compared.rows(), compared.unsettled());
		}
		else {
			LOG.error("view {} is live: of {} rows {} were not what the log says, such as {}; they are kept in {}",
					built.collection(), compared.rows(), compared.different(), compared.examples(),
					state.generation(state.live() == null ? 0 : state.live()).collection());
		}
		done.run();
	}

}
