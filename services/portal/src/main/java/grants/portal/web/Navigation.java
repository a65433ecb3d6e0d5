package grants.portal.web;

import java.util.List;
import java.util.Map;

import grants.portal.session.Area;
import grants.portal.session.Person;

/** Where the bars of the page lead: one line for each entry, in order. */
public final class Navigation {

	/** For everybody. */
	static final List<Item> PUBLIC = List.of(new Item("/catalogue", "nav.catalogue"),
			new Item("/calculator", "nav.calculator"), new Item("/notices", "nav.notices"));

	/** For those who work in an area; the first entry is where they arrive. */
	private static final Map<Area, List<Item>> AREAS = Map.of(Area.APPLICANT,
			List.of(new Item("/applicant", "nav.applicant.start"),
					new Item("/applicant/applications", "nav.applicant.applications"),
					new Item("/applicant/obligations", "nav.applicant.obligations"),
					new Item("/applicant/cases", "nav.applicant.cases"),
					new Item("/applicant/profile", "nav.applicant.profile")),
			Area.AUDIT, List.of(new Item("/audit", "nav.audit.search"),
					new Item("/audit/discarded", "nav.audit.discarded"), new Item("/audit/logs", "nav.audit.logs")),
			Area.ADMIN,
			List.of(new Item("/admin", "nav.admin.overview"), new Item("/admin/parked", "nav.admin.parked"),
					new Item("/admin/due", "nav.admin.due"), new Item("/admin/discarded", "nav.admin.discarded"),
					new Item("/admin/logs", "nav.admin.logs"), new Item("/admin/erasures", "nav.admin.erasures"),
					new Item("/admin/keys", "nav.admin.keys")),
			Area.REVIEW,
			List.of(new Item("/review", "nav.review.queue"), new Item("/review/cases", "nav.review.cases"),
					new Item("/review/calls", "nav.review.calls"),
					new Item("/review/successions", "nav.review.successions")),
			Area.FINANCE,
			List.of(new Item("/finance", "nav.finance.start"), new Item("/finance/payments", "nav.finance.payments")),
			Area.CLAWBACK,
			List.of(new Item("/clawback", "nav.clawback.start"),
					new Item("/clawback/obligations", "nav.clawback.obligations"),
					new Item("/clawback/moves", "nav.clawback.moves"),
					new Item("/clawback/cases", "nav.clawback.cases")));

	private Navigation() {
	}

	/**
	 * @param label key of its message
	 */
	public record Item(String path, String label) {
	}

	/** What the person may open; empty for an area that has no pages yet. */
	public static List<Item> of(Area area, Person person) {
		return AREAS.getOrDefault(area, List.of()).stream().filter(item -> area.admits(person, item.path())).toList();
	}

}
