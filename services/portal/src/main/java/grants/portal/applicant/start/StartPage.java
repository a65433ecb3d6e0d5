package grants.portal.applicant.start;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Money;
import grants.portal.applicant.Organisation;
import grants.portal.open.Catalogue;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.ApplicationRow;
import grants.portal.services.ApplicationApi.DraftRow;
import grants.portal.services.ClawbackApi;
import grants.portal.services.ClawbackApi.Award;
import grants.portal.services.ClawbackApi.Obligations;
import grants.portal.services.Measure;
import grants.portal.session.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an organisation has to do, has under way and has been given. */
@Controller
class StartPage {

	private final ApplicationApi applications;

	private final ClawbackApi clawback;

	private final Catalogue catalogue;

	private final Organisation organisation;

	StartPage(ApplicationApi applications, ClawbackApi clawback, Catalogue catalogue, Organisation organisation) {
		this.applications = applications;
		this.clawback = clawback;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	/**
	 * @param position shows at least what was recorded there
	 */
	@GetMapping("/applicant")
	String start(Person person, @RequestParam @Nullable Long position, HttpServletRequest request, Model model) {
		String code = organisation.of(person, request);
		List<DraftRow> drafts = applications.drafts(code, position);
		List<ApplicationRow> all = applications.applications(code, position);
		Obligations obligations = clawback.obligations(code);
		model.addAttribute("organisation", code);
		model.addAttribute("organisations", person.organisations());
		model.addAttribute("drafts", drafts.stream().filter(draft -> draft.state().equals("OPEN")).toList());
		model.addAttribute("pending", all.stream().filter(row -> row.state().equals("PENDING")).toList());
		model.addAttribute("measures",
				catalogue.measures().stream().collect(Collectors.toMap(Measure::id, Function.identity())));
		model.addAttribute("noProfile", applications.profile(code).saysNothing());
		model.addAttribute("cases", clawback.cases(code, null).cases());
		model.addAttribute("bars", obligations.bars());
		model.addAttribute("awarded", awarded(all));
		model.addAttribute("paid", sum(obligations, Award::paid));
		model.addAttribute("returned", sum(obligations, Award::returned));
		return "applicant/start/start";
	}

	private static Money awarded(List<ApplicationRow> all) {
		return all.stream()
			.filter(row -> row.state().equals("AWARDED"))
			.map(row -> row.awarded() == null ? Money.ZERO : row.awarded())
			.reduce(Money.ZERO, Money::plus);
	}

	private static Money sum(Obligations obligations, Function<Award, Money> of) {
		return obligations.awards().stream().map(of).reduce(Money.ZERO, Money::plus);
	}

}
