package grants.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody in front of a browser, who notices what a browser complains about. */
final class Visitor implements AutoCloseable {

	/** Of a page's HTML. */
	private static final int MOST_BYTES = 100 * 1024;

	/** A pixel here and there is no shift that anybody sees. */
	private static final double MOST_SHIFT = 0.01;

	/** What has moved by itself since the page was opened, as browsers score it. */
	private static final String SHIFTS = """
			new Promise(done => {
				let all = 0;
				new PerformanceObserver(list => list.getEntries().forEach(e => all += e.hadRecentInput ? 0 : e.value))
					.observe({type: 'layout-shift', buffered: true});
				setTimeout(() => done(all), 50);
			})""";

	private final Site.Running site;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	Visitor(Site.Running site, BrowserContext context) {
		this.site = site;
		this.context = context;
		this.page = context.newPage();
		page.setDefaultTimeout(20_000);
		page.onConsoleMessage(message -> {
			// a refusal has a status of its own, which the console names an error
			if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
				complaints.add(message.text() + " " + message.location());
			}
		});
		page.onPageError(complaints::add);
	}

	Page page() {
		return page;
	}

	BrowserContext context() {
		return context;
	}

	int open(String path) {
		Response response = page.navigate(site.address(path));
		assertThat(response.body().length).as("bytes of " + path).isLessThan(MOST_BYTES);
		return response.status();
	}

	/** By way of the local login page. */
	Visitor signIn(String user) {
		open("/account/start");
		page.locator("button[value='" + user + "']").click();
		page.waitForURL(url -> url.startsWith(site.address("/")));
		return this;
	}

	Visitor press(String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
		return this;
	}

	Visitor follow(String link) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first().click();
		return this;
	}

	/** By the field's name. */
	Locator field(String name) {
		return page.locator("[name='" + name + "']");
	}

	Visitor fill(String name, String value) {
		field(name).fill(value);
		return this;
	}

	Visitor choose(String name, String value) {
		page.locator("[name='" + name + "'][value='" + value + "']").check();
		return this;
	}

	String text() {
		return page.locator("main").innerText();
	}

	/** WCAG 2.2 AA and what is good practice, by axe; and nothing has moved by itself. */
	Visitor findsNoBarrier() {
		assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).as("layout shift of " + page.url())
			.isLessThan(MOST_SHIFT);
		List<Rule> violations = new AxeBuilder(page)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
			.analyze()
			.getViolations();
		assertThat(violations).as(page.url())
			.extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml() + " "
					+ rule.getNodes().getFirst().getFailureSummary())
			.isEmpty();
		return this;
	}

	/** Nothing is cut off at the side. */
	Visitor needsNoSidewaysScrolling() {
		Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) over).intValue()).as(page.url()).isLessThanOrEqualTo(0);
		return this;
	}

	Visitor hasNoComplaint() {
		assertThat(complaints).as(page.url()).isEmpty();
		return this;
	}

	@Override
	public void close() {
		context.close();
	}

}
