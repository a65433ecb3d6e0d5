package grants.policy.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Text;
import grants.policy.InForce;
import grants.policy.Measure;
import grants.policy.PolicyDocument;

/** Lays an analysis out as a page of Markdown. */
final class AnalysisPage {

	private final CatalogueAnalysis analysis;

	private final StringBuilder page = new StringBuilder();

	private AnalysisPage(CatalogueAnalysis analysis) {
		this.analysis = analysis;
	}

	static String of(CatalogueAnalysis analysis) {
		return new AnalysisPage(analysis).write();
	}

	private String write() {
		int measures = analysis.catalogue().measures().size();
		line("截至 " + analysis.on() + "，共 " + analysis.catalogue().documents().size() + " 份文件、" + measures
				+ " 项条款。所列各项供人判断，不等于错误。<br>");
		line("On " + analysis.on() + ": " + analysis.catalogue().documents().size() + " documents, " + measures
				+ " measures. What is listed is for a person to judge; it is not necessarily wrong.");
		sameThings();
		constantAmounts();
		idleCaps();
		unwatched();
		documents();
		choices();
		return page.toString();
	}

	private void sameThings() {
		heading("可能就同一事项重复给付、而不属于同一类型的条款", "Measures that could pay for the same thing without sharing a group",
				"申报单位类型相同，计算基数相同或者使用同一种一次性材料，有效期有重叠，且条件不互相排斥。",
				"The same kind of beneficiary, the same base fact or the same kind of evidence that serves once, periods that meet, and no conditions that shut each other out.");
		table("条款 measures | 类型 groups | 申报单位 beneficiaries | 共同依据 both rest on", analysis.sameThings(),
				pair -> cells(citation(pair.one()) + "<br>" + citation(pair.other()),
						pair.one().overlap().group().id() + "<br>" + pair.other().overlap().group().id(),
						both(pair.beneficiaries()), both(pair.shared())));
	}

	private void constantAmounts() {
		heading("一经符合条件即达到限额的条款", "Thresholds that make a cap always bind", "凡符合条件的申报，按公式计算均不少于限额，比例实际不起作用。",
				"Whoever meets the conditions reaches the limit, so the rate behind it never matters.");
		table("条款 measure | 公式最低结果 least that the formula gives | 限额 limit", analysis.constantAmounts(),
				found -> cells(citation(found.measure()), found.least().toString(),
						found.cap().limit() + "（" + found.cap().name().zh() + " / " + found.cap().name().en() + "）"));
	}

	private void idleCaps() {
		heading("永远不起作用的限额", "Caps that can never bind", "在合理数值范围内，该限额不会减少任何奖补。",
				"For plausible figures the cap never reduces an award.");
		table("条款 measure | 限额 limit | 原因 because", analysis.idleCaps(),
				idle -> cells(citation(idle.measure()),
						idle.cap().limit() + "（" + idle.cap().name().zh() + " / " + idle.cap().name().en() + "）",
						both(idle.because())));
	}

	private void unwatched() {
		heading("无人自动监测的承诺", "Obligations without a monitor", "平台不会自动发现违反，只能由人员认定。",
				"The platform does not find a break by itself; only an officer can.");
		table("条款 measure | 承诺 promise | 种类 kind", analysis.unwatchedPromises(),
				found -> cells(citation(found.measure()), both(found.obligation().promise()),
						found.obligation().kind().name()));
	}

	private void documents() {
		heading("文件有效期", "Periods of the documents", "截至 " + analysis.on() + " 已失效的文件，其条款不再受理申报。",
				"Nothing can be claimed any more under a document past its period.");
		table("文件 document | 施行 from | 有效期至 until | 状态 state", analysis.catalogue().documents(),
				document -> cells(document.number() + "（" + document.id() + "）", document.inForce().from().toString(),
						until(document), state(document.inForce(), analysis.on())));
	}

	private void choices() {
		heading("名称相同而选项不同的事实", "Facts of one name with different choices", "以同一份企业资料对照全部条款时，对一项条款有效的选项，可能对另一项无法识别。",
				"When one profile is held against all measures, a choice that one of them reads may be unreadable to another.");
		table("事实 fact | 条款 measures | 选项 choices", analysis.differentChoices(),
				found -> cells("`" + found.fact() + "`", lines(found.measures().values()),
						lines(found.measures().keySet())));
	}

	private static String until(PolicyDocument document) {
		LocalDate until = document.inForce().until();
		return until == null ? "未规定 / none stated" : until.toString();
	}

	private static String state(InForce period, LocalDate on) {
		if (period.includes(on)) {
			return "有效 / in force";
		}
		return on.isBefore(period.from()) ? "尚未施行 / not yet in force" : "**已失效 / past its period**";
	}

	private static String citation(Measure measure) {
		return "**" + measure.id() + "** " + measure.name().zh() + "（" + measure.citation() + "）";
	}

	private static String lines(Collection<List<String>> lists) {
		return lists.stream().map(list -> String.join("、", list)).collect(Collectors.joining("<br>"));
	}

	private static String both(List<Text> texts) {
		return both(Text.of(texts.stream().map(Text::zh).collect(Collectors.joining("、")),
				texts.stream().map(Text::en).collect(Collectors.joining(", "))));
	}

	private static String both(Text text) {
		return text.zh() + "<br>" + text.en();
	}

	private static String cells(String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	private void heading(String zh, String en, String explainedZh, String explainedEn) {
		line("");
		line("## " + zh + " / " + en);
		line("");
		line(explainedZh + "<br>");
		line(explainedEn);
		line("");
	}

	private <T> void table(String head, List<T> rows, Function<T, String> row) {
		if (rows.isEmpty()) {
			line("无 / none");
			return;
		}
		line("| " + head + " |");
		line("|" + "---|".repeat(head.split(" \\| ").length));
		rows.forEach(item -> line(row.apply(item)));
	}

	private void line(String line) {
		page.append(line).append('\n');
	}

}
