package grants.portal.web;

import grants.kernel.Text;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.session.Address;
import grants.portal.session.Doors;
import grants.portal.session.KeptInput;
import grants.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/**
 * Shows a refusal that no form has taken: a page with what the service said. Forms take
 * their own, see {@link Input#refused}; one that can't be shown without the service is
 * kept, and the page leads back to it.
 */
@ControllerAdvice
class Refusals {

	@ExceptionHandler
	String refused(Refused refused, Model model, HttpServletRequest request, HttpServletResponse response) {
		Problem problem = refused.problem();
		if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
			Doors.endSession(request, wanted(request));
			return "redirect:/login";
		}
		if (problem.isUnknown()) {
			KeptInput.keep(request).ifPresent(form -> model.addAttribute("form", form));
		}
		return page(problem, model, response);
	}

	@ExceptionHandler
	String notYours(Person.NotYours ex, Model model, HttpServletResponse response) {
		return page(Problem.of(403, Text.of("无权办理", "You may not do this"),
				Text.of("只能办理本单位的事项。", "You may act for your own organisations only.")), model, response);
	}

	@ExceptionHandler
	String tooLarge(MultipartException ex, Model model, HttpServletResponse response) {
		return page(Problem.of(413, Text.of("文件过大", "The files are too large"),
				Text.of("单个文件不超过 20 MB，一次不超过 60 MB。请返回后分次上传。",
						"A file has at most 20 MB, a form at most 60 MB. Go back and send them in several steps.")),
				model, response);
	}

	private static String wanted(HttpServletRequest request) {
		String query = request.getQueryString();
		String address = "GET".equals(request.getMethod())
				? request.getRequestURI() + (query == null ? "" : "?" + query) : "/account/start";
		return Address.inside(address).orElse("/account/start");
	}

	private static String page(Problem problem, Model model, HttpServletResponse response) {
		response.setStatus(problem.status());
		model.addAttribute("problem", problem);
		return "web/refused";
	}

}
