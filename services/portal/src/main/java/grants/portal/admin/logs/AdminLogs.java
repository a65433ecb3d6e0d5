package grants.portal.admin.logs;

import grants.portal.operations.LogRuns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Verifications of the logs. */
@Controller
class AdminLogs {

	private static final String BASE = "/admin/logs";

	private final LogRuns runs;

	AdminLogs(LogRuns runs) {
		this.runs = runs;
	}

	@GetMapping(BASE)
	String list(HttpServletRequest request, Model model) {
		return runs.list(BASE, request, model);
	}

	@PostMapping(BASE)
	String begin(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes after) {
		return runs.begin(BASE, request, response, model, after);
	}

	@GetMapping(BASE + "/{service}/{id}")
	String show(@PathVariable String service, @PathVariable String id, Model model) {
		return runs.show(BASE, service, id, model);
	}

}
