package grants.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import grants.local.Part;
import grants.local.tour.City;
import grants.local.tour.Person;

/**
 * How long it takes to ask what an enterprise can get under all measures in force, over
 * HTTP, warm. The clients ask again as soon as they have their answer.
 */
public final class CalculatorFigures {

	private static final int[] CLIENTS = { 1, 4, 16 };

	private static final int WARM_UP = 2_000;

	private static final int MEASURED = 3_000;

	private static final String DAY = "2026-06-01";

	/** An enterprise that says much of itself, so that few measures can stop early. */
	private static final Map<String, String> FACTS = Map.of("year", "2025", "loanIncrement", "1200000000.00",
			"settledOn", "2026-01-10", "registeredInCity", "yes", "taxedInCity", "yes", "countedInCity", "yes",
			"district", "410103");

	private CalculatorFigures() {
	}

	public static void main(String... arguments) throws Exception {
		try (FreshPlatform platform = FreshPlatform.start(); City city = new City(platform.ports())) {
			Person person = city.as("applicant-bank");
			Report.line("measures in one calculation", calculate(person));
			measure(person, 4, WARM_UP);
			for (int clients : CLIENTS) {
				Report.milliseconds("a calculation, " + clients + " clients, ms", measure(person, clients, MEASURED));
			}
		}
	}

	private static int calculate(Person person) {
		return person.post(Part.APPLICATION, "/v1/calculations", Map.of("on", DAY, "facts", FACTS))
			.accepted()
			.at("/measures")
			.size();
	}

	private static long[] measure(Person person, int clients, int times) throws Exception {
		long[] nanos = new long[times];
		try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
			List<Future<?>> answers = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				int number = i;
				answers.add(pool.submit(() -> {
					long begin = System.nanoTime();
					calculate(person);
					nanos[number] = System.nanoTime() - begin;
				}));
			}
			for (Future<?> answer : answers) {
				answer.get();
			}
		}
		return nanos;
	}

}
