package grants.portal.applicant;

import java.util.List;
import java.util.Optional;

import grants.portal.services.ApplicationApi.Application;
import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.services.Refused;
import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an application has come, put together from what each service tells. */
@Component
public final class Progress {

	/** The public notices are few: those that run today. */
	private static final int PAGE = 200;

	private final ReviewApi review;

	private final DisbursementApi disbursement;

	Progress(ReviewApi review, DisbursementApi disbursement) {
		this.review = review;
		this.disbursement = disbursement;
	}

	/**
	 * @param notice set while it is on public notice
	 * @param payments of its award, empty before they are planned
	 * @param next key of what happens next
	 */
	public record Stage(@Nullable Notice notice, List<Payment> payments, String next) {
	}

	public Stage of(Application application) {
		List<Payment> payments = application.award() == null ? List.of() : payments(application.award().awardId());
		Notice notice = application.state().equals("PENDING") ? notice(application.applicationId()).orElse(null) : null;
		return new Stage(notice, payments, next(application, notice, payments));
	}

	private static String next(Application application, @Nullable Notice notice, List<Payment> payments) {
		return switch (application.state()) {
			case "PENDING" -> notice == null ? "progress.review" : "progress.notice";
			case "AWARDED" -> ofPayments(payments);
			default -> "progress.over";
		};
	}

	private static String ofPayments(List<Payment> payments) {
		if (payments.stream().anyMatch(Payment::held)) {
			return "progress.held";
		}
		if (payments.stream().anyMatch(payment -> payment.state().equals("RETURNED"))) {
			return "progress.returned";
		}
		return !payments.isEmpty() && payments.stream().allMatch(payment -> payment.state().equals("CONFIRMED"))
				? "progress.paid" : "progress.payment";
	}

	private Optional<Notice> notice(String applicationId) {
		String caseId = applicationId.replaceFirst("^application-", "case-");
		List<Notice> found = review.notices(0, PAGE).rows();
		return found.stream().filter(notice -> notice.caseId().equals(caseId)).findFirst();
	}

	/** Empty for a moment after the award, until the treasuries have heard of it. */
	private List<Payment> payments(String award) {
		try {
			return disbursement.payments(award);
		}
		catch (Refused refused) {
			if (refused.problem().status() == 404) {
				return List.of();
			}
			throw refused;
		}
	}

}
