package grants.portal.open.home;

import java.util.List;

import grants.portal.open.Catalogue;
import grants.portal.services.Measure;
import grants.portal.services.ReviewApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the platform is for, and where to begin. */
@Controller
class HomePage {

	private static final int NOTICES = 5;

	private final Catalogue catalogue;

	private final ReviewApi review;

	HomePage(Catalogue catalogue, ReviewApi review) {
		this.catalogue = catalogue;
		this.review = review;
	}

	@GetMapping("/")
	String home(Model model) {
		List<Measure> measures = catalogue.measures();
		model.addAttribute("number", measures.size());
		model.addAttribute("calls",
				measures.stream().filter(m -> m.calls().needed() && m.calls().current() != null).toList());
		model.addAttribute("kinds", Catalogue.kinds(measures));
		model.addAttribute("notices", review.notices(0, NOTICES));
		return "open/home/home";
	}

}
