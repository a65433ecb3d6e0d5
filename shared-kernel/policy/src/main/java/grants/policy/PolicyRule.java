package grants.policy;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the catalogue itself refuses. */
public enum PolicyRule implements Rule {

	FACTS_COMPLETE("POL-1",
			Text.of("申报内容应完整、有效，缺少或有误的，一次性告知。",
					"What is stated is complete and valid; everything missing or wrong is named at once."),
			"申报条款所列事项"),

	CONDITIONS_MET("POL-2", Text.of("申报应符合条款规定的全部条件。", "An application meets every condition of the measure."),
			"申报条款所列条件"),

	RATE_INSIDE_BAND("POL-3",
			Text.of("审核确定的比例应在条款规定的幅度之内。", "The rate that a reviewer sets lies inside the measure's band."),
			"申报条款所列幅度"),

	RATE_SET_BY_REVIEWER("POL-4",
			Text.of("只有条款规定了比例幅度的，才由审核人员确定比例。", "A reviewer sets a rate only where the measure gives a band."),
			"申报条款所列幅度"),

	PAYEE_AS_STATED("POL-5", Text.of("收款单位应为条款规定的单位。", "The payee is the one that the measure names."), "申报条款所列奖补对象");

	private final Wording wording;

	PolicyRule(String id, Text sentence, String citation) {
		this.wording = new Wording(id, sentence, citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
