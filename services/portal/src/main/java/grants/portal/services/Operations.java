package grants.portal.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * All services at once, as those who run them see them. One that is away or slow is told
 * of as such and holds up nobody.
 */
public final class Operations implements AutoCloseable {

	/** On whose behalf a question to all services is asked: threads have no session. */
	static final ScopedValue<Optional<String>> ON_BEHALF = ScopedValue.newInstance();

	private final Map<Service, Desk> desks;

	private final Token token;

	private final Duration glance;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	/** What one service is asked. */
	public record Desk(OperationsApi operations, HealthApi health) {
	}

	/** What all services are asked. */
	@FunctionalInterface
	public interface Question<T> {

		T to(Desk desk);

	}

	/**
	 * @param glance how long a page over all services waits for each
	 */
	Operations(Map<Service, Desk> desks, Token token, Duration glance) {
		this.desks = new EnumMap<>(desks);
		this.token = token;
		this.glance = glance;
	}

	public OperationsApi of(Service service) {
		return desk(service).operations();
	}

	/**
	 * What each service answers, in the order of {@link Service}.
	 * @throws Refused if the person's token is not taken any more
	 */
	public <T> List<Told<T>> everywhere(Question<T> question) {
		return ask(Arrays.asList(Service.values()), question);
	}

	/** What one service answers, within the same time. */
	public <T> Told<T> at(Service service, Question<T> question) {
		return ask(List.of(service), question).getFirst();
	}

	private <T> List<Told<T>> ask(List<Service> services, Question<T> question) {
		Optional<String> person = token.current();
		long end = System.nanoTime() + glance.toNanos();
		List<Future<T>> asked = services.stream()
			.map(service -> threads
				.submit(() -> ScopedValue.where(ON_BEHALF, person).call(() -> question.to(desk(service)))))
			.toList();
		List<Told<T>> told = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			told.add(answer(services.get(i), asked.get(i), end - System.nanoTime()));
		}
		told.stream()
			.map(Told::problem)
			.filter(problem -> problem != null && problem.status() == 401)
			.findFirst()
			.ifPresent(problem -> {
				throw new Refused(problem);
			});
		return List.copyOf(told);
	}

	private static <T> Told<T> answer(Service service, Future<T> asked, long nanos) {
		try {
			return new Told<>(service, asked.get(Math.max(0, nanos), TimeUnit.NANOSECONDS), null);
		}
		catch (ExecutionException ex) {
			return switch (ex.getCause()) {
				case Refused refused -> new Told<>(service, null, refused.problem());
				case null, default -> throw new IllegalStateException(ex);
			};
		}
		catch (TimeoutException ex) {
			asked.cancel(true);
			return new Told<>(service, null, Problem.unanswered());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Told<>(service, null, Problem.unanswered());
		}
	}

	private Desk desk(Service service) {
		Desk desk = desks.get(service);
		if (desk == null) {
			throw new IllegalStateException("nobody knows where " + service + " is");
		}
		return desk;
	}

	@Override
	public void close() {
		threads.shutdownNow();
	}

}
