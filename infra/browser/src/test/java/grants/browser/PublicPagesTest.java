package grants.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What anybody may read: on a phone and a desk, in two languages, by day and by night.
 */
@ExtendWith(Site.class)
class PublicPagesTest {

	private static final int MOST_BYTES = 100 * 1024;

	private static final String ASKED = "/calculator?kind=bank&facts.year=2022&facts.loanIncrement=1000000000";

	private static final String MISSING = "/nothing-here";

	private static final List<String> PAGES = List.of("/", "/catalogue", "/catalogue?q=%E7%BB%BF%E8%89%B2",
			"/catalogue/D19-6d", "/calculator", ASKED, "/notices", "/signed-out", "/login/failed", MISSING);

	private final Site.Running site;

	PublicPagesTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void are_free_of_barriers_at_a_desk() {
		try (Visitor visitor = site.visitor()) {
			PAGES.forEach(path -> look(visitor, path, "desk"));
		}
	}

	@Test
	void are_free_of_barriers_on_a_phone() {
		try (Visitor visitor = site.onPhone()) {
			PAGES.forEach(path -> {
				look(visitor, path, "phone");
				visitor.needsNoSidewaysScrolling();
			});
		}
	}

	@Test
	void are_free_of_barriers_in_the_dark_and_in_english() {
		try (Visitor visitor = site.inTheDark()) {
			visitor.open("/preferences?language=en&back=/");
			assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
			PAGES.forEach(path -> look(visitor, path, "dark-en"));
		}
	}

	@Test
	void every_link_leads_to_a_page() {
		try (Visitor visitor = site.visitor()) {
			List<String> links = PAGES.stream()
				.flatMap(path -> links(visitor, path))
				.filter(link -> !link.endsWith(MISSING))
				.distinct()
				.toList();
			assertThat(links).hasSizeGreaterThan(30);
			assertThat(links)
				.allSatisfy(link -> assertThat(visitor.context().request().get(link).status()).as(link).isEqualTo(200));
		}
	}

	@Test
	void the_search_narrows_the_list_while_one_types() {
		try (Visitor visitor = site.visitor()) {
			visitor.open("/catalogue");
			int all = visitor.page().locator(".cards > li").count();
			visitor.page().locator("#q").pressSequentially("绿色建筑");
			visitor.page().waitForURL(url -> url.contains("q="));
			assertThat(visitor.page().locator(".cards > li").count()).isBetween(1, all - 1);
			visitor.hasNoComplaint();
		}
	}

	private static void look(Visitor visitor, String path, String how) {
		visitor.open(path);
		visitor.findsNoBarrier().hasNoComplaint();
		assertThat(visitor.page().content().length()).as(path).isLessThan(MOST_BYTES);
		Site.picture(visitor.page(), "public" + path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + how);
	}

	private static Stream<String> links(Visitor visitor, String path) {
		visitor.open(path);
		Page page = visitor.page();
		return page.locator("a[href]")
			.evaluateAll("links => links.map(link => link.href.split('#')[0])") instanceof List<?> found
					? found.stream().map(String::valueOf) : Stream.of();
	}

}
