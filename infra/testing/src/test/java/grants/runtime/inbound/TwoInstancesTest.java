package grants.runtime.inbound;

import java.util.List;
import java.util.stream.IntStream;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import grants.sample.SampleService;
import org.junit.jupiter.api.Test;

import static grants.runtime.inbound.InboundDoorTest.report;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class TwoInstancesTest {

	@Test
	void instances_that_come_and_go_take_each_fact_once_and_in_order_and_tell_so() {
		List<SocialCreditCode> owners = IntStream.range(0, 6).mapToObj(_ -> Beneficiaries.next()).toList();
		List<String> texts = IntStream.range(0, 30).mapToObj(i -> "paid " + i).toList();
		String database = TestStore.freshDatabase();
		try (TestService first = instance(database);
				TestService second = instance(database);
				TestFacts facts = Sample.facts()) {
			first.start();
			for (String text : texts) {
				owners.forEach(owner -> facts.publish(report(owner, text)));
				switch (text) {
					case "paid 10" -> second.start();
					case "paid 20" -> first.close();
					default -> {
						// publish on
					}
				}
			}
			for (SocialCreditCode owner : owners) {
				eventually(() -> assertThat(Sample.texts(second, owner)).isEqualTo(texts));
				eventually(() -> assertThat(facts.about(owner)
					.stream()
					.filter(fact -> fact.source().equals("/grants/sample-two"))
					.map(fact -> TestFacts.decode(ApplicationWithdrawnV1.class, fact).reason())
					.distinct()).isEqualTo(texts));
			}
		}
	}

	private static TestService instance(String database) {
		return TestService.of(SampleService.class, "sample-two").with("grants.mongodb.database", database);
	}

}
