package grants.portal.applicant.drafts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import grants.kernel.Text;
import grants.portal.applicant.Organisation;
import grants.portal.open.Catalogue;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.DiscardDraft;
import grants.portal.services.ApplicationApi.Draft;
import grants.portal.services.ApplicationApi.SaveDraft;
import grants.portal.services.ApplicationApi.StartDraft;
import grants.portal.services.Measure;
import grants.portal.services.Problem;
import grants.portal.services.Receipt;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filling in an application: begun, saved as often as somebody likes, or given up. */
@Controller
class DraftPages {

	/** Under it and the form's key: the version that the form itself saved last. */
	private static final String AUTOSAVED = DraftPages.class.getName() + ".autosaved.";

	private final ApplicationApi applications;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final Prefill prefill;

	private final InstantSource clock;

	DraftPages(ApplicationApi applications, Catalogue catalogue, Organisation organisation, Prefill prefill,
			InstantSource clock) {
		this.applications = applications;
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.prefill = prefill;
		this.clock = clock;
	}

	/** What it takes, before anything is begun. */
	@GetMapping("/applicant/apply")
	String apply(Person person, @RequestParam String measure, HttpServletRequest request, Model model) {
		model.addAttribute("measure", catalogue.measure(measure));
		model.addAttribute("organisation", organisation.of(person, request));
		model.addAttribute("input", Input.fresh(request, Map.of()));
		return "applicant/drafts/apply";
	}

	@PostMapping("/applicant/apply")
	String start(Person person, @RequestParam String measure, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Measure of = catalogue.measure(measure);
		String code = organisation.of(person, request);
		Input input = Input.sent(request);
		try {
			StartDraft body = new StartDraft(code, of.id(), prefill.content(code, of));
			// the key of the form alone: a second click must not begin a second draft
			Receipt receipt = applications.start(RequestKey.of(input.key(), of.id() + code), body);
			return "redirect:/applicant/drafts/" + receipt.stream();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			model.addAttribute("measure", of);
			model.addAttribute("organisation", code);
			model.addAttribute("input", input.refused(refused.problem()));
			return "applicant/drafts/apply";
		}
	}

	@GetMapping("/applicant/drafts/{id}")
	String edit(@PathVariable String id, HttpServletRequest request, Model model) {
		Draft draft = applications.draft(id);
		Measure measure = catalogue.measure(draft.measureId());
		return form(draft, measure, Input.fresh(request, new DraftForm(measure).fields(draft)), model);
	}

	@PostMapping("/applicant/drafts/{id}")
	String save(@PathVariable String id, @RequestParam(defaultValue = "") String then, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Draft draft = applications.draft(id);
		Measure measure = catalogue.measure(draft.measureId());
		DraftForm form = new DraftForm(measure);
		DraftForm.Read read = form.read(request);
		Input input = Input.sent(request).with(read.digests());
		try {
			save(id, input, read, request.getSession());
			if (read.problems().isEmpty()) {
				after.addFlashAttribute("flash", "drafts.saved");
				return "redirect:/applicant/drafts/" + id + (then.equals("check") ? "/submission" : "");
			}
			// what could be saved is saved; what could not is named beside its field
			throw new Refused(Problem.ofFields(
					Text.of("其余内容已保存，请补正下列各项", "The rest is saved; correct what is named here"), read.problems()));
		}
		catch (Refused refused) {
			boolean saved = refused.problem().errors().equals(read.problems());
			Problem problem = refused.problem().inside("content", saved ? List.of() : read.problems());
			response.setStatus(problem.status());
			Draft now = applications.draft(id);
			if (problem.isConflict() && now.state().equals("OPEN") && now.version() != version(input)) {
				model.addAttribute("changed", form.changed(input, now));
			}
			return form(now, measure,
					input.with(Map.of(DraftForm.VERSION, Long.toString(now.version()))).refused(problem), model);
		}
	}

	private Receipt save(String id, Input input, DraftForm.Read read, HttpSession session) {
		try {
			return save(id, input.key(), new SaveDraft(version(input), read.content()));
		}
		catch (Refused refused) {
			// the form has saved itself meanwhile, and the browser went on without the
			// answer
			if (refused.problem().isConflict() && session.getAttribute(AUTOSAVED + input.key()) instanceof Long own
					&& own != version(input)) {
				return save(id, input.key(), new SaveDraft(own, read.content()));
			}
			throw refused;
		}
	}

	private Receipt save(String id, String key, SaveDraft body) {
		return applications.save(RequestKey.of(key, body), id, body);
	}

	/** Behind the form's back: says what became of it in one line. */
	@PostMapping("/applicant/drafts/{id}/autosave")
	String autosave(@PathVariable String id, HttpServletRequest request, Model model) {
		Input input = Input.sent(request);
		Draft draft = applications.draft(id);
		DraftForm.Read read = new DraftForm(catalogue.measure(draft.measureId())).read(request);
		try {
			long version = save(id, input.key(), new SaveDraft(version(input), read.content())).version();
			request.getSession().setAttribute(AUTOSAVED + input.key(), version);
			model.addAttribute("version", version);
			model.addAttribute("savedAt", clock.instant());
		}
		catch (Refused refused) {
			model.addAttribute("problem", refused.problem());
			model.addAttribute("version", version(input));
		}
		return "applicant/drafts/autosave";
	}

	@GetMapping("/applicant/drafts/{id}/discard")
	String askToDiscard(@PathVariable String id, HttpServletRequest request, Model model) {
		return discarding(applications.draft(id), Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/applicant/drafts/{id}/discard")
	String discard(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			DiscardDraft body = new DiscardDraft(version(input));
			Receipt receipt = applications.discard(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "drafts.discarded");
			after.addAttribute("position", receipt.position());
			return "redirect:/applicant";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return discarding(applications.draft(id), input.refused(refused.problem()), model);
		}
	}

	private String discarding(Draft draft, Input input, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("measure", catalogue.measure(draft.measureId()));
		model.addAttribute("input", input);
		return "applicant/drafts/discard";
	}

	private static String form(Draft draft, Measure measure, Input input, Model model) {
		if (!draft.state().equals("OPEN")) {
			return draft.state().equals("SUBMITTED") ? "redirect:/applicant/applications/" + draft.applicationId()
					: gone(draft, measure, model);
		}
		model.addAttribute("draft", draft);
		model.addAttribute("measure", measure);
		model.addAttribute("input", input);
		model.addAttribute("missing", new DraftForm(measure).missing(input));
		return "applicant/drafts/edit";
	}

	private static String gone(Draft draft, Measure measure, Model model) {
		model.addAttribute("draft", draft);
		model.addAttribute("measure", measure);
		return "applicant/drafts/gone";
	}

	private static long version(Input input) {
		String version = Objects.requireNonNullElse(input.value(DraftForm.VERSION), "");
		return version.matches("\\d{1,12}") ? Long.parseLong(version) : -1;
	}

}
