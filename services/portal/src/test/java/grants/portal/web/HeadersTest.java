package grants.portal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import grants.portal.FakeServices;
import grants.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What browsers are told to refuse, and that pages need none of it. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeadersTest {

	private final MockMvc browser;

	private final FakeServices services;

	HeadersTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
	}

	@Test
	void pages_and_refusals_carry_the_same_strict_policy() throws Exception {
		services.answer("GET /v1/notices", 200, "{\"rows\": [], \"page\": 0, \"size\": 25, \"total\": 0}");
		for (String path : List.of("/notices", "/signed-out", "/nothing", "/catalogue/none", "/assets/portal.css")) {
			MockHttpServletResponse answer = browser.perform(get(path)).andReturn().getResponse();
			String policy = answer.getHeader("Content-Security-Policy");
			assertThat(policy).as(path)
				.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
						"base-uri 'none'", "form-action 'self' http://127.0.0.1:8089")
				.doesNotContain("unsafe", "*", "data:");
			assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
			assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
			assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
		}
	}

	@Test
	void assets_are_kept_by_browsers_and_pages_are_not() throws Exception {
		assertThat(browser.perform(get("/assets/portal.css")).andReturn().getResponse().getHeader("Cache-Control"))
			.contains("immutable");
		assertThat(browser.perform(get("/signed-out")).andReturn().getResponse().getHeader("Cache-Control"))
			.contains("no-store");
	}

	@Test
	void what_pages_name_is_there() throws Exception {
		Assets assets = new Assets();
		for (String address : List.of(assets.style(), assets.script(), assets.htmx(), "/assets/mark.svg")) {
			assertThat(browser.perform(get(address)).andReturn().getResponse().getStatus()).as(address).isEqualTo(200);
		}
	}

	@Test
	void no_template_has_a_script_or_a_style_of_its_own() throws IOException {
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			List<Path> all = templates.filter(file -> file.toString().endsWith(".html")).toList();
			assertThat(all).hasSizeGreaterThan(15).allSatisfy(file -> {
				assertThat(Files.readString(file)).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|javascript:")
					.doesNotContainPattern("<script(?![^>]*th:src)")
					.doesNotContain("th:utext", "hx-on", "hx-vals=\"js");
			});
		}
	}

}
