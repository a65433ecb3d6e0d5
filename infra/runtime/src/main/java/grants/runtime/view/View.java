package grants.runtime.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import grants.kernel.Text;
import grants.runtime.history.Readers;
import grants.runtime.web.Problem;
import grants.runtime.web.ProblemException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One view in this process: feeds the generations that there are, and knows the one that
 * queries see. What all instances agree on is in {@link Generations}; each looks there
 * again and again.
 */
final class View {

	/** How often one who waits for a view's first generation looks. */
	private static final Duration LOOK = Duration.ofMillis(20);

	/** How long the generation that is to be shown may take to come as far as the log. */
	private static final Duration CATCHING_UP = Duration.ofMillis(500);

	private final Projection projection;

	private final MongoDatabase database;

	private final Generations generations;

	private final Readers readers;

	private final InstantSource clock;

	/**
	 * How long a former generation is kept fresh for those who have not taken note, and
	 * how long it then stays for queries that have begun.
	 */
	private final Duration grace;

	/** How old may be what an instance knows when it answers a query. */
	private final Duration valid;

	private final Runnable changed;

	private final Map<Generation, ViewFeed> feeds = new HashMap<>();

	/** Former generations, and since when, by {@link System#nanoTime}. */
	private final Map<Generation, Long> leaving = new HashMap<>();

	/** Former generations that have no rows any more. */
	private final Set<Generation> gone = new HashSet<>();

	/** Other versions of the view, and how they were when they last moved. */
	private final Map<Integer, Beats> others = new HashMap<>();

	private final Object door = new Object();

	/** What queries see; guarded by {@link #door} where it changes. */
	private volatile @Nullable Generation shown;

	/** The highest position that somebody has waited for and seen. */
	private long promised;

	private volatile long knownAt;

	/** How often the readers of another version have shown that they are alive. */
	private record Beats(long count, long since) {
	}

	/**
	 * @param changed to be called when another generation has become live
	 */
	View(Projection projection, MongoDatabase database, Readers readers, InstantSource clock, Duration grace,
			Runnable changed) {
		this.projection = projection;
		this.database = database;
		this.generations = new Generations(database);
		this.readers = readers;
		this.clock = clock;
		this.grace = grace;
		this.valid = grace.dividedBy(6);
		this.changed = changed;
	}

	/** Begins to follow the log, and finds out which rows earlier runs have left. */
	synchronized void start() {
		ViewState state = state();
		Set<String> there = database.listCollectionNames().into(new HashSet<>());
		for (long number = 1; number <= state.last(); number++) {
			Generation generation = state.generation(number);
			if (state.isFormer(generation) && !there.contains(generation.collection())) {
				gone.add(generation);
			}
		}
		refresh();
	}

	/** Ends when the batches in hand are done. */
	synchronized void stop() {
		feeds.keySet().forEach(generation -> readers.stop(generation.reader()));
		feeds.clear();
	}

	/** Takes note of what has changed, and does what is to be done about it. */
	void refresh() {
		long now = System.nanoTime();
		refresh(generations.all(), now);
	}

	/**
	 * @param all states of all views
	 * @param now by {@link System#nanoTime}, before they were read
	 */
	synchronized void refresh(List<ViewState> all, long now) {
		ViewState state = all.stream().filter(this::isOurs).findFirst().orElseGet(this::state);
		Generation live = state.liveGeneration();
		if (live != null) {
			feed(live, false).isLive();
		}
		Generation building = state.buildingGeneration();
		if (building != null && !feed(building, true).builds()) {
			unfeed(building); // the view was forgotten meanwhile, and begins again
			feed(building, true);
			leaving.clear();
			gone.clear();
		}
		show(live, now);
		knownAt = now;
		for (long number = 1; number <= state.last(); number++) {
			Generation generation = state.generation(number);
			if (state.isFormer(generation) && !gone.contains(generation)) {
				leave(generation, state, now - leaving.computeIfAbsent(generation, _ -> now));
			}
		}
		if (live != null) {
			all.stream()
				.filter(other -> other.view().equals(projection.name()) && !isOurs(other))
				.forEach(other -> leave(other, now));
		}
	}

	/** The rows that queries see. */
	MongoCollection<Document> rows() {
		if (System.nanoTime() - knownAt > valid.toNanos()) {
			refresh();
		}
		Generation generation = shown;
		if (generation == null) {
			throw new ProblemException(new Problem(503, "unavailable", Text.of("暂时无法查询", "Not available at the moment"),
					Text.of("数据视图“" + projection.name() + "”正在生成，请稍后重试",
							"the view " + projection.name() + " is being built: try again later")));
		}
		return database.getCollection(generation.collection());
	}

