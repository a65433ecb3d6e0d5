package grants.portal.applicant.obligations;

import grants.portal.applicant.Organisation;
import grants.portal.services.ClawbackApi;
import grants.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the organisation has promised, until when, and what breaking it would cost today.
 */
@Controller
class ObligationPages {

	private final ClawbackApi clawback;

	private final Organisation organisation;

	ObligationPages(ClawbackApi clawback, Organisation organisation) {
		this.clawback = clawback;
		this.organisation = organisation;
	}

	@GetMapping("/applicant/obligations")
	String obligations(Person person, HttpServletRequest request, Model model) {
		String code = organisation.of(person, request);
		model.addAttribute("organisation", code);
		model.addAttribute("obligations", clawback.obligations(code));
		return "applicant/obligations/list";
	}

}
