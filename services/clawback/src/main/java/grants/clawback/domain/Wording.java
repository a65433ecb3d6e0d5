package grants.clawback.domain;

import java.time.LocalDate;

import grants.clawback.domain.Award.Title;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ObligationTerms;
import grants.kernel.Region;
import grants.kernel.Text;

/** The sentences that a beneficiary reads. */
final class Wording {

	private Wording() {
	}

	static Text barredByMove(Move move, ObligationTerms terms) {
		String zh = moved(move).zh() + "，违反保持至" + until(terms).zh() + "的承诺";
		String en = moved(move).en() + ", which breaks the commitment to stay " + until(terms).en();
		return Text.of(zh, en);
	}

	static Text barredByFinding(Basis.Finding finding) {
		return Text.of(finding.grounds().label().zh() + "：" + finding.reason(),
				finding.grounds().label().en() + ": " + finding.reason());
	}

	static Text notice(Title title, Text because, LocalDate answerBy) {
		return Text.of(
				"关于“" + title.measure().zh() + "”（" + title.documentNumber() + "）的奖补资金：" + because.zh()
						+ "。拟要求退回已支付的资金。请于" + answerBy + "（含）以前陈述申辩。",
				"About the grant for \"" + title.measure().en() + "\" (" + title.documentNumber() + "): " + because.en()
						+ ". What was paid is to be returned. You may answer up to and including " + answerBy + ".");
	}

	private static Text moved(Move move) {
		Text from = new Region(move.from().value()).name();
		Text to = new Region(move.to().value()).name();
		return Text.of(
				move.relation().label().zh() + "自" + move.effectiveOn() + "起由" + from.zh() + "迁至" + to.zh() + "（"
						+ move.reference() + "）",
				"the " + move.relation().label().en() + " moved from " + from.en() + " to " + to.en()
						+ " with effect from " + move.effectiveOn() + " (" + move.reference() + ")");
	}

	private static Text until(ObligationTerms terms) {
		return terms.hasEnd() ? Text.of(terms.lastDay().toString(), "until " + terms.lastDay())
				: Text.of("长期", "without end");
	}

}
