package grants.review.domain;

import grants.kernel.Bureau;
import grants.kernel.Text;
import grants.review.domain.CaseState.Live;
import grants.review.domain.CaseState.UnderReview;
import grants.review.domain.Item.Held;
import grants.review.vocabulary.Officer;
import org.jspecify.annotations.Nullable;

import static grants.review.domain.ReviewRule.HOLDER_ANSWERS;
import static grants.review.domain.ReviewRule.ANSWERED_ONCE;
import static grants.review.domain.ReviewRule.IN_ITS_TURN;
import static grants.review.domain.ReviewRule.OWN_BUREAU;
import static grants.review.domain.ReviewRule.SAME_VERSION;
import static grants.review.domain.ReviewRule.UNRELATED;
import static grants.review.domain.ReviewRule.WRITTEN_REASON;

/** What several steps demand alike. */
final class Guards {

	private Guards() {
	}

	static UnderReview underReview(CaseState state) {
		if (state instanceof UnderReview s) {
			return s;
		}
		throw IN_ITS_TURN.violatedBecause(state.standing().zh(), state.standing().en());
	}

	/** The bureau's item that is still open, for people of that bureau. */
	static Item item(UnderReview s, String bureau, Officer by) {
		Item item = s.items().of(bureau);
		Text name = new Bureau(bureau).name();
		if (item == null) {
			throw OWN_BUREAU.violatedBecause(name.zh() + "不参与本案", name.en() + " takes no part in this case");
		}
		if (!by.worksFor(bureau)) {
			throw OWN_BUREAU.violatedBecause("您不是" + name.zh() + "的工作人员", "you do not work for " + name.en());
		}
		if (item instanceof Item.Answered) {
			throw ANSWERED_ONCE.violatedBecause(name.zh() + "已出具意见", name.en() + " has given its opinion");
		}
		return item;
	}

	/** The bureau's item, for the person on whose desk it is. */
	static Held heldItem(UnderReview s, String bureau, Officer by) {
		Item item = item(s, bureau, by);
		if (item instanceof Held held && held.by().isSamePersonAs(by.actor())) {
			return held;
		}
		throw HOLDER_ANSWERS.violatedBecause("该事项不由您认领", "you do not hold this item")
			.instead("先认领该事项，或者请本单位审批人收回", "claim it first, or ask an approver of your bureau to take it back");
	}

	static void unrelated(Live s, Officer by) {
		if (by.isTiedTo(s.submission().beneficiary())) {
			throw UNRELATED
				.violatedBecause("您与 " + s.submission().beneficiary() + " 有关联",
						"you are tied to " + s.submission().beneficiary())
				.instead("请本单位其他人员办理", "somebody else of your bureau can do it");
		}
	}

	static void sameVersion(Live s, String content) {
		if (!s.submission().content().equals(content)) {
			throw SAME_VERSION
				.violatedBecause("所针对的版本 " + content + " 不是所申报的版本", "version " + content + " is not what was submitted")
				.instead("查看版本 " + s.submission().content() + " 后再办理",
						"look at version " + s.submission().content() + " and answer about that");
		}
	}

	static void written(@Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			throw WRITTEN_REASON.violatedBecause("未写明理由", "no reason is given");
		}
	}

}
