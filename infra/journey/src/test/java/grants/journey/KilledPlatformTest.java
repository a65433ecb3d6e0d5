package grants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import grants.local.Health;
import grants.local.Options;
import grants.local.Part;
import grants.local.PlatformProcess;
import grants.local.Ports;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole platform in one process, killed without warning while a client works, started
 * again on the same folder.
 */
class KilledPlatformTest {

	private static final int KILLS = 3;

	private static final String BUILDER = "91410100MA9F00002F";

	private final Ports ports = Ports.free();

	@TempDir
	Path home;

	/** What the client knows: its own journal, kept outside the platform. */
	private record Acknowledged(String draft, String application) {
	}

	@Test
	@Timeout(value = 6, unit = TimeUnit.MINUTES)
	void nothing_acknowledged_is_lost_and_nothing_unfinished_stays_so() throws IOException, InterruptedException {
		List<Acknowledged> journal = new ArrayList<>();
		Random random = new Random(20260102);
		for (int kill = 1; kill <= KILLS; kill++) {
			Process process = launch();
			try {
				awaitUp(process);
				AtomicBoolean killed = new AtomicBoolean();
				Thread killer = Thread.ofPlatform()
					.start(() -> killAfter(process, 1_000 + random.nextInt(2_000), killed));
				workUntilItDies(journal, killed);
				killer.join();
			}
			finally {
				process.destroyForcibly().waitFor();
			}
		}
		assertThat(journal).as("the client got something done").isNotEmpty();

		Process last = launch();
		try {
			awaitUp(last);
			try (City city = new City(ports)) {
				for (Acknowledged acknowledged : journal) {
					assertThat(city.as("applicant-builder")
						.get(Part.APPLICATION, "/v1/applications/" + acknowledged.application())
						.status()).as(acknowledged.application()).isEqualTo(200);
					city.await("case of " + acknowledged.application(), () -> Optional
						.of(city.as("auditor")
							.get(Part.REVIEW, "/v1/cases/" + acknowledged.application().replace("application", "case")))
						.filter(answer -> answer.status() == 200));
				}
			}
		}
		finally {
			stopInOrder(last);
		}
	}

	private void workUntilItDies(List<Acknowledged> journal, AtomicBoolean killed) {
		try (City city = new City(ports)) {
			Person applicant = city.as("applicant-builder");
			while (true) {
				String project = UUID.randomUUID().toString();
				Answer started = applicant.post(Part.APPLICATION, "/v1/drafts",
						Claims.greenBuilding(BUILDER, "乙置业有限公司", "1000", project).draft());
				String draft = started.text("/stream");
				Answer submitted = applicant.post(Part.APPLICATION, "/v1/drafts/" + draft + "/submission",
						Map.of("version", started.body().at("/version").asLong()));
				if (submitted.isAccepted()) {
					journal.add(new Acknowledged(draft, submitted.text("/applicationId")));
				}
			}
		}
		catch (java.io.UncheckedIOException expected) {
			assertThat(killed).as("the platform went away only because it was killed: " + expected).isTrue();
		}
	}

	private static void killAfter(Process process, long millis, AtomicBoolean killed) {
		try {
			process.waitFor(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		killed.set(true);
		process.destroyForcibly(); // SIGKILL
	}

	private Process launch() throws IOException {
		return PlatformProcess.of(new Options(home, ports, false, Optional.empty()))
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("out.txt").toFile()))
			.start();
	}

	private void awaitUp(Process process) {
		Part.services().forEach(part -> Health.await(ports.uri(part), process::isAlive));
	}

	private static void stopInOrder(Process process) throws InterruptedException {
		process.destroy(); // SIGTERM, as Ctrl-C
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("stops when told to").isTrue();
	}

}
