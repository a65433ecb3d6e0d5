package grants.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import grants.local.tour.Grant.Claim;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An applicant fills in the form of a measure. */
final class ClaimForm {

	private ClaimForm() {
	}

	/** Up to the page on which it is submitted. */
	static void fillIn(Visitor applicant, Claim claim) {
		applicant.open("/applicant/apply?measure=" + claim.measure());
		applicant.press("开始填报").fill("beneficiaryName", claim.name());
		claim.facts().forEach((fact, value) -> state(applicant, "facts." + fact, value));
		claim.evidenceNumbers().forEach((kind, number) -> {
			applicant.fill("evidence." + kind + ".number", number);
			applicant.field("evidence." + kind + ".file")
				.setInputFiles(new FilePayload("scan.pdf", "application/pdf",
						("%PDF-1.7 " + number).getBytes(StandardCharsets.UTF_8)));
		});
		applicant.fill("payee.name", claim.name())
			.fill("payee.bankCode", "102491002345")
			.fill("payee.account", claim.account())
			.press("保存并核对");
		assertThat(applicant.page().locator("h1")).hasText("核对并提交");
	}

	private static void state(Visitor applicant, String field, String value) {
		Locator there = applicant.field(field);
		if (there.count() > 1) {
			applicant.choose(field, value);
		}
		else if (there.evaluate("e => e.tagName").equals("SELECT")) {
			there.selectOption(value);
		}
		else {
			there.fill(value);
		}
	}

}
