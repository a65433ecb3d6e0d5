package grants.portal.admin.keys;

import java.util.Map;

import grants.portal.services.AuditApi;
import grants.portal.services.Refused;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of personal data, wrapped anew after a change of the master key. */
@Controller
class KeyPages {

	private final AuditApi audit;

	KeyPages(AuditApi audit) {
		this.audit = audit;
	}

	@GetMapping("/admin/keys")
	String keys(HttpServletRequest request, Model model) {
		model.addAttribute("input", Input.fresh(request, Map.of()));
		return "admin/keys/keys";
	}

	@PostMapping("/admin/keys")
	String rewrap(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
		try {
			after.addFlashAttribute("rewrapped", audit.rewrap());
			return "redirect:/admin/keys";
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			model.addAttribute("input", Input.sent(request).refused(refused.problem()));
			return "admin/keys/keys";
		}
	}

}
