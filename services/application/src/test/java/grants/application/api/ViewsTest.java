package grants.application.api;

import java.util.List;
import java.util.Map;

import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestService;
import grants.runtime.view.ViewStatus;
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

		CallDesk calls = new CallDesk(Desk.service());
		Map<String, Object> call = CallDesk.quota("2025-09-01T09:00:00", "2025-09-30T23:59:59", 30);
		call.put("measureId", "D18-7b");
		String id = calls.opened(call).value();
		calls.officer()
			.post("/v1/calls/" + id + "/extension", Map.of("closesAt", "2025-10-15T23:59:59", "reason", "系统升级"))
			.receipt();
		String listed = "/v1/calls?measure=D18-7b&position=" + Desk.head();
		String callsBefore = applicant.get(listed).expect(200).body();
		assertThat(callsBefore).contains(id, "2025-10-15T23:59:59", "\"places\":30");

		Views views = Desk.service().bean(Views.class);
		List<String> all = views.status().stream().map(ViewStatus::name).toList();
		assertThat(all).contains("applications", "drafts", "calls");
		all.forEach(views::rebuild);

		TestService.eventually(() -> assertThat(views.status()).allSatisfy(view -> {
			assertThat(view.live()).isEqualTo(2);
			assertThat(view.comparison().different()).isZero();
		}));
		TestService.eventually(() -> {
			assertThat(applicant.get(applications).body()).isEqualTo(applicationsBefore);
			assertThat(applicant.get(drafts).body()).isEqualTo(draftsBefore);
			assertThat(applicant.get(listed).body()).isEqualTo(callsBefore);
		});
	}

}
