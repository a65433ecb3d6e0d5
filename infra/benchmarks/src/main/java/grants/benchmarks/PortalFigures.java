package grants.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import grants.benchmarks.Enterprises.Draft;
import grants.benchmarks.PortalVisitor.Seen;
import grants.local.Part;
import grants.local.tour.City;

/**
 * How long people wait for the portal's pages, and how large they are: from the request
 * to the last byte of the HTML, without what the browser does with it. The platform has
 * applications in its queues, and everybody is logged in. One person looks at a time.
 */
public final class PortalFigures {

	private static final int APPLICATIONS = 100;

	private static final int WARM_UP = 20;

	private static final int ROUNDS = Integer.getInteger("rounds", 50);

	/** Whose pages are looked at. */
	private static final Map<String, List<String>> PAGES = Map.of("applicant-builder",
			List.of("/", "/catalogue", "/catalogue/D19-6d", "/catalogue?q=%E7%BB%BF%E8%89%B2",
					"/calculator?kind=bank&facts.year=2022&facts.loanIncrement=1000000000", "/notices", "/applicant",
					"/applicant/applications", "/applicant/apply?measure=D19-6d", "/applicant/obligations"),
			"reviewer-construction", List.of("/review", "/review/cases", "/review/calls"), "finance-maker-city",
			List.of("/finance", "/finance/payments"), "clawback-officer-1",
			List.of("/clawback", "/clawback/cases", "/clawback/obligations"), "auditor", List.of("/audit"),
			"administrator", List.of("/admin", "/admin/parked", "/admin/logs"));

	private static final Pattern CLAIM = Pattern.compile("action=\"(/review/cases/[^\"]+/claim)\"");

	private PortalFigures() {
	}

	public static void main(String... arguments) throws Exception {
		try (FreshPlatform platform = FreshPlatform.start(); City city = new City(platform.ports())) {
			URI portal = platform.ports().uri(Part.PORTAL);
			Seen first = new PortalVisitor(portal).get("/");
			Report.line("the first page after the start, ms", first.nanos() / 1_000_000);
			IntStream.range(0, APPLICATIONS).forEach(i -> Draft.of(city, i).submit(city).accepted());
			List<Look> looks = new ArrayList<>();
			for (Map.Entry<String, List<String>> pages : PAGES.entrySet()) {
				looks.add(new Look(new PortalVisitor(portal).signIn(pages.getKey()), pages.getValue()));
			}
			List<Seen> seen = new ArrayList<>();
			for (int round = 0; round < WARM_UP + ROUNDS; round++) {
				for (Look look : looks) {
					for (String path : look.paths()) {
						Seen page = look.visitor().get(path);
						if (round >= WARM_UP) {
							seen.add(page);
						}
					}
				}
			}
			report(seen);
			forms(new PortalVisitor(portal).signIn("reviewer-construction"));
			Report.line("resident afterwards, MB", platform.residentMegabytes());
		}
	}

	/** What somebody looks at, one page after the other. */
	private record Look(PortalVisitor visitor, List<String> paths) {
	}

	private static void report(List<Seen> seen) {
		Report.milliseconds("a page, ms", nanos(seen));
		Map<String, List<Seen>> byPath = new LinkedHashMap<>();
		seen.forEach(page -> byPath.computeIfAbsent(page.path(), _ -> new ArrayList<>()).add(page));
		byPath.forEach((path, pages) -> Report.milliseconds("  " + path, nanos(pages)));
		Seen largest = seen.stream().max(Comparator.comparingInt(Seen::bytes)).orElseThrow();
		Report.line("largest HTML, KB", largest.bytes() / 1024 + " " + largest.path());
	}

	/** A reviewer takes items out of the queue: the form, and the page behind it. */
	private static void forms(PortalVisitor reviewer) throws Exception {
		List<Seen> sent = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			Seen queue = reviewer.get("/review");
			Matcher claim = CLAIM.matcher(queue.html());
			if (!claim.find()) {
				throw new IllegalStateException("nothing to claim in " + queue.html());
			}
			sent.add(reviewer.send(queue, claim.group(1)));
		}
		Report.milliseconds("a form sent and the page behind it, ms", nanos(sent));
	}

	private static long[] nanos(List<Seen> seen) {
		return seen.stream().mapToLong(Seen::nanos).toArray();
	}

}
