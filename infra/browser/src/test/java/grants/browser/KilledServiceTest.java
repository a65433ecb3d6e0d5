package grants.browser;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import com.microsoft.playwright.Locator;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.Claims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A service is killed while it submits: the page says that nobody knows, the form is kept,
 * and sending it again makes one application of it. {@code -Dgrants.seed} repeats a run.
 */
@ExtendWith(Site.class)
@Tag("own-platform")
class KilledServiceTest {

	private static final long SEED = Long.getLong("grants.seed", System.nanoTime());

	private static final int ROUNDS = 3;

	private static final int LONGEST_MICROSECONDS = 150_000;

	private static final String CODE = "91410100MA9F00002F";

	private static final List<Part> KILLED = List.of(Part.APPLICATION);

	private final Site.Running site;

	KilledServiceTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_submission_that_loses_its_service_makes_one_application() {
		Random random = new Random(SEED);
		int before = applications();
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			for (int round = 1; round <= ROUNDS; round++) {
				ClaimForm.fillIn(visitor, Claims.greenBuilding(CODE, "乙置业有限公司", "100", "停电-" + SEED + "-" + round));
				visitor.page()
					.locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("确认提交"))
					.evaluate("button => { button.form.requestSubmit(button); }");
				LockSupport.parkNanos(random.nextInt(LONGEST_MICROSECONDS) * 1_000L);
				site.platform().kill(KILLED);
				Locator back = visitor.page().getByText("回到表单");
				Locator again = visitor.page().locator("#refusal");
				assertThat(back.or(again).or(visitor.page().locator(".flash"))).isVisible();
				site.platform().restart(KILLED);
				if (back.isVisible()) {
					visitor.findsNoBarrier();
					Site.picture(visitor.page(), "killed-service");
					back.click();
				}
				if (visitor.page().getByText("确认提交").isVisible()) {
					visitor.press("确认提交");
				}
				assertThat(visitor.page().locator("main")).containsText("申报已提交");
				int now = before + round;
				site.city().await("applications", () -> Optional.of(applications()).filter(n -> n == now));
			}
		}
	}

	private int applications() {
		Answer answer = site.city()
			.as("applicant-builder")
			.get(Part.APPLICATION, "/v1/applications?beneficiary=" + CODE);
		return answer.accepted().size();
	}

}
