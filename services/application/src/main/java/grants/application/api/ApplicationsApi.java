package grants.application.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.application.command.WithdrawApplication;
import grants.application.projection.ApplicationsView;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.personal.Seals;
import grants.runtime.view.Views;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications: seen and withdrawn by the applicant. */
@RestController
@RequestMapping("/v1/applications")
class ApplicationsApi {

	private static final int MOST_ROWS = 500;

	private final Requests requests;

	private final Known known;

	private final Views views;

	private final ApplicationsView applications;

	private final Seals seals;

	private final InstantSource clock;

	ApplicationsApi(Requests requests, Known known, Views views, ApplicationsView applications, Seals seals,
			InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.views = views;
		this.applications = applications;
		this.seals = seals;
		this.clock = clock;
	}

	/** Why the application is taken back. */
	record Withdraw(String reason) {

		Withdraw {
			Reason.require(reason);
		}

	}

	/** As it is now, with its whole life and the explanation of its amount. */
	@GetMapping("/{id}")
	ApplicationView application(Caller caller, @PathVariable ApplicationId id) {
		SocialCreditCode beneficiary = known.draftOf(id).beneficiary();
		Access.reader(caller, beneficiary);
		return ApplicationView.of(id, known.events(beneficiary)).orElseThrow(() -> known.noApplication(id));
	}

	/** The newest first; at most {@value #MOST_ROWS}. */
	@GetMapping
	List<ApplicationRow> applications(Caller caller, @RequestParam SocialCreditCode beneficiary,
			@RequestParam @Nullable Long position) {
		Access.reader(caller, beneficiary);
		views.await(applications, position);
		return views.collection(applications)
			.find(Filters.eq("beneficiary", beneficiary.value()))
			.sort(Sorts.descending("submittedAt"))
			.limit(MOST_ROWS)
			.map(ApplicationRow::of)
			.into(new ArrayList<>());
	}

	@PostMapping("/{id}/withdrawal")
	Receipt withdraw(Caller caller, @PathVariable ApplicationId id, @RequestBody Withdraw body) {
		SocialCreditCode beneficiary = known.draftOf(id).beneficiary();
		Actor applicant = Access.applicant(caller, beneficiary);
		return requests.execute(caller, applicant, "withdraw-application", id.value(), body, _ -> {
			if (known.entitlements(beneficiary).claim(id).isEmpty()) {
				throw known.noApplication(id);
			}
			return new WithdrawApplication(id, beneficiary, seals.seal(beneficiary.value(), body.reason()),
					clock.instant(), applicant);
		});
	}

}
