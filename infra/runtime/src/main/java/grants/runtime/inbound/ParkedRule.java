package grants.runtime.inbound;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What holds for facts that are parked, and for those who discard one. */
public enum ParkedRule implements Rule {

	TWO_PEOPLE("PARK-1",
			Text.of("作废待处理消息须由两名管理员分别提出和确认", "One administrator asks to discard a fact, another one confirms."),
			"I: 与拨付相同，须两人经手：一个人就能使之消失的，等于没有"),
	NOT_TIED("PARK-2",
			Text.of("与该消息所涉单位或事项有关联的人员应当回避",
					"Whoever is tied to the beneficiary, or has acted in the matter, keeps out of it."),
			"I: 与审核相同，有利害关系的应当回避"),
	FIRST_OF_ITS_LINE("PARK-3",
			Text.of("只能作废队首未能受理的消息，排在其后的消息尚未处理",
					"Only what was tried in vain at the head of its line can be discarded."),
			"I: 排在其他消息之后的尚未处理，是否有误无从得知"),
	REPLACED("PARK-4",
			Text.of("涉及资金的消息只有在被后来的消息取代时方可作废",
					"What is told of money is discarded only for a later fact that takes its place."),
			"I: 资金安全：作废消息不得使款项遗漏"),
	AS_ASKED("PARK-5", Text.of("只能确认现行有效的作废申请", "What is confirmed is the ask that stands now."), "I: 确认人须看过所确认的内容"),
	NOT_WHILE_TRIED("PARK-6", Text.of("消息正在重试时不得作废", "A fact is not discarded while it is being tried again."),
			"I: 缺少的可能正是这一次处理"),
	ONE_END("PARK-7", Text.of("一条消息只有一个结果：生效或者作废", "A fact has one end: its effect, or its discard."),
			"I: 每条消息只生效一次（ONE-EFFECT）");

	private final Wording wording;

	ParkedRule(String id, Text sentence, String citation) {
		this.wording = new Wording(id, sentence, citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
