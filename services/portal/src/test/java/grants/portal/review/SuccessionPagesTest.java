package grants.portal.review;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import grants.portal.review.Window.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** Successions: found, begun by a document, followed. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SuccessionPagesTest {

	private static final String PDF = "%PDF-1.7 登记";

	private static final String SUCCESSION = """
			{"succession": "succession-1", "predecessor": "91A", "successor": "91B", "kind": "MERGER",
			 "document": {"number": "登记-7", "sha256": "ab"}, "effectiveOn": "2026-02-27", "state": "ENDED",
			 "begunAt": "2026-03-01T01:00:00Z", "endedAt": "2026-03-01T01:00:02Z", "ruleId": "SUC-3",
			 "because": {"zh": "有在审申报", "en": "something is pending"}}""";

	private static final Map<String, String> NEW = Map.of("predecessor", "91A", "successor", "91<B>", "kind", "MERGER",
			"document.number", "登记-7", "effectiveOn", "2026-02-27");

	private final MockMvc browser;

	private final FakeServices services;

	private final Window approver;

	SuccessionPagesTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
		this.approver = Window.of(browser, "approver");
	}

	@BeforeEach
	void nothing_is_asked() {
		services.clear();
	}

	@Test
	void those_of_an_organisation_are_found() throws Exception {
		services.answer("GET /v1/successions", 200, "[" + SUCCESSION + "]");
		assertThat(approver.open("/review/successions").page()).doesNotContain("succession-1");
		assertThat(approver.open("/review/successions?beneficiary=91B").page()).contains("succession-1", "未生效");
		services.answer("GET /v1/successions", 400, Sample.WRONG_FIELD.formatted("beneficiary"));
		Shown shown = approver.open("/review/successions?beneficiary=x");
		assertThat(shown.status()).isEqualTo(400);
		assertThat(shown.page()).contains("id=\"f-beneficiary-error\"", "value=\"x\"");
	}

	@Test
	void one_that_ended_says_why() throws Exception {
		services.answer("GET /v1/successions/succession-1", 200, SUCCESSION);
		assertThat(approver.open("/review/successions/succession-1").page()).contains("有在审申报", "SUC-3", "登记-7");
	}

	@Test
	void is_begun_by_a_document_of_which_the_digest_is_sent() throws Exception {
		services.answer("POST /v1/successions", 201, """
				{"succession": "succession-1", "receipt": {"stream": "s", "position": 5, "version": 1}}""");
		MockHttpServletResponse answer = begin(PDF);
		assertThat(answer.getRedirectedUrl()).isEqualTo("/review/successions/succession-1?position=5");
		assertThat(services.asked("POST").getFirst().body()).contains("\"number\":\"登记-7\"", "\"kind\":\"MERGER\"")
			.containsPattern("\"sha256\":\"[0-9a-f]{64}\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "predecessor", "successor", "kind", "document.number", "effectiveOn" })
	void what_is_wrong_stands_beside_its_field_and_the_document_stays(String field) throws Exception {
		services.answer("POST /v1/successions", 400, Sample.WRONG_FIELD.formatted(field));
		MockHttpServletResponse answer = begin(PDF);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString())
			.contains("id=\"f-" + field.replace('.', '_') + "-error\"", "value=\"91&lt;B&gt;\"")
			.containsPattern("name=\"document.sha256\" value=\"[0-9a-f]{64}\"");
	}

	@Test
	void a_file_that_is_no_document_is_not_sent() throws Exception {
		MockHttpServletResponse answer = begin("no PDF");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("只接受 PDF", "id=\"f-document-error\"");
		assertThat(services.asked("POST")).isEmpty();
	}

	@Test
	void a_rule_against_it_is_explained() throws Exception {
		services.answer("POST /v1/successions", 409, Sample.RULE);
		MockHttpServletResponse answer = begin(PDF);
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("REV-3", "等待其退回", "value=\"登记-7\"");
	}

	private MockHttpServletResponse begin(String content) throws Exception {
		var request = multipart("/review/successions/new")
			.file(new MockMultipartFile("document", "d.pdf", "application/pdf",
					content.getBytes(StandardCharsets.UTF_8)))
			.param("key", "k")
			.param("form", "/review/successions/new")
			.session(People.session("approver"))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		NEW.forEach(request::param);
		return browser.perform(request).andReturn().getResponse();
	}

}
