package grants.portal.open.notices;

import grants.portal.services.ReviewApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public notices (公示) that run today. */
@Controller
class NoticePages {

	private static final int SIZE = 25;

	private final ReviewApi review;

	NoticePages(ReviewApi review) {
		this.review = review;
	}

	@GetMapping("/notices")
	String notices(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("notices", review.notices(page, SIZE));
		return "open/notices/list";
	}

}
