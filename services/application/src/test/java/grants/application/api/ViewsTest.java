package grants.application.api;

import java.util.Map;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestService;
import grants.runtime.view.Views;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** REPLAY-EQ: a view that is made again shows what it showed before. */
class ViewsTest {

	@Test
	void views_can_be_made_again_from_the_log() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		Http applicant = Desk.as(Desk.applicant(beneficiary));
		ApplicationId withdrawn = Desk.submitted(SampleContent.settling(beneficiary));
		Desk.submitted(SampleContent.techLoans(beneficiary, "D18-4"));
		Receipt last = applicant.post("/v1/applications/" + withdrawn + "/withdrawal", Map.of("reason", "改报其他条款"))
			.receipt();
		String applications = "/v1/applications?beneficiary=" + beneficiary + "&position=" + last.position();
		String drafts = "/v1/drafts?beneficiary=" + beneficiary + "&position=" + last.position();
		String applicationsBefore = applicant.get(applications).expect(200).body();
		String draftsBefore = applicant.get(drafts).expect(200).body();
		assertThat(applicationsBefore).contains("WITHDRAWN", "PENDING", "D18-4", "2000000.00");
		assertThat(draftsBefore).contains("SUBMITTED", "D18-4");

		Views views = Desk.service().bean(Views.class);
		views.rebuild("applications");
		views.rebuild("drafts");

		TestService.eventually(() -> {
			assertThat(applicant.get(applications).body()).isEqualTo(applicationsBefore);
			assertThat(applicant.get(drafts).body()).isEqualTo(draftsBefore);
		});
	}

}
