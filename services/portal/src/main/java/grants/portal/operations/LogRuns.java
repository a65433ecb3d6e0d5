package grants.portal.operations;

import java.util.Map;

import grants.portal.services.Operations;
import grants.portal.services.OperationsApi.Run;
import grants.portal.services.OperationsApi.Runs;
import grants.portal.services.Refused;
import grants.portal.services.Service;
import grants.portal.services.Told;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Verifications of the services' logs, for auditors and administrators: begun, followed
 * and read. Each area has its own addresses, which end in {@code /logs}.
 */
@Component
public final class LogRuns {

	private final Operations operations;

	LogRuns(Operations operations) {
		this.operations = operations;
	}

	/**
	 * @param base of the area's pages, such as {@code /audit/logs}
	 */
	public String list(String base, HttpServletRequest request, Model model) {
		return list(base, Input.fresh(request, Map.of()), model);
	}

	/** The form names the service. */
	public String begin(String base, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			Service service = Service.named(input.value("service"));
			Run run = operations.of(service).verify();
			after.addFlashAttribute("flash", "logs.begun");
			return "redirect:" + base + "/" + service.label() + "/" + run.id();
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return list(base, input.refused(refused.problem()), model);
		}
	}

	public String show(String base, String service, String id, Model model) {
		Service of = Service.named(service);
		model.addAttribute("base", base);
		model.addAttribute("service", of);
		model.addAttribute("run", operations.of(of).verification(id));
		return "operations/run";
	}

	private String list(String base, Input input, Model model) {
		var told = operations.everywhere(desk -> desk.operations().verifications());
		model.addAttribute("base", base);
		model.addAttribute("input", input);
		model.addAttribute("told", told);
		model.addAttribute("running", told.stream().anyMatch(LogRuns::isRunning));
		return "operations/logs";
	}

	private static boolean isRunning(Told<Runs> told) {
		Run latest = told.answer() == null ? null : told.answer().latest();
		return latest != null && latest.isRunning();
	}

}
