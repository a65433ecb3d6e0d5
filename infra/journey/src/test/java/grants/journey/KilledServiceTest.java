package grants.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import grants.local.Options;
import grants.local.Part;
import grants.local.Platform;
import grants.local.Ports;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every service a process of its own; each is killed without warning while it has a grant
 * in hand.
 */
class KilledServiceTest {

	private static final String BUILDER = "91410100MA9F00002F";

	@TempDir
	Path home;

	@Test
	@Timeout(value = 6, unit = TimeUnit.MINUTES)
	void a_grant_survives_the_death_of_each_service_and_is_paid_once() {
		Options options = new Options(home, Ports.free(), true, Optional.of(Grant.morningOf("2023-02-01")));
		try (Platform platform = Platform.start(options); City city = new City(options.ports())) {
			Grant grant = Grant.apply(city, "applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "33333"));
			platform.killAndRestart(Part.APPLICATION);
			grant.reviewed(Optional.empty());
			platform.killAndRestart(Part.REVIEW);
			grant.noticeOver().approved();
			platform.killAndRestart(Part.REVIEW);
			platform.killAndRestart(Part.CLAWBACK);
			grant.released();
			platform.killAndRestart(Part.DISBURSEMENT);
			platform.killAndRestart(Part.AUDIT);
			grant.confirmed();

			try (MongoClient client = MongoClients.create(platform.storeUri())) {
				assertThat(client.getDatabase("bank").getCollection("ledger").find())
					.extracting(debit -> debit.getString("treasury") + " " + debit.getLong("amountFen"))
					.containsExactlyInAnyOrder("city 16666500", "district-410103 16666500");
			}
			city.await("the whole history",
					() -> Optional.of(grant.history())
						.filter(history -> history.stream()
							.filter(entry -> entry.at("/type").asString().contains("PaymentConfirmed"))
							.count() == 2));
		}
	}

}
