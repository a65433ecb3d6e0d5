package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.policy.Judged.Unmet;

/** Judges one application under one measure. */
final class Assessor {

	private final Measure measure;

	private final Facts facts;

	private final LocalDate receivedOn;

	private final List<Judged> judged = new ArrayList<>();

	Assessor(Measure measure, Facts facts, LocalDate receivedOn) {
		this.measure = measure;
		this.facts = facts;
		this.receivedOn = receivedOn;
		judged.add(inForce());
		measure.conditions().forEach(condition -> condition.judge(facts, receivedOn).ifPresent(judged::add));
	}

	/** What is known not to be met; facts may be missing. */
	List<Unmet> unmet() {
		Stream<Unmet> conditions = judged.stream().flatMap(j -> j instanceof Unmet unmet ? Stream.of(unmet) : null);
		Optional<Unmet> formula = facts.hasAll(measure.formula().needs().keySet())
				? measure.formula().refuses(facts, measure.citation()) : Optional.empty();
		return Stream.concat(conditions, formula.stream()).toList();
	}

	/** The judgement; no fact is missing. */
	Finding.Judgement judge() {
		List<Unmet> unmet = unmet();
		if (!unmet.isEmpty()) {
			return new Finding.NotEligible(unmet);
		}
		Computed computed = measure.formula().compute(facts, measure.citation());
		if (!rounded(computed.highest()).isPositive()) {
			return new Finding.NotEligible(List.of(nothing()));
		}
		return new Finding.Eligible(amount(computed));
	}

	private Assessment.Eligible amount(Computed computed) {
		List<Verdict> verdicts = judged.stream().map(Judged::verdict).toList();
		Money ceiling = measure.caps().stream().map(Cap::limit).reduce(Money::min).orElse(Money.ofFen(Long.MAX_VALUE));
		List<Step> steps = new ArrayList<>(computed.steps());
		Money amount = rounded(computed.highest());
		steps.add(Step.of(Text.of("四舍五入到分", "rounded half up to the fen"),
				"round(" + computed.highest().toPlainString() + ")", amount.yuan(), Unit.CNY, measure.citation()));
		for (Cap cap : measure.caps()) {
			Cap.Use use = cap.apply(amount, List.of());
			amount = use.granted();
			steps.add(use.step());
		}
		return new Assessment.Eligible(rounded(computed.lowest()).min(ceiling), amount,
				Optional.ofNullable(computed.band()), measure.overlap().scope().of(facts),
				measure.caps().stream().map(cap -> cap.key(measure.overlap().group(), facts)).toList(),
				new Explanation(List.copyOf(facts.all()), verdicts, List.copyOf(steps), notes(), citations(verdicts)));
	}

	private static Money rounded(BigDecimal yuan) {
		return Money.rounded(yuan, RoundingMode.HALF_UP);
	}

	private Judged inForce() {
		InForce period = measure.inForce();
		Text days = period.until() == null ? Text.of("自" + period.from() + "起施行", "in force from " + period.from())
				: Text.of(period.from() + "至" + period.until() + "施行",
						"in force from " + period.from() + " to " + period.until());
		Verdict verdict = new Verdict(
				Text.of("申报时条款有效：" + days.zh(), "the measure is in force on receipt: " + days.en()),
				Text.of("收到日期：" + receivedOn, "received on " + receivedOn), period.includes(receivedOn),
				measure.document().number());
		return verdict.met() ? new Judged.Met(verdict)
				: new Unmet(verdict, Change.none("应在条款有效期内申报", "apply while the measure is in force"));
	}

	private Unmet nothing() {
		return new Unmet(
				new Verdict(Text.of("奖补金额大于零", "the amount is more than nothing"),
						Text.of("计算金额为零", "the computed amount is zero"), false, measure.citation()),
				Change.none("计算基数应大于零", "what the amount is computed from is more than nothing"));
	}

	private List<Text> notes() {
		return Stream
			.of(measure.notes().stream().map(Note::text), measure.document().notes().stream().map(Note::text),
					measure.discrepancies().stream().map(Discrepancy::text))
			.flatMap(texts -> texts)
			.toList();
	}

	private List<String> citations(List<Verdict> verdicts) {
		return Stream
			.of(Stream.of(measure.citation()), verdicts.stream().map(Verdict::citation),
					measure.caps().stream().map(Cap::citation),
					measure.discrepancies().stream().flatMap(d -> d.citations().stream()))
			.flatMap(texts -> texts)
			.distinct()
			.toList();
	}

}
