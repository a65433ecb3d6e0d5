package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * The last step of a computation: rounded once, half up to the fen, and never above the
 * ceiling.
 */
final class Rounding {

	private Rounding() {
	}

	/** An amount that already has no more than two decimals. */
	static Money exact(BigDecimal yuan) {
		return Money.rounded(yuan, RoundingMode.UNNECESSARY);
	}

	static Step step(BigDecimal exact, Money ceiling, Money amount, String citation) {
		return Step.of(Text.of("四舍五入到分，且不超过最高限额", "rounded half up to the fen, and at most the ceiling"),
				"min(round(" + exact.toPlainString() + "), " + ceiling + ")", amount.yuan(), Unit.CNY, citation);
	}

}
