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

/** Judges one application under one measure. */
final class Assessor {

	private final Measure measure;

	private final Facts facts;

	private final LocalDate receivedOn;

	Assessor(Measure measure, Facts facts, LocalDate receivedOn) {
		this.measure = measure;
		this.facts = facts;
		this.receivedOn = receivedOn;
	}

	Assessment assess() {
		List<Verdict> verdicts = new ArrayList<>();
		verdicts.add(inForce());
		measure.conditions().forEach(condition -> verdicts.add(condition.judge(facts, receivedOn)));
		List<Verdict> failed = verdicts.stream().filter(v -> !v.met()).toList();
		if (!failed.isEmpty()) {
			return new Assessment.NotEligible(failed);
		}
		return amount(List.copyOf(verdicts));
	}

	private Assessment amount(List<Verdict> verdicts) {
		Computed computed = measure.formula().compute(facts, measure.citation());
		Money ceiling = measure.caps().stream().map(Cap::limit).reduce(Money::min).orElse(Money.ofFen(Long.MAX_VALUE));
		Money lowest = rounded(computed.lowest()).min(ceiling);
		Money highest = rounded(computed.highest()).min(ceiling);
		if (!highest.isPositive()) {
			return new Assessment.NotEligible(List.of(nothing()));
		}
		List<Step> steps = new ArrayList<>(computed.steps());
		Money amount = rounded(computed.highest());
		steps.add(Step.of(Text.of("四舍五入到分", "rounded half up to the fen"),
				"round(" + computed.highest().toPlainString() + ")", amount.yuan(), Unit.CNY, measure.citation()));
		for (Cap cap : measure.caps()) {
			Cap.Use use = cap.apply(amount, List.of());
			amount = use.granted();
			steps.add(use.step());
		}
		return new Assessment.Eligible(lowest, highest, Optional.ofNullable(computed.band()),
				measure.overlap().scope().of(facts),
				measure.caps().stream().map(cap -> cap.key(measure.overlap().group(), facts)).toList(),
				new Explanation(List.copyOf(facts.all()), verdicts, List.copyOf(steps), notes(), citations(verdicts)));
	}

	private static Money rounded(BigDecimal yuan) {
		return Money.rounded(yuan, RoundingMode.HALF_UP);
	}

	private Verdict inForce() {
		InForce period = measure.inForce();
		Text days = period.until() == null ? Text.of("自" + period.from() + "起施行", "in force from " + period.from())
				: Text.of(period.from() + "至" + period.until() + "施行",
						"in force from " + period.from() + " to " + period.until());
		return new Verdict(Text.of("申报时条款有效：" + days.zh(), "the measure is in force on receipt: " + days.en()),
				Text.of("收到日期：" + receivedOn, "received on " + receivedOn), period.includes(receivedOn),
				measure.document().number());
	}

	private Verdict nothing() {
		return new Verdict(Text.of("奖补金额大于零", "the amount is more than nothing"),
				Text.of("计算金额为零", "the computed amount is zero"), false, measure.citation());
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
