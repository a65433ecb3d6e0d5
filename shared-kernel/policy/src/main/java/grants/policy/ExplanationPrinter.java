package grants.policy;

import java.util.function.Function;

import grants.kernel.Text;

/** Lays an explanation out as a page. */
final class ExplanationPrinter {

	private final Function<Text, String> language;

	private final StringBuilder page = new StringBuilder();

	private ExplanationPrinter(Function<Text, String> language) {
		this.language = language;
	}

	static Text print(Explanation explanation) {
		return Text.of(new ExplanationPrinter(Text::zh).page(explanation),
				new ExplanationPrinter(Text::en).page(explanation));
	}

	private String page(Explanation explanation) {
		heading(Text.of("一、申报事项", "1. Facts"));
		explanation.facts().forEach(f -> line(say(f.label()) + say(Text.of("：", ": ")) + say(f.shown()) + proof(f)));
		heading(Text.of("二、条件", "2. Conditions"));
		explanation.conditions()
			.forEach(v -> line(say(v.met() ? Text.of("符合", "met") : Text.of("不符合", "not met")) + say(Text.of("：", ": "))
					+ say(v.requirement()) + say(Text.of("；", "; ")) + say(v.stated()) + cited(v.citation())));
		heading(Text.of("三、计算", "3. Computation"));
		explanation.steps()
			.forEach(s -> line(say(s.what()) + " = " + s.value() + unit(s.unit()) + cited(s.citation())));
		heading(Text.of("四、说明", "4. Notes"));
		explanation.notes().forEach(n -> line(say(n)));
		heading(Text.of("五、依据", "5. Sources"));
		explanation.citations().forEach(this::line);
		return page.toString();
	}

	private String proof(Fact fact) {
		EvidenceKind kind = fact.required().evidence();
		return kind == null || fact.evidence() == null ? ""
				: bracketed(say(kind.name()) + " " + fact.evidence().number());
	}

	private String unit(String unit) {
		return unit.equals(Unit.CNY) ? say(Text.of(" 元", " yuan")) : " " + unit;
	}

	private String cited(String citation) {
		return bracketed(citation);
	}

	private String bracketed(String text) {
		return say(Text.of("（" + text + "）", " (" + text + ")"));
	}

	private void heading(Text heading) {
		page.append(say(heading)).append('\n');
	}

	private void line(String line) {
		page.append("  ").append(line).append('\n');
	}

	private String say(Text text) {
		return language.apply(text);
	}

}
