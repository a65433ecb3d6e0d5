package grants.runtime.inbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import grants.archive.ArchiveService;
import grants.archive.ArchiveService.Archive;
import grants.contract.Topics;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.sample.Sample;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

class FactSinkTest {

	@Test
	void a_sink_gets_every_fact_of_every_topic_as_it_was_told() {
		SocialCreditCode owner = Beneficiaries.next();
		ResidencyMovedV1 move = new ResidencyMovedV1(owner.value(), "TAX", "410102", "310101",
				LocalDate.of(2028, 1, 10), "r1");
		try (TestService service = TestService.of(ArchiveService.class, "archive").start();
				TestFacts facts = Sample.facts()) {
			String id = UUID.randomUUID().toString();
			facts.publish(id, move, Instant.now());
			facts.publish(InboundDoorTest.report(owner, "paid"));
			facts.publish(id, move, Instant.now());
			Archive archive = service.bean(Archive.class);
			eventually(() -> assertThat(archive.about(owner.value(), Topics.BANK_REPORTS)).hasSize(1));
			eventually(() -> assertThat(archive.about(owner.value(), Topics.REGISTRY)).singleElement()
				.extracting(fact -> fact.getString("_id"), fact -> fact.getString("type"),
						fact -> Document.parse(fact.getString("data")).getString("effectiveOn"))
				.containsExactly(id, "grants.registry.ResidencyMoved.v1", "2028-01-10"));
		}
	}

}
