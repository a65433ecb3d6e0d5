package grants.portal.applicant.drafts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import grants.portal.open.Catalogue;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.Calculate;
import grants.portal.services.ApplicationApi.Draft;
import grants.portal.services.ApplicationApi.LiveClaim;
import grants.portal.services.ApplicationApi.Result;
import grants.portal.services.ApplicationApi.Submit;
import grants.portal.services.ApplicationApi.Submitted;
import grants.portal.services.Measure;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The last look before an application is submitted. A second click, or another try after
 * an answer that was lost, finds the application that there is already.
 */
@Controller
class SubmissionPages {

	private final ApplicationApi applications;

	private final Catalogue catalogue;

	SubmissionPages(ApplicationApi applications, Catalogue catalogue) {
		this.applications = applications;
		this.catalogue = catalogue;
	}

	@GetMapping("/applicant/drafts/{id}/submission")
	String look(@PathVariable String id, HttpServletRequest request, Model model) {
		Draft draft = applications.draft(id);
		return show(draft, Input.fresh(request, Map.of(DraftForm.VERSION, Long.toString(draft.version()))), model);
	}

	@PostMapping("/applicant/drafts/{id}/submission")
	String submit(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		String supersedes = input.value("supersedes").isBlank() ? null : input.value("supersedes");
		String version = input.value(DraftForm.VERSION);
		try {
			Submit body = new Submit(version.matches("\\d{1,12}") ? Long.parseLong(version) : -1, supersedes);
			Submitted submitted = applications.submit(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "submission.done");
			return "redirect:/applicant/applications/" + submitted.applicationId();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return show(applications.draft(id), input.refused(refused.problem()), model);
		}
	}

	private String show(Draft draft, Input input, Model model) {
		if (draft.state().equals("SUBMITTED")) {
			return "redirect:/applicant/applications/" + draft.applicationId();
		}
		Measure measure = catalogue.measure(draft.measureId());
		model.addAttribute("draft", draft);
		model.addAttribute("measure", measure);
		model.addAttribute("input", input);
		model.addAttribute("missing", new DraftForm(measure).missing(Input.of(new DraftForm(measure).fields(draft))));
		model.addAttribute("sameType", pendingOfSameType(draft, measure));
		model.addAttribute("names",
				catalogue.measures().stream().collect(Collectors.toMap(Measure::id, Measure::name)));
		model.addAttribute("estimate", estimate(draft, measure));
		return "applicant/drafts/submission";
	}

	/**
	 * One of them may be given up for this one, where the documents let the higher be
	 * chosen.
	 */
	private List<LiveClaim> pendingOfSameType(Draft draft, Measure measure) {
		return applications.entitlements(draft.beneficiary())
			.live()
			.stream()
			.filter(claim -> claim.group().equals(measure.group().id()) && claim.awardId() == null)
			.toList();
	}

	/** What the facts would give today; null if they can't be read yet. */
	private @Nullable Result estimate(Draft draft, Measure measure) {
		try {
			return applications.calculate(new Calculate(null, Set.of(), draft.content().facts()))
				.measures()
				.stream()
				.filter(result -> result.measureId().equals(measure.id()))
				.findFirst()
				.orElse(null);
		}
		catch (Refused refused) {
			Problem problem = refused.problem();
			if (problem.status() == 422) { // the submission says the same, field by field
				return null;
			}
			throw refused;
		}
	}

}
