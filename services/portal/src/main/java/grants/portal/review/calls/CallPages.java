package grants.portal.review.calls;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import grants.kernel.Text;
import grants.portal.open.Catalogue;
import grants.portal.services.Measure;
import grants.portal.services.OfficeApi;
import grants.portal.services.OfficeApi.CallDetails;
import grants.portal.services.OfficeApi.CancelCall;
import grants.portal.services.OfficeApi.ExtendCall;
import grants.portal.services.OfficeApi.OpenCall;
import grants.portal.services.OfficeApi.Opened;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
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

/** Calls for applications: announced, extended and called off by their lead bureau. */
@Controller
class CallPages {

	/** In forms about a call: how many announcements were in view. */
	private static final String SEEN = "seen";

	private static final List<String> STATES = List.of("OPEN", "COMING", "CLOSED", "CANCELLED");

	private static final List<String> KINDS = List.of("OPEN", "QUOTA", "RANKING");

	private final OfficeApi office;

	private final Catalogue catalogue;

	CallPages(OfficeApi office, Catalogue catalogue) {
		this.office = office;
		this.catalogue = catalogue;
	}

	@GetMapping("/review/calls")
	String list(Person person, @RequestParam(defaultValue = "") String state, @RequestParam @Nullable String all,
			@RequestParam @Nullable Long position, Model model) {
		List<Measure.Call> calls = office.calls(state.isEmpty() ? null : state, position);
		model.addAttribute("calls",
				calls.stream().filter(call -> all != null || person.bureaus().contains(call.leadBureau())).toList());
		model.addAttribute("state", state);
		model.addAttribute("states", STATES);
		model.addAttribute("all", all != null);
		model.addAttribute("measures", names());
		model.addAttribute("approver", isApprover(person));
		return "review/calls/list";
	}

	@GetMapping("/review/calls/new")
	String askToOpen(Person person, @RequestParam(defaultValue = "") String measure, HttpServletRequest request,
			Model model) {
		return opening(person, Input.fresh(request, Map.of("measureId", measure)), model);
	}

	@PostMapping("/review/calls/new")
	String open(Person person, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			String kind = input.value("kind");
			OpenCall body = new OpenCall(input.value("measureId"),
					Text.of(input.value("name.zh").strip(), input.value("name.en").strip()),
					moment(input.value("opensAt")), moment(input.value("closesAt")), kind.isEmpty() ? null : kind,
					places(input.value("places").strip()));
			Opened opened = office.open(RequestKey.of(input.key(), body), body);
			after.addFlashAttribute("flash", "calls.opened");
			return "redirect:/review/calls/" + opened.callId();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return opening(person, input.refused(refused.problem()), model);
		}
	}

	private String opening(Person person, Input input, Model model) {
		model.addAttribute("measures",
				catalogue.measures().stream().filter(m -> person.bureaus().contains(m.leadBureau().id())).toList());
		model.addAttribute("kinds", KINDS);
		model.addAttribute("input", input);
		return "review/calls/new";
	}

	@GetMapping("/review/calls/{id}")
	String show(Person person, @PathVariable String id, Model model) {
		CallDetails details = details(person, id, model);
		if (person.bureaus().contains(details.call().leadBureau())) {
			model.addAttribute("entries", office.candidates(id));
		}
		return "review/calls/call";
	}

	@GetMapping("/review/calls/{id}/extension")
	String askToExtend(Person person, @PathVariable String id, HttpServletRequest request, Model model) {
		return changing("extension", person, id, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/review/calls/{id}/extension")
	String extend(Person person, @PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			ExtendCall body = new ExtendCall(moment(input.value("closesAt")), input.value("reason").strip());
			office.extend(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "calls.extended");
			return "redirect:/review/calls/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return changing("extension", person, id, input.refused(refused.problem()), model);
		}
	}

	@GetMapping("/review/calls/{id}/cancellation")
	String askToCancel(Person person, @PathVariable String id, HttpServletRequest request, Model model) {
		return changing("cancellation", person, id, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/review/calls/{id}/cancellation")
	String cancel(Person person, @PathVariable String id, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			CancelCall body = new CancelCall(input.value("reason").strip());
			office.cancel(RequestKey.of(input.key(), body), id, body);
			after.addFlashAttribute("flash", "calls.cancelled");
			return "redirect:/review/calls/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return changing("cancellation", person, id, input.refused(refused.problem()), model);
		}
	}

	private String changing(String step, Person person, String id, Input input, Model model) {
		CallDetails details = details(person, id, model);
		int now = details.announcements().size();
		String seen = input.value(SEEN);
		if (input.refusal() != null && input.refusal().isConflict() && seen.matches("\\d{1,6}")) {
			model.addAttribute("changed",
					details.announcements().stream().skip(Math.min(now, Integer.parseInt(seen))).toList());
		}
		boolean inView = input.refusal() != null || seen.isEmpty();
		model.addAttribute("input", inView ? input.with(Map.of(SEEN, Integer.toString(now))) : input);
		model.addAttribute("step", step);
		return "review/calls/change";
	}

	private CallDetails details(Person person, String id, Model model) {
		CallDetails details = office.call(id);
		model.addAttribute("details", details);
		model.addAttribute("measures", names());
		model.addAttribute("approver", isApprover(person) && person.bureaus().contains(details.call().leadBureau()));
		return details;
	}

	private Map<String, Text> names() {
		return catalogue.measures().stream().collect(Collectors.toMap(Measure::id, Measure::name));
	}

	private static boolean isApprover(Person person) {
		return person.roles().contains("approver");
	}

	/** Browsers leave the seconds out where there are none. */
	private static String moment(String typed) {
		return typed.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}") ? typed + ":00" : typed;
	}

	private static @Nullable Integer places(String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		if (!typed.matches("\\d{1,9}")) {
			throw new Refused(Problem.ofFields(Text.of("名额填写有误", "The places are no number"),
					List.of(new Problem.FieldError("places", "名额应为整数", "places are a whole number", null))));
		}
		return Integer.valueOf(typed);
	}

}
