package grants.runtime.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Readers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a generation of a view that has been built take the place of the live one, after
 * their rows have been compared. Runs in the reader that builds, when that has caught up
 * or, as a busy log has no end, nearly so: in one instance at a time, and while the rows
 * of its generation stand still. What it knows it keeps in memory: whoever takes over
 * compares from the beginning.
 */
final class Rebuild {

	private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

	private static final Duration NEVER = Duration.ofDays(1);

	/** How long a step waits for the live generation to come as far. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	/** After so many steps without it, it is taken as it is. */
	private static final int STUCK = 10;

	private final MongoDatabase database;

	private final Generations generations;

	private final Readers readers;

	private final InstantSource clock;

	private final Generation built;

	private final Runnable done;

	private final Courtesy courtesy;

	private @Nullable RowComparison comparison;

	/** Position of the last commit that was known when the built rows had caught up. */
	private long target;

	/** Steps in a row for which the live generation had not come as far. */
	private int behind;

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
		this.target = readers.known();
	}

	/**
	 * How many commits to read at a time.
	 * @param after position behind which they are
	 */
	int most(long after) {
		int most = courtesy.most(after);
		return comparison == null ? most : (int) Math.min(most, comparison.commitsToNext(after));
	}

	/**
	 * Writes to the generation that is being built, and takes the next step if that is
	 * where the log was when it had caught up last, and not far from where that is now.
	 * @param position of the last commit that the writes come from
	 */
	void write(MongoCollection<Document> rows, List<WriteModel<Document>> writes, long position) {
		courtesy.write(rows, writes, position);
		if (comparison != null) {
			comparison.compareKept(position);
		}
		if (position >= target) {
			target = readers.known();
			if (target - position <= BatchHandler.MOST) {
				step(position);
			}
		}
	}

	/**
	 * Takes the next step.
	 * @return when to call again at the latest
	 */
	Duration caughtUp() {
		return step(readers.position(built.reader())) ? NEVER : Duration.ZERO;
	}

	/**
	 * @param position at which the built rows stand
	 * @return whether there is nothing more to do
	 */
	private boolean step(long position) {
		ViewState state = generations.get(built.view(), built.version());
		if (!built.equals(state.buildingGeneration())) {
			return true;
		}
		Generation live = state.liveGeneration();
		if (live == null) {
			switchOver(state, null);
			return true;
		}
		long begin = System.nanoTime();
		RowComparison comparing = comparison;
		if (comparing == null) {
			comparing = new RowComparison(database.getCollection(live.collection()),
					database.getCollection(built.collection()), readers::head);
			comparison = comparing;
		}
		if (!compare(comparing, live, position)) {
			courtesy.rest(begin);
			return false;
		}
		switchOver(state, comparing.result(built.number(), clock.instant()));
		return true;
	}

	/**
	 * @return whether all rows have been compared
	 */
	private boolean compare(RowComparison comparing, Generation live, long position) {
		boolean stuck = behind >= STUCK;
		boolean there = readers.await(live.reader(), position, stuck ? Duration.ZERO : PATIENCE);
		behind = there ? 0 : behind + 1;
		return (there || stuck) && comparing.step(position, readers.position(live.reader()));
	}

	private void switchOver(ViewState state, @Nullable Comparison compared) {
		if (!generations.switchOver(state, compared)) {
			return;
		}
		if (compared == null) {
			LOG.info("view {} is live", built.collection());
		}
		else if (compared.different() == 0) {
			LOG.info("view {} is live: all {} rows are as they were, {} could not be compared", built.collection(),
					compared.rows(), compared.unsettled());
		}
		else {
			LOG.error("view {} is live: of {} rows {} were not what the log says, such as {}; they are kept in {}",
					built.collection(), compared.rows(), compared.different(), compared.examples(),
					state.generation(state.live() == null ? 0 : state.live()).collection());
		}
		done.run();
	}

}
