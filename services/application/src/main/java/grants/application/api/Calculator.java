package grants.application.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import grants.application.api.Calculation.Met;
import grants.application.api.Calculation.Needed;
import grants.application.api.Calculation.Outcome;
import grants.application.api.Calculation.Pays;
import grants.application.api.Calculation.Result;
import grants.application.api.Calculation.SameType;
import grants.application.api.Calculation.Unmet;
import grants.application.api.Calculation.Worked;
import grants.application.api.Calculation.Wrong;
import grants.kernel.Text;
import grants.policy.Assessment;
import grants.policy.BeneficiaryKind;
import grants.policy.FactRequired;
import grants.policy.Finding;
import grants.policy.Judged;
import grants.policy.Measure;
import grants.policy.SetUnderRule;
import grants.policy.Verdict;
import grants.runtime.web.FieldError;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;

/** Asks every measure what it says of an enterprise. Pure. */
final class Calculator {

	private final List<Measure> measures;

	private final LocalDate on;

	private final Set<String> kinds;

	private final Map<String, String> facts;

	/**
	 * @param measures in force on that day
	 * @param kinds what the enterprise is; empty if it does not say
	 * @param facts as stated
	 */
	Calculator(List<Measure> measures, LocalDate on, Set<String> kinds, Map<String, String> facts) {
		this.measures = measures;
		this.on = on;
		this.kinds = kinds;
		this.facts = facts;
	}

	/**
	 * @throws Unprocessable naming all that no measure can make anything of
	 */
	Calculation calculate() {
		List<Result> results = measures.stream().map(this::examine).toList();
		requireUnderstood(results);
		return new Calculation(on, results, sameType(results));
	}

	private Result examine(Measure measure) {
		Verdict kind = kind(measure);
		if (!kind.met()) {
			return result(measure, Outcome.NOT_ELIGIBLE, null, List.of(unmetKind(kind)), List.of(), List.of());
		}
		return switch (measure.examine(facts, on)) {
			case Finding.Eligible(Assessment.Eligible assessment) ->
				result(measure, Outcome.ELIGIBLE, pays(measure, assessment), List.of(), List.of(), List.of());
			case Finding.NotEligible(var failed) -> result(measure, Outcome.NOT_ELIGIBLE, null,
					failed.stream().map(Calculator::unmet).toList(), List.of(), List.of());
			case Finding.Unknown(var needed) -> result(measure, Outcome.UNKNOWN, null, List.of(),
					needed.stream().map(Calculator::needed).toList(), List.of());
			case Finding.Invalid(var problems) -> result(measure, Outcome.INVALID, null, List.of(), List.of(),
					problems.stream().map(p -> new Wrong(p.field(), p.what(), p.citation())).toList());
		};
	}

	private Verdict kind(Measure measure) {
		boolean met = kinds.isEmpty()
				|| measure.beneficiaries().stream().map(BeneficiaryKind::id).anyMatch(kinds::contains);
		String zh = measure.beneficiaries().stream().map(k -> k.name().zh()).collect(Collectors.joining("、"));
		String en = measure.beneficiaries().stream().map(k -> k.name().en()).collect(Collectors.joining(", "));
		String stated = String.join(", ", new TreeSet<>(kinds));
		return new Verdict(Text.of("申报单位为：" + zh, "the beneficiary is: " + en), Text.of(stated, stated), met,
				measure.citation());
	}

	private static Unmet unmetKind(Verdict kind) {
		return new Unmet(kind.requirement(), kind.stated(), kind.citation(),
				Text.of("本条款不面向此类单位", "the measure is not for organisations of this kind"), null);
	}

	private static Result result(Measure measure, Outcome outcome, @Nullable Pays pays, List<Unmet> unmet,
			List<Needed> needed, List<Wrong> wrong) {
		return new Result(measure.id(), measure.version(), measure.name(), measure.citation(),
				measure.overlap().group(), measure.call().isPresent(), outcome, pays, unmet, needed, wrong);
	}

	private static Pays pays(Measure measure, Assessment.Eligible found) {
		return new Pays(found.lowest(), found.highest(), found.discretion(), measure.formula() instanceof SetUnderRule,
				found.scope(),
				found.explanation()
					.conditions()
					.stream()
					.map(v -> new Met(v.requirement(), v.stated(), v.citation()))
					.toList(),
				found.explanation()
					.steps()
					.stream()
					.map(s -> new Worked(s.what(), s.value(), s.unit(), s.citation()))
					.toList(),
				found.explanation().notes(), found.explanation().citations());
	}

	private static Unmet unmet(Judged.Unmet failed) {
		Verdict verdict = failed.verdict();
		return new Unmet(verdict.requirement(), verdict.stated(), verdict.citation(), failed.change().what(),
				failed.change().aim().orElse(null));
	}

	private static Needed needed(FactRequired fact) {
		return new Needed(fact.name(), fact.label(), fact.type().name(), fact.unit().id(),
				fact.evidence() == null ? null : fact.evidence().id());
	}

	/**
	 * A fact that no measure knows is a slip of the pen, and so is one that none of those
	 * who know it can read.
	 */
	private void requireUnderstood(List<Result> results) {
		List<FieldError> errors = new ArrayList<>();
		for (String fact : new TreeSet<>(facts.keySet())) {
			List<Measure> knowing = measures.stream().filter(m -> knows(m, fact)).toList();
			if (knowing.isEmpty()) {
				errors.add(new FieldError("facts." + fact, "没有任何条款使用此项", "no measure asks for it"));
			}
			List<Wrong> wrong = results.stream()
				.flatMap(result -> result.wrong().stream().filter(w -> w.fact().equals(fact)).limit(1))
				.toList();
			if (!wrong.isEmpty() && wrong.size() == knowing.stream().filter(m -> kind(m).met()).count()) {
				Wrong first = wrong.getFirst();
				errors.add(new FieldError("facts." + fact, first.why().zh(), first.why().en(), first.citation()));
			}
		}
		if (!errors.isEmpty()) {
			throw Unprocessable.of(errors);
		}
	}

	private static boolean knows(Measure measure, String fact) {
		return measure.facts().stream().anyMatch(f -> f.name().equals(fact));
	}

	private static List<SameType> sameType(List<Result> results) {
		Map<String, List<Result>> claims = new LinkedHashMap<>();
		for (Result result : results) {
			if (result.pays() != null) {
				claims.computeIfAbsent(result.group().id() + " " + result.pays().scope(), _ -> new ArrayList<>())
					.add(result);
			}
		}
		return claims.values().stream().filter(same -> same.size() > 1).map(Calculator::together).toList();
	}

	private static SameType together(List<Result> same) {
		Result higher = same.stream().filter(one -> paysMoreThanAll(one, same)).findFirst().orElse(null);
		Result first = same.getFirst();
		Text advice = higher == null
				? Text.of("同类型只能享受一项；金额相同或须由审核人员确定",
						"one of them can be claimed; they pay the same, or a reviewer's amount decides")
				: Text.of("同类型只能享受一项，" + higher.measureId() + " 较高",
						"one of them can be claimed; " + higher.measureId() + " pays more");
		return new SameType(first.group(), scope(first), same.stream().map(Result::measureId).toList(),
				higher == null ? null : higher.measureId(), advice);
	}

	private static boolean paysMoreThanAll(Result one, List<Result> same) {
		return same.stream()
			.filter(other -> other != one)
			.allMatch(other -> one.pays() != null && other.pays() != null
					&& one.pays().lowest().isMoreThan(other.pays().highest()));
	}

	private static String scope(Result result) {
		return result.pays() == null ? "" : result.pays().scope();
	}

}
