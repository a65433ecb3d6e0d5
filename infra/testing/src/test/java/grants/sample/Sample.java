package grants.sample;

import java.util.List;
import java.util.Map;

import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;

/** The sample service, started once for all tests of this JVM that do it no harm. */
public final class Sample {

	public static final TestService SERVICE = TestService.of(SampleService.class, "sample")
		.with("grants.security.public-paths", "/v1/notes/public")
		.start();

	public static final Person ADMINISTRATOR = Person.of("u-admin").with(Role.ADMINISTRATOR);

	private Sample() {
	}

	public static TestFacts facts() {
		return new TestFacts(TestBroker.bootstrap());
	}

	public static Person applicant(SocialCreditCode owner) {
		return Person.of("u-li").with(Role.APPLICANT).actingFor(owner);
	}

	public static Http as(Person person) {
		return SERVICE.as(person);
	}

	public static Map<String, Object> note(String text) {
		return note(text, "5.00", 1);
	}

	public static Map<String, Object> note(String text, String amount, int copies) {
		return Map.of("text", text, "lines", List.of(Map.of("amount", amount, "copies", copies)));
	}

	public static Receipt take(TestService service, SocialCreditCode owner, String text) {
		return service.as(applicant(owner)).post("/v1/notes/" + owner, note(text)).receipt();
	}

	/** The texts noted for the owner, in order. */
	public static List<String> texts(TestService service, SocialCreditCode owner) {
		var answer = service.as(applicant(owner)).get("/v1/notes/" + owner);
		return answer.status() == 404 ? List.of()
				: answer.json().path("texts").valueStream().map(text -> text.asString()).toList();
	}

}
