package grants.portal.review.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import grants.kernel.Text;
import grants.portal.open.Catalogue;
import grants.portal.review.QueueInView;
import grants.portal.services.ApplicationApi;
import grants.portal.services.Measure;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.ReviewApi;
import grants.portal.services.ReviewApi.Case;
import grants.portal.services.ReviewApi.HistoryLine;
import grants.portal.session.Person;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A case with everything that pages about it show. */
@Component
class CaseFile {

	/** In every form of a case: position of the last event that was in view. */
	static final String SEEN = "seen";

	private final ReviewApi review;

	private final ApplicationApi applications;

	private final Catalogue catalogue;

	CaseFile(ReviewApi review, ApplicationApi applications, Catalogue catalogue) {
		this.review = review;
		this.applications = applications;
		this.catalogue = catalogue;
	}

	/**
	 * Reads the case and what belongs to it.
	 * @param input of the form on the page; if it was refused, what happened since it was
	 * shown is named, and is in view from now on
	 */
	Case show(String id, Input input, HttpServletRequest request, Model model) {
		Case file = review.review(id);
		List<Measure> measures = catalogue.measures();
		String measureId = file.submission().terms().measureId();
		Measure measure = measures.stream().filter(m -> m.id().equals(measureId)).findFirst().orElse(null);
		model.addAttribute("file", file);
		model.addAttribute("measure", measure);
		model.addAttribute("stated", Stated.of(file.submission(), measure));
		model.addAttribute("choices", choices(measure));
		model.addAttribute("measures", measures.stream().collect(Collectors.toMap(Measure::id, Measure::name)));
		model.addAttribute("steps", new Steps(file));
		model.addAttribute("me", Person.current().orElse(null));
		model.addAttribute("back", QueueInView.address(request));
		standing(file, model);
		if (input.refusal() != null && input.refusal().isConflict()) {
			model.addAttribute("changed", since(file, input.value(SEEN)));
		}
		boolean inView = input.refusal() != null || input.value(SEEN).isEmpty();
		model.addAttribute("input", inView ? input.with(Map.of(SEEN, Long.toString(file.seen()))) : input);
		return file;
	}

	/** Likewise, about a bureau's item in it. */
	Case showItem(String id, String bureau, Input input, HttpServletRequest request, Model model) {
		Case file = show(id, input, request, model);
		if (file.item(bureau).isEmpty()) {
			throw new Refused(Problem.of(404, Text.of("未找到", "Not found"),
					Text.of("该单位不参与本案。", "This bureau takes no part in the case.")));
		}
		model.addAttribute("bureau", bureau);
		return file;
	}

	/** What has happened since; nothing if that is not known. */
	static List<HistoryLine> since(Case file, String seen) {
		if (!seen.matches("\\d{1,18}")) {
			return List.of();
		}
		long position = Long.parseLong(seen);
		return file.history().stream().filter(line -> line.position() > position).toList();
	}

	/** What else was granted; without it the case can still be read. */
	private void standing(Case file, Model model) {
		try {
			model.addAttribute("standing", applications.entitlements(file.submission().beneficiary()));
		}
		catch (Refused refused) {
			model.addAttribute("standingRefused", refused.problem());
		}
	}

	private static Map<String, Text> choices(@Nullable Measure measure) {
		return measure == null ? Map.of()
				: measure.facts()
					.stream()
					.flatMap(fact -> fact.choices().stream().map(c -> Map.entry(fact.name() + "=" + c.id(), c.label())))
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
	}

}
