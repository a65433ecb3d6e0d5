package grants.application.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Submission;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence that supports another live claim of the same type.
 *
 * @param own that claim, if it is the beneficiary's own; of somebody else's nothing is
 * said but that there is one
 */
record EvidenceClash(Evidence piece, @Nullable Claim own) {

	/** Names all of them at once. */
	static RuleViolated refusal(Submission submission, List<EvidenceClash> clashes) {
		Text instead = instead(clashes);
		List<String> citations = new ArrayList<>(submission.terms().citations());
		clashes.stream().map(EvidenceClash::citations).forEach(citations::addAll);
		return EntitlementRule.EVIDENCE_ONCE
			.violatedBecause(clashes.stream().map(clash -> clash.shown().zh()).collect(Collectors.joining("；")),
					clashes.stream().map(clash -> clash.shown().en()).collect(Collectors.joining("; ")))
			.instead(instead.zh(), instead.en())
			.citing(citations);
	}

	private Text shown() {
		String name = piece.kind() + " " + piece.number();
		return own == null
				? Text.of("材料 " + name + " 已由其他单位用于同类型申报",
						"evidence " + name + " supports a claim of the same type by another organisation")
				: Text.of("材料 " + name + " 已用于申报 " + own.application() + "（" + own.status().zh() + "）", "evidence "
						+ name + " already supports " + own.application() + ", which is " + own.status().en());
	}

	private static Text instead(List<EvidenceClash> clashes) {
		return clashes.stream().allMatch(clash -> clash.own != null)
				? Text.of("请提交未使用过的材料", "support this application by evidence of its own")
				: Text.of("请提交未使用过的材料；其他单位的申报未获奖补而终止后，该材料方可再用", "support this application by evidence of its own; "
						+ "what others claim with is free again if their application ends without an award");
	}

	private List<String> citations() {
		return own == null ? List.of() : own.submission().terms().citations();
	}

}
