package grants.portal.admin.overview;

import java.util.ArrayList;
import java.util.List;

import grants.portal.services.HealthApi.Health;
import grants.portal.services.Operations.Desk;
import grants.portal.services.OperationsApi;
import grants.portal.services.OperationsApi.Due;
import grants.portal.services.OperationsApi.ParkedFacts;
import grants.portal.services.OperationsApi.Readers;
import grants.portal.services.OperationsApi.Run;
import grants.portal.services.OperationsApi.View;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a service is: what it says of its health always, and the rest if it can tell.
 *
 * @param work null if the service could not tell
 * @param problem why it could not; null if it could
 */
record Glance(Health health, @Nullable Work work, @Nullable Problem problem) {

	/** Of what an operator knows only the name, by the meters that services have. */
	private static final List<String> METERS = List.of("grants.checkpoint.position", "grants.inbound.lag");

	/**
	 * @param parked the oldest, and how many there are
	 * @param due what is due first, and how much there is
	 * @param verification the last one; null if there was none
	 * @param meters those that the service has
	 */
	record Work(Readers readers, List<View> views, ParkedFacts parked, Due due, @Nullable Run verification,
			List<Metered> meters) {

		public List<View> building() {
			return views.stream().filter(View::isBuilding).toList();
		}

		/**
		 * How late the first is that should have been done by now; null if none should.
		 */
		public @Nullable Long lateSeconds() {
			return due.items().isEmpty() ? null : due.items().getFirst().lateSeconds();
		}

	}

	/** What a meter shows. */
	record Metered(String name, long value) {
	}

	static Glance at(Desk desk) {
		return of(desk, List.of());
	}

	static Glance closelyAt(Desk desk) {
		return of(desk, METERS);
	}

	private static Glance of(Desk desk, List<String> meters) {
		Health health = desk.health().health();
		try {
			OperationsApi service = desk.operations();
			return new Glance(health,
					new Work(service.readers(), service.views(), service.parked(null, null, null, null, 1),
							service.due("waiting", null, null, null, 1), service.verifications().latest(),
							read(service, meters)),
					null);
		}
		catch (Refused refused) {
			if (refused.problem().status() == 401) {
				throw refused;
			}
			return new Glance(health, null, refused.problem());
		}
	}

	private static List<Metered> read(OperationsApi service, List<String> meters) {
		List<Metered> read = new ArrayList<>();
		for (String name : meters) {
			try {
				read.add(new Metered(name, service.meter(name).value()));
			}
			catch (Refused refused) {
				// not every service has each
				if (refused.problem().status() != 404) {
					throw refused;
				}
			}
		}
		return List.copyOf(read);
	}

}
