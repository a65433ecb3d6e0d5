package grants.portal.open.calculator;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.portal.open.CalculatorAddress;
import grants.portal.open.Catalogue;
import grants.portal.open.FactFields;
import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.Calculate;
import grants.portal.services.ApplicationApi.Calculation;
import grants.portal.services.ApplicationApi.Result;
import grants.portal.services.Measure;
import grants.portal.services.Refused;
import grants.portal.web.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What can we get? The question stands in the address, so that it can be kept and sent to
 * somebody.
 */
@Controller
class CalculatorPages {

	private final ApplicationApi applications;

	private final Catalogue catalogue;

	CalculatorPages(ApplicationApi applications, Catalogue catalogue) {
		this.applications = applications;
		this.catalogue = catalogue;
	}

	/** A fact and the measures that ask for it. */
	record Question(Measure.Fact fact, List<Measure> askedBy) {
	}

	@GetMapping("/calculator")
	String calculator(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (hasEmptyFields(request)) {
			return "redirect:" + CalculatorAddress.of(request.getParameterMap());
		}
		Input input = Input.sent(request);
		List<Measure> measures = catalogue.measures();
		List<Measure.Named> known = Catalogue.kinds(measures);
		Set<String> kinds = new LinkedHashSet<>(input.values("kind"));
		List<Measure> forThem = measures.stream()
			.filter(m -> m.beneficiaries().stream().anyMatch(k -> kinds.contains(k.id())))
			.toList();
		model.addAttribute("input", input);
		model.addAttribute("kinds", known);
		model.addAttribute("questions", questions(forThem));
		model.addAttribute("measures", measures.stream().collect(Collectors.toMap(Measure::id, Function.identity())));
		if (!kinds.isEmpty()) {
			calculate(kinds, forThem, input, model, response);
		}
		return "open/calculator/calculator";
	}

	private void calculate(Set<String> kinds, List<Measure> measures, Input input, Model model,
			HttpServletResponse response) {
		Map<String, String> facts = new LinkedHashMap<>();
		FactFields.of(measures).forEach((name, fact) -> {
			String value = FactFields.plain(fact, input.value(FactFields.PREFIX + name));
			if (!value.isEmpty()) {
				facts.put(name, value);
			}
		});
		model.addAttribute("stated", facts.size());
		try {
			Calculation found = applications.calculate(new Calculate(null, kinds, facts));
			Set<String> concerned = measures.stream().map(Measure::id).collect(Collectors.toSet());
			List<Result> results = found.measures().stream().filter(r -> concerned.contains(r.measureId())).toList();
			model.addAttribute("found", found);
			model.addAttribute("eligible", ofOutcome(results, "ELIGIBLE"));
			model.addAttribute("unknown", ofOutcome(results, "UNKNOWN"));
			model.addAttribute("refused",
					results.stream()
						.filter(r -> r.outcome().equals("NOT_ELIGIBLE") || r.outcome().equals("INVALID"))
						.toList());
		}
		catch (Refused refused) {
			input.refused(refused.problem());
			response.setStatus(refused.problem().status());
		}
	}

	private static List<Result> ofOutcome(List<Result> results, String outcome) {
		return results.stream().filter(result -> result.outcome().equals(outcome)).toList();
	}

	/** Those asked by most measures first. */
	private static List<Question> questions(List<Measure> measures) {
		return FactFields.of(measures)
			.values()
			.stream()
			.map(fact -> new Question(fact,
					measures.stream()
						.filter(m -> m.facts().stream().anyMatch(f -> f.name().equals(fact.name())))
						.toList()))
			.sorted((a, b) -> Integer.compare(b.askedBy().size(), a.askedBy().size()))
			.toList();
	}

	/** Browsers send every field of a form, so addresses would be long. */
	private static boolean hasEmptyFields(HttpServletRequest request) {
		return request.getParameterMap().values().stream().anyMatch(values -> values[0].isBlank());
	}

}
