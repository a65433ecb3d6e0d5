package grants.portal.admin.overview;

import java.util.Map;

import grants.portal.services.Operations;
import grants.portal.services.Refused;
import grants.portal.services.Service;
import grants.portal.services.Told;
import grants.portal.session.PortalProperties;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the platform is: all services at a glance, and each one closely. */
@Controller
class OverviewPages {

	private final Operations operations;

	private final PortalProperties portal;

	OverviewPages(Operations operations, PortalProperties portal) {
		this.operations = operations;
		this.portal = portal;
	}

	@GetMapping("/admin")
	String overview(Model model) {
		var told = operations.everywhere(Glance::at);
		model.addAttribute("told", told);
		model.addAttribute("movable", portal.local());
		model.addAttribute("building", told.stream().anyMatch(OverviewPages::isBuilding));
		return "admin/overview/overview";
	}

	@GetMapping("/admin/services/{service}")
	String service(@PathVariable String service, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return show(Service.named(service), Input.fresh(request, Map.of()), response, model);
	}

	/** The form names the view. */
	@PostMapping("/admin/services/{service}")
	String rebuild(@PathVariable String service, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Service of = Service.named(service);
		Input input = Input.sent(request);
		try {
			operations.of(of).rebuild(input.value("view"));
			after.addFlashAttribute("flash", "overview.rebuild.begun");
			return "redirect:/admin/services/" + of.label();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return show(of, input.refused(refused.problem()), response, model);
		}
	}

	private String show(Service service, Input input, HttpServletResponse response, Model model) {
		Told<Glance> told = operations.at(service, Glance::closelyAt);
		if (told.problem() != null) {
			response.setStatus(told.problem().status());
		}
		model.addAttribute("service", service);
		model.addAttribute("told", told);
		model.addAttribute("building", isBuilding(told));
		model.addAttribute("input", input);
		return "admin/overview/service";
	}

	private static boolean isBuilding(Told<Glance> told) {
		Glance glance = told.answer();
		return glance != null && glance.work() != null && !glance.work().building().isEmpty();
	}

}
