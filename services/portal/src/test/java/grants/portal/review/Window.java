package grants.portal.review;

import java.util.Map;

import grants.portal.People;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An officer's browser. */
record Window(MockMvc browser, MockHttpSession session) {

	static Window of(MockMvc browser, String... roles) {
		return new Window(browser, People.session(roles));
	}

	/** An answer, with its page. */
	record Shown(int status, String page, String redirect) {
	}

	Shown open(String address) throws Exception {
		return shown(get(java.net.URI.create(address)));
	}

	/** Sends a form whose key is {@code k} unless it says another. */
	Shown send(String address, Map<String, String> fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address).param("form", address)
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		if (!fields.containsKey("key")) {
			request.param("key", "k");
		}
		fields.forEach(request::param);
		return shown(request);
	}

	private Shown shown(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = browser.perform(request.session(session)).andReturn().getResponse();
		String redirect = answer.getRedirectedUrl();
		return new Shown(answer.getStatus(), answer.getContentAsString(), redirect == null ? "" : redirect);
	}

}
