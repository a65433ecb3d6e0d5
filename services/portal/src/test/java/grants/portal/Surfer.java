package grants.portal;

import java.util.Map;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Somebody with one role, who opens pages and sends forms. */
public final class Surfer {

	private final MockMvc browser;

	private final MockHttpSession session;

	public Surfer(MockMvc browser, String role) {
		this.browser = browser;
		this.session = People.session(role);
	}

	public MockHttpServletResponse open(String address) throws Exception {
		return browser.perform(get(java.net.URI.create(address)).session(session)).andReturn().getResponse();
	}

	public String read(String address) throws Exception {
		return open(address).getContentAsString();
	}

	public MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
		MockHttpServletRequestBuilder request = post(java.net.URI.create(address)).session(session)
			.param("key", "k")
			.param("form", address)
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		fields.forEach(request::param);
		return browser.perform(request).andReturn().getResponse();
	}

}
