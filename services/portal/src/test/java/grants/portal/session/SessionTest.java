package grants.portal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Sessions end in time, lose nothing, and open only the doors that a role has. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SessionTest {

	private static final String FORM = "/applicant/cases/clawback-1";

	private final MockMvc browser;

	private final FakeServices services;

	private final PortalTest.MovableTime time;

	private final RequestMappingHandlerMapping pages;

	SessionTest(MockMvc browser, FakeServices services, PortalTest.MovableTime time,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		this.browser = browser;
		this.services = services;
		this.time = time;
		this.pages = pages;
	}

	@BeforeEach
	void quiet() {
		services.clear();
	}

	@Test
	void lasts_as_long_as_it_is_used_within_half_an_hour() throws Exception {
		MockHttpSession session = People.session("applicant");
		assertThat(status(session)).isEqualTo(200);
		pass(Duration.ofMinutes(30));
		assertThat(status(session)).isEqualTo(200);
		pass(Duration.ofMinutes(30).plusMillis(1));
		assertThat(status(session)).isEqualTo(302);
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void a_page_that_renews_itself_does_not_make_it_last() throws Exception {
		MockHttpSession session = People.session("administrator");
		assertThat(status(session)).isEqualTo(200);
		pass(Duration.ofMinutes(29));
		assertThat(browser.perform(get("/account").header("X-Renewal", "true").session(session))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(200);
		pass(Duration.ofMinutes(2));
		assertThat(status(session)).isEqualTo(302);
	}

	@Test
	void ends_eight_hours_after_the_login_however_busy() throws Exception {
		MockHttpSession session = People.session("applicant");
		new SessionLife(new PortalProperties.Session(Duration.ofMinutes(30), Duration.ofHours(8)), time).begin(session);
		Instant end = time.instant().plus(Duration.ofHours(8));
		while (time.instant().isBefore(end)) {
			assertThat(status(session)).isEqualTo(200);
			pass(Duration.ofMinutes(15));
		}
		pass(Duration.ofMillis(1));
		assertThat(status(session)).isEqualTo(302);
	}

	@Test
	void a_form_of_an_ended_session_is_kept_and_not_carried_out() throws Exception {
		MvcResult sent = browser
			.perform(post(FORM + "/answer").param("form", FORM)
				.param("answer", "写了很久的答辩")
				.header("Sec-Fetch-Site", "same-origin"))
			.andReturn();
		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/login");
		assertThat(services.asked("POST")).isEmpty();
		MockHttpSession session = (MockHttpSession) sent.getRequest().getSession();
		services.answer("GET /v1/cases/clawback-1", 200, case1());
		String page = browser
			.perform(get(FORM).session(session)
				.with(SecurityMockMvcRequestPostProcessors.authentication(People.person("applicant"))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("写了很久的答辩").contains("已为您保留");
	}

	@Test
	void a_form_from_another_site_is_not_kept() throws Exception {
		MvcResult sent = browser
			.perform(post(FORM + "/answer").param("form", FORM)
				.param("answer", "planted")
				.header("Sec-Fetch-Site", "cross-site"))
			.andReturn();
		assertThat(sent.getResponse().getStatus()).isEqualTo(403);
		assertThat(Collections.list(sent.getRequest().getSession().getAttributeNames()))
			.doesNotContain(KeptInput.class.getName());
	}

	@Test
	void a_form_without_its_token_is_not_carried_out() throws Exception {
		MvcResult sent = browser
			.perform(post(FORM + "/answer").param("answer", "x").session(People.session("applicant")))
			.andReturn();
		assertThat(sent.getResponse().getStatus()).isEqualTo(403);
		assertThat(services.asked("POST")).isEmpty();
	}

	@Test
	void no_role_opens_a_page_of_another_area() throws Exception {
		int tried = 0;
		for (String path : paths()) {
			Area area = Area.at(path).orElse(null);
			for (Area other : Area.values()) {
				for (String role : other.roles()) {
					if (area != null && !area.roles().contains(role)) {
						MvcResult result = browser
							.perform(get(path.replaceAll("[{][^}]*[}]", "x")).session(People.session(role)))
							.andReturn();
						assertThat(result.getResponse().getStatus()).as(role + " at " + path).isEqualTo(403);
						tried++;
					}
				}
			}
		}
		assertThat(tried).isGreaterThan(50);
		assertThat(services.asked("GET")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "reviewer, /review/calls/new", "reviewer, /review/calls/call-1/extension",
			"reviewer, /review/calls/call-1/cancellation", "reviewer, /review/successions",
			"reviewer, /review/successions/new", "reviewer, /review/successions/succession-1",
			"finance-checker, /finance/repayments", "finance-releaser, /finance/repayments/case-1" })
	void what_is_for_one_role_of_an_area_is_closed_to_the_others(String role, String path) throws Exception {
		assertThat(browser.perform(get(path).session(People.session(role))).andReturn().getResponse().getStatus())
			.isEqualTo(403);
		assertThat(services.asked("GET")).isEmpty();
		String first = browser.perform(get("/account").session(People.session(role)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(first).doesNotContain("href=\"" + path + "\"");
	}

	@Test
	void every_page_below_an_area_belongs_to_the_package_of_that_area() {
		pages.getHandlerMethods().forEach((mapping, method) -> {
			String type = method.getBeanType().getName();
			mapping.getPatternValues()
				.forEach(path -> Area.at(path)
					.ifPresent(area -> assertThat(type).as(path).startsWith("grants.portal." + area.label() + ".")));
			for (Area area : Area.values()) {
				if (type.startsWith("grants.portal." + area.label() + ".")) {
					assertThat(mapping.getPatternValues()).as(type)
						.allSatisfy(path -> assertThat(Area.at(path)).contains(area));
				}
			}
		});
	}

	@Test
	void an_address_that_leads_elsewhere_is_not_followed() throws Exception {
		for (String back : new String[] { "https://evil.example", "//evil.example", "/\\evil.example", "javascript:x",
				"/ok\r\nSet-Cookie: a=b" }) {
			MvcResult result = browser.perform(get("/preferences").param("theme", "dark").param("back", back))
				.andReturn();
			assertThat(result.getResponse().getRedirectedUrl()).as(back).isEqualTo("/");
		}
	}

	private int status(MockHttpSession session) throws Exception {
		return browser.perform(MockMvcRequestBuilders.get("/account").session(session))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private void pass(Duration duration) {
		time.moveTo(time.instant().plus(duration));
	}

	private Set<String> paths() {
		Set<String> paths = new TreeSet<>();
		pages.getHandlerMethods().keySet().forEach(mapping -> paths.addAll(mapping.getPatternValues()));
		return paths;
	}

	/** A case that waits for an answer. */
	private static String case1() {
		return """
				{"clawback": "clawback-1", "beneficiary": "%s", "award": "award-1", "document": "郑政〔2022〕19号",
				 "state": "NOTIFIED", "grounds": "BROKEN_OBLIGATION", "notice": {"zh": "迁出", "en": "moved"}, "citations": [],
				 "answerBy": "2026-03-20", "answerByProvisional": false, "openedAt": "2026-03-01T01:00:00Z", "answers": [],
				 "demanded": "0.00", "received": "0.00", "outstanding": "0.00", "overdue": false, "unclaimed": "0.00",
				 "refund": "0.00", "demands": [], "repayments": [], "position": 1}"""
			.formatted(People.ORGANISATION);
	}

}
