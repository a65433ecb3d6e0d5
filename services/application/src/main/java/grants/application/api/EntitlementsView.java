package grants.application.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.application.domain.Bar;
import grants.application.domain.CapUse;
import grants.application.domain.Claim;
import grants.application.domain.Claim.Awarded;
import grants.application.domain.EntitlementState;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Succession;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a beneficiary.
 *
 * @param live at most one per group and scope, but for what was awarded to a predecessor
 * before its place was taken
 * @param bars under which it can't claim any more, its own and inherited ones
 * @param predecessors whose place it has taken
 * @param successor who has taken its own place, null if nobody
 * @param caps of all live claims, and what they leave
 */
record EntitlementsView(SocialCreditCode beneficiary, List<LiveClaim> live, List<Bar> bars, List<CapLeft> caps,
		List<SocialCreditCode> predecessors, @Nullable SocialCreditCode successor) {

	/**
	 * A live claim.
	 *
	 * @param awardId null while it is pending
	 * @param amount null while it is pending
	 * @param grantedTo the predecessor that it was granted to, null if the beneficiary
	 * itself
	 */
	record LiveClaim(String group, String scope, ApplicationId applicationId, String measureId, String documentNumber,
			Text status, @Nullable AwardId awardId, @Nullable Money amount, @Nullable SocialCreditCode grantedTo) {
	}

	/** A cap over several awards. */
	record CapLeft(String key, Text name, String citation, Money limit, Money used, Money left, List<Use> awards) {
	}

	/** What an award has used of a cap. */
	record Use(AwardId awardId, Money amount, Instant awardedAt) {
	}

	static EntitlementsView of(SocialCreditCode beneficiary, EntitlementState state) {
		// the terms of the latest claim set the limit
		Map<String, SharedCap> caps = new LinkedHashMap<>();
		state.taken().flatMap(c -> c.submission().terms().caps().stream()).forEach(cap -> caps.put(cap.key(), cap));
		return new EntitlementsView(beneficiary, state.taken().map(EntitlementsView::claim).toList(),
				state.bars().toList(), caps.values().stream().map(cap -> left(CapUse.of(state, cap))).toList(),
				List.copyOf(state.lineage().inherited().keySet()), successor(state.lineage().succeeded()));
	}

	private static @Nullable SocialCreditCode successor(@Nullable Succession succeeded) {
		return succeeded == null ? null : succeeded.successor();
	}

	private static LiveClaim claim(Claim claim) {
		Awarded awarded = claim instanceof Awarded a ? a : null;
		return new LiveClaim(claim.entitlement().group(), claim.entitlement().scope(), claim.application(),
				claim.submission().terms().measureId(), claim.submission().terms().documentNumber(), claim.status(),
				awarded == null ? null : awarded.award(), awarded == null ? null : awarded.amount(),
				awarded == null ? null : awarded.grantedTo());
	}

	private static CapLeft left(CapUse use) {
		return new CapLeft(use.cap().key(), use.cap().name(), use.cap().citation(), use.cap().limit(), use.used(),
				use.left(), use.awards().stream().map(a -> new Use(a.award(), a.amount(), a.awardedAt())).toList());
	}

}
