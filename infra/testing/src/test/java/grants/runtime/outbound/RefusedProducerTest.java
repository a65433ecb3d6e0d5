package grants.runtime.outbound;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;

/**
 * Why the door out has one request in flight: a broker that refuses the first one of a
 * producer that it does not know takes the second, whatever its sequence numbers.
 */
class RefusedProducerTest {

	/** Facts of one event: more than go together in one request. */
	private static final int COPIES = 1500;

	@Test
	void a_refused_first_request_is_sent_again_before_anything_behind_it() {
		SocialCreditCode owner = Beneficiaries.next();
		try (NewLeader leader = new NewLeader(TestBroker.bootstrap());
				TestService service = TestService.of(SampleService.class, "sample-refused")
					.with("grants.kafka.bootstrap-servers", leader.bootstrap())
					.start();
				TestFacts facts = Sample.facts()) {
			String event = service.as(Sample.applicant(owner))
				.post("/v1/notes/" + owner, Sample.note("many", "1.00", COPIES))
				.receipt()
				.events()
				.getFirst()
				.id();
			List<String> expected = IntStream.range(0, COPIES).mapToObj(i -> i == 0 ? event : event + "." + i).toList();
			eventually(() -> assertThat(facts.about(owner)).extracting(IncomingFact::id).isEqualTo(expected));
			assertThat(leader.refused()).isEqualTo(1);
			assertThat(leader.producing()).as("requests, the refused one twice").isGreaterThan(2);
		}
	}

}
