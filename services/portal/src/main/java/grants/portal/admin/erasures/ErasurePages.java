package grants.portal.admin.erasures;

import java.util.Locale;
import java.util.Map;

import grants.portal.services.AuditApi;
import grants.portal.services.AuditApi.AskToErase;
import grants.portal.services.AuditApi.Erasure;
import grants.portal.services.Refused;
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

/** Erasing a beneficiary's personal data: asked for by one person, done by another. */
@Controller
class ErasurePages {

	private final AuditApi audit;

	ErasurePages(AuditApi audit) {
		this.audit = audit;
	}

	@GetMapping("/admin/erasures")
	String find(@RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		String asked = code.strip().toUpperCase(Locale.ROOT);
		Input input = Input.of(Map.of("code", asked));
		model.addAttribute("input", input);
		if (asked.isEmpty()) {
			return "admin/erasures/find";
		}
		try {
			erasure(asked);
			after.addAttribute("code", asked);
			return "redirect:/admin/erasures/{code}";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			input.refused(refused.problem());
			return "admin/erasures/find";
		}
	}

	@GetMapping("/admin/erasures/{code}")
	String show(@PathVariable String code, Person person, HttpServletRequest request, Model model) {
		return show("erasure", code, person, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/admin/erasures/{code}")
	String ask(@PathVariable String code, Person person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		return change("erasure", "erasures.asked", code, person, input,
				() -> audit.askToErase(code, new AskToErase(input.value("reason").strip())), response, model, after);
	}

	@GetMapping("/admin/erasures/{code}/confirmation")
	String look(@PathVariable String code, Person person, HttpServletRequest request, Model model) {
		return show("confirmation", code, person, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/admin/erasures/{code}/confirmation")
	String confirm(@PathVariable String code, Person person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		return change("confirmation", "erasures.done", code, person, Input.sent(request),
				() -> audit.confirmErasure(code), response, model, after);
	}

	@GetMapping("/admin/erasures/{code}/withdrawal")
	String askToWithdraw(@PathVariable String code, Person person, HttpServletRequest request, Model model) {
		return show("withdrawal", code, person, Input.fresh(request, Map.of()), model);
	}

	@PostMapping("/admin/erasures/{code}/withdrawal")
	String withdraw(@PathVariable String code, Person person, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes after) {
		return change("withdrawal", "erasures.withdrawn", code, person, Input.sent(request),
				() -> audit.withdrawErasure(code), response, model, after);
	}

	private String change(String page, String flash, String code, Person person, Input input, Runnable change,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		try {
			change.run();
			after.addFlashAttribute("flash", flash);
			after.addAttribute("code", code);
			return "redirect:/admin/erasures/{code}";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return show(page, code, person, input.refused(refused.problem()), model);
		}
	}

	private String show(String page, String code, Person person, Input input, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("erasure", erasure(code));
		model.addAttribute("me", person.subject());
		model.addAttribute("input", input);
		return "admin/erasures/" + page;
	}

	/** Null if nobody has ever asked for one. */
	private @Nullable Erasure erasure(String code) {
		try {
			return audit.erasure(code);
		}
		catch (Refused refused) {
			if (refused.problem().status() == 404) {
				return null;
			}
			throw refused;
		}
	}

}
