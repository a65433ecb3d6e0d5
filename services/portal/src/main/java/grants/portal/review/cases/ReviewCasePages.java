package grants.portal.review.cases;

import java.util.List;
import java.util.Map;

import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Case;
import grants.portal.services.ReviewApi.CaseRow;
import grants.portal.services.ReviewApi.Rows;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The cases of a bureau, and each with facts, evidence, opinions and deadlines. */
@Controller
class ReviewCasePages {

	private static final int SIZE = 25;

	private static final List<String> STAGES = List.of("UNDER_REVIEW", "ON_NOTICE", "TO_DECIDE", "APPROVED", "REJECTED",
			"CLOSED");

	private final ReviewApi review;

	private final CaseFile cases;

	ReviewCasePages(ReviewApi review, CaseFile cases) {
		this.review = review;
		this.cases = cases;
	}

	@GetMapping("/review/cases")
	String list(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String beneficiary,
			@RequestParam(defaultValue = "0") int page, Model model) {
		String code = beneficiary.strip();
		Rows<CaseRow> rows = review.cases(stage.isEmpty() ? null : stage, code.isEmpty() ? null : code, page, SIZE);
		UriComponentsBuilder here = UriComponentsBuilder.fromPath("/review/cases");
		if (!stage.isEmpty()) {
			here.queryParam("stage", stage);
		}
		if (!code.isEmpty()) {
			here.queryParam("beneficiary", code);
		}
		model.addAttribute("cases", rows);
		model.addAttribute("stage", stage);
		model.addAttribute("stages", STAGES);
		model.addAttribute("beneficiary", code);
		model.addAttribute("here", here.encode().build().toUriString());
		return "review/cases/list";
	}

	@GetMapping("/review/cases/{id}")
	String show(@PathVariable String id, HttpServletRequest request, Model model) {
		cases.show(id, Input.fresh(request, Map.of()), request, model);
		return "review/cases/case";
	}

	/** A part of the page of a case, which asks when it is looked at again. */
	@GetMapping("/review/cases/{id}/changes")
	String changes(@PathVariable String id, @RequestParam String seen, Model model) {
		Case file = review.review(id);
		model.addAttribute("file", file);
		model.addAttribute("changed", CaseFile.since(file, seen));
		return "review/cases/changes";
	}

}
