package grants.runtime.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import grants.embedded.TestBroker;
import grants.embedded.TestStore;
import grants.runtime.history.EventTypes;
import grants.runtime.history.History;
import grants.runtime.time.PlatformClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.awaitility.Awaitility.await;

/**
 * A service, started on a free port against a database of its own, the broker and the
 * issuer of this JVM, in the local profile, so that its clock can be moved.
 *
 * <pre>
 * static final TestService REVIEW = TestService.of(ReviewService.class, "review").at("2024-03-01T01:00:00Z").start();
 * REVIEW.as(Person.of("u-li").with(Role.REVIEWER)).post("/v1/...", body).receipt();
 * </pre>
 *
 * The topics are those of the platform and outlive a test: tell tests apart by
 * beneficiaries of their own ({@link Beneficiaries#next()}).
 */
public final class TestService implements AutoCloseable {

	private final Class<?> main;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private @Nullable ConfigurableApplicationContext context;

	private TestService(Class<?> main, String name) {
		this.main = main;
		with("spring.config.name", name);
		with("spring.jmx.enabled", "false");
		with("spring.main.register-shutdown-hook", "false");
		with("server.port", "0");
		with("grants.service", name);
		with("grants.local", "true");
		with("grants.mongodb.database", TestStore.freshDatabase());
		with("grants.mongodb.uri", TestStore.uri());
		with("grants.mongodb.embedded", Boolean.toString(!TestStore.isGiven()));
		with("grants.keys.master-keys", TestSeals.masterKeys().toString());
		with("grants.security.issuer", TestIssuer.shared().uri().toString());
	}

	/**
	 * A service that is still to be configured and started.
	 * @param main annotated with {@code @SpringBootApplication}
	 * @param name of the service
	 */
	public static TestService of(Class<?> main, String name) {
		return new TestService(main, name);
	}

	/** A property of the service's configuration. */
	public TestService with(String property, String value) {
		properties.put(property, value);
		return this;
	}

	/** Where the platform's clock begins. */
	public TestService at(String instant) {
		return with("grants.local-start", instant);
	}

	/** Starts it on the broker of all tests, unless told another. */
	public TestService start() {
		context = SpringApplication.run(main, arguments().toArray(String[]::new));
		return this;
	}

	Class<?> main() {
		return main;
	}

	List<String> arguments() {
		properties.computeIfAbsent("grants.kafka.bootstrap-servers", _ -> TestBroker.bootstrap());
		return properties.entrySet()
			.stream()
			.map(property -> "--" + property.getKey() + "=" + property.getValue())
			.toList();
	}

	/** Stops it and starts it again on what it has stored. */
	public void restart() {
		close();
		start();
	}

	public Http as(Person person) {
		return Http.of(uri(), TestIssuer.shared().token(person));
	}

	public Http withToken(String token) {
		return Http.of(uri(), token);
	}

	public Http asNobody() {
		return Http.of(uri(), null);
	}

	public URI uri() {
		return URI.create("http://127.0.0.1:" + running().getEnvironment().getProperty("local.server.port"));
	}

	public <T> T bean(Class<T> type) {
		return running().getBean(type);
	}

	/** Position of the last commit; 0 if there is none. */
	public long head() {
		return bean(History.class).head();
	}

	/**
	 * The requests of what the service has recorded behind a position, in order. Facts
	 * without an effect leave a commit too, whenever they are heard: they are left out.
	 */
	public List<String> requestsSince(long position) {
		History history = bean(History.class);
		return LongStream.rangeClosed(position + 1, history.head())
			.mapToObj(p -> history.at(p).orElseThrow())
			.filter(commit -> !commit.aggregate().startsWith(EventTypes.RUNTIME))
			.map(commit -> commit.origin().request())
			.toList();
	}

	public Instant now() {
		return bean(PlatformClock.class).instant();
	}

	/** Moves the platform's clock of this service forward. */
	public void moveTo(Instant instant) {
		bean(PlatformClock.class).moveTo(instant);
	}

	public void moveBy(Duration duration) {
		moveTo(now().plus(duration));
	}

	@Override
	public void close() {
		if (context != null) {
			context.close();
			context = null;
		}
	}

	/** Waits, at most 30 s, until assertions hold. */
	public static void eventually(org.awaitility.core.ThrowingRunnable assertions) {
		await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).untilAsserted(assertions);
	}

	private ConfigurableApplicationContext running() {
		if (context == null) {
			throw new IllegalStateException("the service has not been started");
		}
		return context;
	}

}
