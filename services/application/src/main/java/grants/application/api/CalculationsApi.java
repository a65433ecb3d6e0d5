package grants.application.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import grants.application.vocabulary.DraftContent;
import grants.kernel.CityTime;
import grants.policy.BeneficiaryKind;
import grants.policy.Catalogue;
import grants.runtime.web.FieldError;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can we get? For everybody to ask, under all measures at once; nothing is stored.
 */
@RestController
class CalculationsApi {

	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

	private final Catalogue catalogue;

	private final InstantSource clock;

	CalculationsApi(Catalogue catalogue, InstantSource clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * What an enterprise says of itself.
	 *
	 * @param on day of a supposed application; today if left out
	 * @param kinds what it is, by the ids of the measures' beneficiaries; left out or
	 * empty: measures for whomever
	 * @param facts by the measures' names for them, as in a draft
	 */
	record Calculate(@Nullable LocalDate on, @Nullable Set<String> kinds, Map<String, String> facts) {

		Calculate {
			// as much as a draft may hold
			facts = new DraftContent("", facts, List.of(), null).facts();
		}

	}

	@PostMapping("/v1/calculations")
	Calculation calculate(@RequestBody Calculate body) {
		LocalDate on = body.on() == null ? CityTime.dateOf(clock.instant()) : body.on();
		Set<String> kinds = body.kinds() == null ? Set.of() : body.kinds();
		requireKnown(on, kinds);
		return new Calculator(catalogue.inForceOn(on), on, kinds, body.facts()).calculate();
	}

	private void requireKnown(LocalDate on, Set<String> kinds) {
		List<FieldError> errors = new ArrayList<>();
		if (on.isBefore(FIRST_DAY) || on.isAfter(LAST_DAY)) {
			errors.add(new FieldError("on", "日期应在 " + FIRST_DAY + " 与 " + LAST_DAY + " 之间",
					"a day between " + FIRST_DAY + " and " + LAST_DAY));
		}
		Set<String> known = new TreeSet<>();
		catalogue.measures().forEach(m -> m.beneficiaries().stream().map(BeneficiaryKind::id).forEach(known::add));
		kinds.stream()
			.filter(kind -> !known.contains(kind))
			.sorted()
			.forEach(kind -> errors.add(new FieldError("kinds", "没有这类单位：" + kind + "；可用：" + known,
					"there is no such kind: " + kind + "; known: " + known)));
		if (!errors.isEmpty()) {
			throw Unprocessable.of(errors);
		}
	}

}
