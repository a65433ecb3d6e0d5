package grants.browser;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.Claims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A service is killed while it submits: the page says that nobody knows, the form is
 * kept, and sending it again makes one application of it. {@code -Dgrants.seed} repeats a
 * run.
 */
@ExtendWith(Site.class)
@Tag("own-platform")
class KilledServiceTest {

	private static final long SEED = Long.getLong("grants.seed", System.nanoTime());

	private static final int ROUNDS = 3;

	private static final int LONGEST_MICROSECONDS = 150_000;

	private static final String CODE = "91410100MA9F00002F";

	private static final Pattern APPLICATION = Pattern.compile(".*/applicant/applications/application-.*");

	private static final List<Part> KILLED = List.of(Part.APPLICATION);

	private final Site.Running site;

	KilledServiceTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_submission_that_loses_its_service_makes_one_application() {
		System.out.println("seed " + SEED);
		Random random = new Random(SEED);
		int before = applications();
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			for (int round = 1; round <= ROUNDS; round++) {
				ClaimForm.fillIn(visitor, Claims.greenBuilding(CODE, "乙置业有限公司", "100", "停电-" + SEED + "-" + round));
				Locator submit = visitor.page().locator("button:has-text('确认提交')");
				Locator back = visitor.page().locator("a.button:has-text('回到表单')");
				long wait = random.nextInt(LONGEST_MICROSECONDS) * 1_000L;
				visitor.page().waitForNavigation(() -> {
					submit.evaluate("button => { button.form.requestSubmit(button); }");
					LockSupport.parkNanos(wait);
					site.platform().kill(KILLED);
				});
				site.platform().restart(KILLED);
				if (back.isVisible()) {
					visitor.findsNoBarrier();
					Site.picture(visitor.page(), "killed-service");
					visitor.page().waitForNavigation(back::click);
				}
				// where it was submitted all the same, the form leads to the application
				if (submit.isVisible()) {
					submit.click();
				}
				assertThat(visitor.page()).hasURL(APPLICATION);
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
