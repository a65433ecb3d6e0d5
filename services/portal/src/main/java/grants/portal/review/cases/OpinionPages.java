package grants.portal.review.cases;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;

import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Case;
import grants.portal.services.ReviewApi.NewOpinion;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A bureau's opinion, written beside the facts; the lead bureau's sets the amount. */
@Controller
class OpinionPages {

	private final ReviewApi review;

	private final CaseFile cases;

	OpinionPages(ReviewApi review, CaseFile cases) {
		this.review = review;
		this.cases = cases;
	}

	@GetMapping("/review/cases/{id}/items/{bureau}/opinion")
	String ask(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request, Model model) {
		return asking(id, bureau, Input.fresh(request, Map.of()), request, model);
	}

	@PostMapping("/review/cases/{id}/items/{bureau}/opinion")
	String give(@PathVariable String id, @PathVariable String bureau, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes after) {
		Input input = Input.sent(request);
		try {
			NewOpinion body = new NewOpinion(favourable(input.value("favourable")), input.value("reason").strip(),
					input.value("content"), money(input.value("amount")), rate(input.value("rate")),
					given(input.value("ruleReliedOn")));
			review.opine(RequestKey.of(input.key(), body), id, bureau, body);
			after.addFlashAttribute("flash", "desk.opinion.given");
			return "redirect:/review/cases/" + id;
		}
		catch (Refused refused) {
			response.setStatus(refused.problem().status());
			return asking(id, bureau, input.refused(refused.problem()), request, model);
		}
	}

	private String asking(String id, String bureau, Input input, HttpServletRequest request, Model model) {
		Case file = cases.showItem(id, bureau, input, request, model);
		model.addAttribute("lead", bureau.equals(file.submission().terms().leadBureau()));
		return "review/cases/opinion";
	}

	private static @Nullable Boolean favourable(String chosen) {
		return switch (chosen) {
			case "yes" -> true;
			case "no" -> false;
			default -> null;
		};
	}

	private static @Nullable String given(String typed) {
		return typed.isBlank() ? null : typed.strip();
	}

	/** Without grouping, in half-width digits. */
	private static @Nullable String money(String typed) {
		return given(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", ""));
	}

	/** A fraction, also from {@code 7.5%}. */
	private static @Nullable String rate(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
		return plain.matches("\\d{1,9}([.]\\d{1,9})?%")
				? new BigDecimal(plain.substring(0, plain.length() - 1)).movePointLeft(2).toPlainString()
				: given(plain);
	}

}
