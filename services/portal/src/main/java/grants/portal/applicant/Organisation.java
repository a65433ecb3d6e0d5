package grants.portal.applicant;

import grants.portal.session.Address;
import grants.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation that an applicant works for at the moment: one of its own. */
@Component
public final class Organisation {

	private static final String ATTRIBUTE = Organisation.class.getName();

	/**
	 * Its social credit code.
	 * @throws Person.NotYours if the person acts for none
	 */
	public String of(Person person, HttpServletRequest request) {
		HttpSession session = request.getSession();
		return session.getAttribute(ATTRIBUTE) instanceof String chosen && person.organisations().contains(chosen)
				? chosen : person.organisation(null);
	}

	/**
	 * Works for that one from now on.
	 * @throws Person.NotYours if it is none of the person's
	 */
	public String choose(Person person, String code, HttpServletRequest request) {
		request.getSession().setAttribute(ATTRIBUTE, person.organisation(code));
		return code;
	}

	/** Lets people choose who act for several. */
	@Controller
	static final class Choice {

		private final Organisation organisation;

		Choice(Organisation organisation) {
			this.organisation = organisation;
		}

		@GetMapping("/applicant/organisation")
		String choose(Person person, @RequestParam String code, @RequestParam(defaultValue = "/applicant") String back,
				HttpServletRequest request) {
			organisation.choose(person, code, request);
			return "redirect:" + Address.inside(back).orElse("/applicant");
		}

	}

}
