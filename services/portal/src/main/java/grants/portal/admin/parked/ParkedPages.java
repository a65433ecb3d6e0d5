package grants.portal.admin.parked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.portal.services.Operations;
import grants.portal.services.OperationsApi;
import grants.portal.services.OperationsApi.AskToDiscard;
import grants.portal.services.OperationsApi.Confirm;
import grants.portal.services.OperationsApi.ParkedFacts;
import grants.portal.services.Refused;
import grants.portal.services.Service;
import grants.portal.services.Told;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Facts that could not be taken up: tried again, or discarded by two people. */
@Controller
class ParkedPages {

	private static final int PAGE = 50;

	private static final List<String> TROUBLES = List.of("rule", "undecodable", "unknown", "bug", "waiting");

	private static final List<String> AGES = List.of("PT1H", "PT24H", "PT168H");

	private final Operations operations;

	ParkedPages(Operations operations) {
		this.operations = operations;
	}

	@GetMapping("/admin/parked")
	String list(@RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String beneficiary,
			@RequestParam(defaultValue = "") String trouble, @RequestParam(defaultValue = "") String olderThan,
			@RequestParam @Nullable String after, Model model) {
		Operations.Question<ParkedFacts> question = desk -> desk.operations()
			.parked(orNull(beneficiary), orNull(trouble), orNull(olderThan), after, PAGE);
		List<Told<ParkedFacts>> told = service.isEmpty() ? operations.everywhere(question)
				: List.of(operations.at(Service.named(service), question));
		Map<String, String> filter = new LinkedHashMap<>();
		filter.put("service", service);
		filter.put("beneficiary", beneficiary);
		filter.put("trouble", trouble);
		filter.put("olderThan", olderThan);
		model.addAttribute("told", told);
		model.addAttribute("filter", filter);
		model.addAttribute("narrowed", filter.values().stream().anyMatch(value -> !value.isEmpty()));
		model.addAttribute("services", Service.values());
		model.addAttribute("troubles", TROUBLES);
		model.addAttribute("ages", AGES);
		return "admin/parked/list";
	}

	@GetMapping("/admin/parked/{service}/{id}")
	String show(@PathVariable String service, @PathVariable String id, Person person, HttpServletRequest request,
			Model model) {
		return show("fact", Service.named(service), id, person, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/admin/parked/{service}/{id}")
	String retry(@PathVariable String service, @PathVariable String id, Person person, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Service of = Service.named(service);
		try {
			at(of).retry(id);
			after.addFlashAttribute("flash", "parked.retried");
			return back(of, id, after);
		}
		catch (Refused refused) {
			return refused("fact", of, id, person, Input.sent(request), refused, response, model);
		}
	}

	@GetMapping("/admin/parked/{service}/{id}/discard")
	String askToDiscard(@PathVariable String service, @PathVariable String id, Person person,
			HttpServletRequest request, Model model) {
		return show("discard", Service.named(service), id, person, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/admin/parked/{service}/{id}/discard")
	String discard(@PathVariable String service, @PathVariable String id, Person person, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Service of = Service.named(service);
		Input input = Input.sent(request);
		try {
			at(of).askToDiscard(id, new AskToDiscard(input.value("reason").strip(), input.value("citation").strip(),
					orNull(input.value("replacedBy").strip())));
			after.addFlashAttribute("flash", "parked.asked");
			return back(of, id, after);
		}
		catch (Refused refused) {
			return refused("discard", of, id, person, input, refused, response, model);
		}
	}

	@GetMapping("/admin/parked/{service}/{id}/confirmation")
	String look(@PathVariable String service, @PathVariable String id, Person person, HttpServletRequest request,
			Model model) {
		return show("confirmation", Service.named(service), id, person, Input.fresh(request, Map.of()), model);
	}

	/** The form names the ask that was looked at. */
	@PostMapping("/admin/parked/{service}/{id}/confirmation")
	String confirm(@PathVariable String service, @PathVariable String id, Person person, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Service of = Service.named(service);
		Input input = Input.sent(request);
		try {
			at(of).confirmDiscard(id, new Confirm(input.value("ask")));
			after.addFlashAttribute("flash", "parked.discarded");
			after.addAttribute("service", of.label()).addAttribute("id", id);
			return "redirect:/admin/discarded/{service}/{id}";
		}
		catch (Refused refused) {
			return refused("confirmation", of, id, person, input, refused, response, model);
		}
	}

	/** A fact that has had its end meanwhile is shown by the refusal alone. */
	private String refused(String page, Service service, String id, Person person, Input input, Refused refused,
			HttpServletResponse response, Model model) {
		response.setStatus(refused.problem().status());
		try {
			return show(page, service, id, person, input.refused(refused.problem()), model);
		}
		catch (Refused gone) {
			throw refused;
		}
	}

	private String show(String page, Service service, String id, Person person, Input input, Model model) {
		model.addAttribute("service", service);
		model.addAttribute("fact", at(service).parked(id));
		model.addAttribute("me", person.subject());
		model.addAttribute("input", input);
		return "admin/parked/" + page;
	}

	private OperationsApi at(Service service) {
		return operations.of(service);
	}

	private static String back(Service service, String id, RedirectAttributes after) {
		after.addAttribute("service", service.label()).addAttribute("id", id);
		return "redirect:/admin/parked/{service}/{id}";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
