package grants.kernel;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleViolatedTest {

	private enum Example implements Rule {

		ONE_LIVE_CLAIM;

		@Override
		public Wording wording() {
			return new Wording("EX-1", Text.of("同类型申报只能有一项有效。", "At most one live claim."), "郑政〔2022〕18号 结尾");
		}

	}

	@Test
	void says_which_rule_why_what_instead_and_by_which_clauses() {
		RuleViolated refusal = Example.ONE_LIVE_CLAIM.violatedBecause("已有申报", "there is one")
			.citing(List.of("郑政文〔2025〕66号 三、（一）", "郑政〔2022〕18号 结尾"))
			.instead("可先撤回", "withdraw it first");
		assertThat(refusal.rule()).isSameAs(Example.ONE_LIVE_CLAIM);
		assertThat(refusal.because()).isEqualTo(Text.of("已有申报", "there is one"));
		assertThat(refusal.instead()).isEqualTo(Text.of("可先撤回", "withdraw it first"));
		assertThat(refusal.citations()).containsExactly("郑政〔2022〕18号 结尾", "郑政文〔2025〕66号 三、（一）");
		assertThat(refusal).hasMessage("EX-1 ONE_LIVE_CLAIM: there is one");
	}

	@Test
	void is_an_answer_and_carries_no_stack_trace() {
		assertThat(Example.ONE_LIVE_CLAIM.violatedBecause("已有申报", "there is one").getStackTrace()).isEmpty();
	}

}
