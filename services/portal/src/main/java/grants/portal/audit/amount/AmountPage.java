package grants.portal.audit.amount;

import java.util.List;

import grants.portal.open.Catalogue;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.Application;
import grants.portal.services.DisbursementApi;
import grants.portal.services.DisbursementApi.Payment;
import grants.portal.services.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why an award is as high as it is, step by step and clause by clause. */
@Controller
class AmountPage {

	private final ApplicationApi applications;

	private final DisbursementApi disbursement;

	private final Catalogue catalogue;

	AmountPage(ApplicationApi applications, DisbursementApi disbursement, Catalogue catalogue) {
		this.applications = applications;
		this.disbursement = disbursement;
		this.catalogue = catalogue;
	}

	@GetMapping("/audit/applications/{id}/amount")
	String amount(@PathVariable String id, Model model) {
		Application application = applications.application(id);
		model.addAttribute("claim", application);
		model.addAttribute("payments",
				application.award() == null ? List.of() : payments(application.award().awardId()));
		model.addAttribute("choices", catalogue.choices(application.submission().terms().measureId()));
		return "audit/amount/amount";
	}

	/** Empty for a moment after the award, until the treasuries have heard of it. */
	private List<Payment> payments(String award) {
		try {
			return disbursement.payments(award);
		}
		catch (Refused refused) {
			if (refused.problem().status() == 404) {
				return List.of();
			}
			throw refused;
		}
	}

}