	/** Waits until queries see everything up to a position. */
	boolean await(long position, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (true) {
			Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
			Generation generation = shown;
			boolean there = generation == null ? pause(left) : readers.await(generation.reader(), position, left);
			synchronized (door) {
				if (generation != null && generation.equals(shown)) {
					promised = there ? Math.max(promised, position) : promised;
					return there;
				}
			}
			if (left.isZero()) {
				return false;
			}
		}
	}

	/**
	 * Begins to build the view anew, unless that is under way.
	 * @param askedBy subject of who wants it; null if the platform does
	 */
	void rebuild(@Nullable String askedBy) {
		ViewState state = state();
		if (state.building() == null && generations.begin(state, askedBy)) {
			refresh();
		}
	}

	ViewStatus status() {
		ViewState state = state();
		Generation building = state.buildingGeneration();
		return new ViewStatus(projection.name(), projection.version(), state.live(),
				building == null ? null
						: new ViewStatus.Running(building.number(), readers.status(building.reader()).orElse(null)),
				state.askedBy(), state.kept(), state.comparison());
	}

	/** Rows that the last rebuild has found to be different. */
	long different() {
		return state().comparison() instanceof Comparison comparison ? comparison.different() : 0;
	}

	/** 1 while it is being built. */
	int building() {
		return state().building() == null ? 0 : 1;
	}

	private boolean isOurs(ViewState state) {
		return state.view().equals(projection.name()) && state.version() == projection.version();
	}

	private ViewState state() {
		return generations.find(projection.name(), projection.version()).orElseGet(() -> {
			generations.create(projection.name(), projection.version(), readers.head() == 0);
			return generations.get(projection.name(), projection.version());
		});
	}

	private ViewFeed feed(Generation generation, boolean building) {
		return feeds.computeIfAbsent(generation, _ -> {
			ViewFeed feed = new ViewFeed(projection, database.getCollection(generation.collection()),
					building ? new Rebuild(database, generations, readers, clock, generation, changed) : null);
			feed.createIndexes();
			readers.start(generation.reader(), feed);
			return feed;
		});
	}

	/**
	 * Lets queries see the live generation, as soon as that shows all that they have
	 * seen; in the end also if it does not, before the former one goes.
	 */
	private void show(@Nullable Generation live, long now) {
		Generation before = shown;
		long reached = Long.MAX_VALUE;
		if (before != null && live != null && !live.equals(before) && isFresh(before, now)) {
			reached = readers.head(); // nobody has seen more
			if (!readers.await(live.reader(), reached, CATCHING_UP)) {
				return;
			}
		}
		synchronized (door) {
			if (reached >= promised) {
				shown = live;
			}
		}
	}

	/** Whether others certainly still keep a former generation. */
	private boolean isFresh(Generation former, long now) {
		return now - knownAt < grace.toNanos() && now - leaving.getOrDefault(former, now) < grace.toNanos();
	}

	/** Stops to feed a former generation, and drops its rows if nobody needs them. */
	private void leave(Generation generation, ViewState state, long nanosAgo) {
		if (nanosAgo > grace.toNanos() && !generation.equals(shown)) {
			unfeed(generation);
		}
		if (nanosAgo > 2 * grace.toNanos() && !generation.equals(shown) && !generation.equals(state.keptGeneration())) {
			drop(generation);
			leaving.remove(generation);
			gone.add(generation);
		}
	}

	/** Forgets another version that no instance has any more. */
	private void leave(ViewState other, long now) {
		List<Generation> active = new ArrayList<>();
		for (long number = 1; number <= other.last(); number++) {
			active.add(other.generation(number));
		}
		long count = active.stream().mapToLong(generation -> readers.beats(generation.reader())).sum();
		Beats before = others.get(other.version());
		if (before == null || before.count() != count) {
			others.put(other.version(), new Beats(count, now));
		}
		else if (now - before.since() > 2 * grace.toNanos()) {
			generations.delete(other);
			active.forEach(this::drop);
			others.remove(other.version());
		}
	}

	private void unfeed(Generation generation) {
		if (feeds.remove(generation) != null) {
			readers.stop(generation.reader());
		}
	}

	private void drop(Generation generation) {
		database.getCollection(generation.collection()).drop();
		readers.forget(generation.reader());
	}

	private static boolean pause(Duration atMost) {
		try {
			Thread.sleep(atMost.compareTo(LOOK) < 0 ? atMost : LOOK);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

}
