package grants.portal.applicant.profile;

import java.util.List;
import java.util.Map;

import grants.portal.applicant.Organisation;
import grants.portal.open.CalculatorAddress;
import grants.portal.open.Catalogue;
import grants.portal.open.FactFields;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.Profile;
import grants.portal.services.ApplicationApi.SaveProfile;
import grants.portal.services.Measure;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an enterprise states about itself (一企一档): entered once, used again. */
@Controller
class ProfilePages {

	private final ApplicationApi applications;

	private final Catalogue catalogue;

	private final Organisation organisation;

	ProfilePages(ApplicationApi applications, Catalogue catalogue, Organisation organisation) {
		this.applications = applications;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@GetMapping("/applicant/profile")
	String edit(Person person, HttpServletRequest request, Model model) {
		Profile profile = applications.profile(organisation.of(person, request));
		model.addAttribute("profile", profile);
		Input input = Input.fresh(request, ProfileForm.fields(profile));
		return page(ProfileForm.of(catalogue.measures(), input), input, model);
	}

	@PostMapping("/applicant/profile")
	String save(Person person, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		String code = organisation.choose(person, input.value(ProfileForm.ORGANISATION), request);
		List<Measure> measures = catalogue.measures();
		ProfileForm form = ProfileForm.of(measures, input);
		try {
			SaveProfile body = new SaveProfile(version(input), form.read(input, request));
			applications.saveProfile(RequestKey.of(input.key(), body), code, body);
			after.addFlashAttribute("flash", "profile.saved");
			return "redirect:/applicant/profile";
		}
		catch (Refused refused) {
			Problem problem = refused.problem().inside("content", List.of());
			response.setStatus(problem.status());
			Profile now = problem.isConflict() ? applications.profile(code) : null;
			if (now != null && now.version() != version(input)) {
				form = ProfileForm.of(measures, input, now);
				model.addAttribute("changed", form.changed(input, now));
				// the next try is made in view of it
				input.with(Map.of(ProfileForm.VERSION, Long.toString(now.version())));
			}
			return page(form, input.refused(problem.naming(form.factLabels())), model);
		}
	}

	private static String page(ProfileForm form, Input input, Model model) {
		model.addAttribute("input", input);
		model.addAttribute("sections", form.sections(input));
		return "applicant/profile/profile";
	}

	/**
	 * Adds to the calculator's question what the profile says and the question does not:
	 * no words, as they could be anything, and the question stands in an address.
	 */
	@GetMapping("/applicant/profile/calculator")
	String toCalculator(Person person, HttpServletRequest request, RedirectAttributes after) {
		Map<String, String> stated = applications.profile(organisation.of(person, request)).content().facts();
		Input question = Input.sent(request);
		List<Measure> asked = catalogue.measures()
			.stream()
			.filter(m -> m.beneficiaries().stream().anyMatch(kind -> question.has("kind", kind.id())))
			.toList();
		CalculatorAddress address = CalculatorAddress.of(request.getParameterMap());
		List<Measure.Fact> added = FactFields.of(asked)
			.values()
			.stream()
			.filter(fact -> stated.containsKey(fact.name()) && !fact.type().equals("TEXT"))
			.filter(fact -> question.value(FactFields.PREFIX + fact.name()).isBlank())
			.toList();
		added.forEach(fact -> address.with(FactFields.PREFIX + fact.name(), stated.getOrDefault(fact.name(), "")));
		after.addFlashAttribute("flash", added.isEmpty() ? "profile.nothing-to-add" : "profile.added");
		return "redirect:" + address;
	}

	private static long version(Input input) {
		String version = input.value(ProfileForm.VERSION);
		return version.matches("\\d{1,12}") ? Long.parseLong(version) : -1;
	}

}
