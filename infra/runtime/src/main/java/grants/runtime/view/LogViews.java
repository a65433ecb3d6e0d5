package grants.runtime.view;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import grants.runtime.history.Readers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@link Views} that readers of the log keep up to date. */
public final class LogViews implements Views, MeterBinder {

	/** The longest that a query waits for its own write to show. */
	static final Duration PATIENCE = Duration.ofSeconds(2);

	/** How long former rows stay for queries that have begun. */
	static final Duration GRACE = Duration.ofMinutes(1);

	/** How often an instance looks what others have begun or ended. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Logger LOG = LoggerFactory.getLogger(LogViews.class);

	private final Generations generations;

	private final Map<String, View> views = new LinkedHashMap<>();

	private final Semaphore signal = new Semaphore(0);

	private @Nullable Thread lookout;

	private volatile boolean stopping;

	/**
	 * @param clock the platform's
	 */
	public LogViews(MongoDatabase database, Readers readers, InstantSource clock,
			List<? extends Projection> projections) {
		this(database, readers, clock, projections, GRACE);
	}

	LogViews(MongoDatabase database, Readers readers, InstantSource clock, List<? extends Projection> projections,
			Duration grace) {
		this.generations = new Generations(database);
		for (Projection projection : projections) {
			View view = new View(projection, database, readers, clock, grace, signal::release);
			if (this.views.put(projection.name(), view) != null) {
				throw new IllegalArgumentException("two views are called " + projection.name());
			}
		}
	}

	/** Makes the indexes and begins to follow the log. */
	public void start() {
		views.values().forEach(View::start);
		lookout = Thread.ofVirtual().name("views-lookout").start(this::look);
	}

	/** Ends when the batches in hand are done. */
	public void stop() {
		stopping = true;
		signal.release();
		try {
			if (lookout != null) {
				lookout.join();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		views.values().forEach(View::stop);
	}

	@Override
	public MongoCollection<Document> collection(Projection projection) {
		return view(projection.name()).rows();
	}

	@Override
	public boolean await(Projection projection, @Nullable Long position) {
		return position == null || view(projection.name()).await(position, PATIENCE);
	}

	@Override
	public void rebuild(String name) {
		view(name).rebuild(null);
	}

	/** Builds a view anew, as somebody has asked. */
	void rebuild(String name, String askedBy) {
		view(name).rebuild(askedBy);
	}

	@Override
	public List<ViewStatus> status() {
		return views.values().stream().map(View::status).toList();
	}

	@Override
	public Optional<ViewStatus> status(String name) {
		return Optional.ofNullable(views.get(name)).map(View::status);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		views.forEach((name, view) -> {
			Gauge.builder("grants.view.different", view, View::different)
				.description("rows that were not what the log says, found by the last rebuild")
				.tag("view", name)
				.register(registry);
			Gauge.builder("grants.view.building", view, View::building)
				.description("1 while the view is being built")
				.tag("view", name)
				.register(registry);
		});
	}

	private View view(String name) {
		View view = views.get(name);
		if (view == null) {
			throw new IllegalArgumentException("no view is called " + name + ": " + views.keySet());
		}
		return view;
	}

	private void look() {
		while (!stopping) {
			try {
				if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
					signal.drainPermits();
				}
				long now = System.nanoTime();
				List<ViewState> all = generations.all();
				views.values().forEach(view -> view.refresh(all, now));
			}
			catch (RuntimeException | Error e) {
				// the next look may succeed; until then queries look for themselves
				LOG.warn("can't look which views there are: {}", e.toString());
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

}
