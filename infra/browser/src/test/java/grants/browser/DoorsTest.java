package grants.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody gets into what is for them and into nothing else; nobody without a login. */
@ExtendWith(Site.class)
class DoorsTest {

	private static final Map<String, List<String>> PAGES = Map.of("applicant",
			List.of("/applicant", "/applicant/apply?measure=D19-6d", "/applicant/applications",
					"/applicant/obligations", "/applicant/cases", "/applicant/profile"),
			"review",
			List.of("/review", "/review/cases", "/review/calls", "/review/calls/new", "/review/successions",
					"/review/successions/new"),
			"finance", List.of("/finance", "/finance/payments", "/finance/payments/sheet", "/finance/repayments"),
			"clawback",
			List.of("/clawback", "/clawback/obligations", "/clawback/moves", "/clawback/moves/new", "/clawback/cases"),
			"audit", List.of("/audit", "/audit/discarded", "/audit/logs"), "admin",
			List.of("/admin", "/admin/services/review", "/admin/parked", "/admin/discarded", "/admin/logs",
					"/admin/erasures", "/admin/keys", "/admin/clock"));

	/** Of these areas, what is for one role alone. */
	private static final Map<String, String> OF_ONE_ROLE = Map.of("/review/calls/new", "approver",
			"/review/successions", "approver", "/review/successions/new", "approver", "/finance/repayments",
			"finance-maker");

	/** Somebody of each role, and the one area that is theirs. */
	private static final Map<String, String> PEOPLE = Map.ofEntries(Map.entry("applicant-bank", "applicant"),
			Map.entry("reviewer-science", "review"), Map.entry("approver-science", "review"),
			Map.entry("finance-maker-city", "finance"), Map.entry("finance-checker-city", "finance"),
			Map.entry("finance-releaser-city", "finance"), Map.entry("clawback-officer-1", "clawback"),
			Map.entry("auditor", "audit"), Map.entry("administrator", "admin"));

	private final Site.Running site;

	DoorsTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_person_opens_what_is_for_its_role_and_nothing_else() {
		int tried = 0;
		for (Map.Entry<String, String> person : PEOPLE.entrySet()) {
			try (Visitor visitor = site.visitor().signIn(person.getKey())) {
				for (Map.Entry<String, List<String>> area : PAGES.entrySet()) {
					boolean own = area.getKey().equals(person.getValue());
					for (String path : area.getValue()) {
						int status = visitor.page().request().get(site.address(path)).status();
						boolean opens = own && person.getKey().startsWith(OF_ONE_ROLE.getOrDefault(path, ""));
						assertThat(status).as(person.getKey() + " at " + path).isEqualTo(opens ? 200 : 403);
						tried++;
					}
				}
			}
		}
		assertThat(tried).isGreaterThan(200);
	}

	@Test
	void without_a_login_there_is_only_the_login() {
		try (Visitor visitor = site.visitor()) {
			PAGES.values().stream().flatMap(List::stream).forEach(path -> {
				var answer = visitor.page()
					.request()
					.get(site.address(path), RequestOptions.create().setMaxRedirects(0));
				assertThat(answer.status()).as(path).isEqualTo(302);
				assertThat(answer.headers().get("location")).as(path).endsWith("/login");
			});
		}
	}

	@Test
	void the_sessions_cookie_is_for_this_site_and_for_no_script() {
		try (Visitor visitor = site.visitor().signIn("applicant-bank")) {
			Cookie session = visitor.context()
				.cookies()
				.stream()
				.filter(cookie -> cookie.name.equals("grants-portal"))
				.findFirst()
				.orElseThrow();
			assertThat(session.httpOnly).isTrue();
			assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
			assertThat(session.expires).as("ends with the browser").isEqualTo(-1.0);
			assertThat(session.value).as("opaque").doesNotContain(".").hasSizeLessThan(100);
			assertThat(visitor.page().evaluate("document.cookie").toString()).doesNotContain("grants-portal");
		}
	}

}
