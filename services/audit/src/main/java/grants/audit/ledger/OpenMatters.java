package grants.audit.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.ObligationEndedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.clawback.ObligationStartedV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.kernel.Money;
import grants.kernel.Text;
import grants.runtime.json.Json;

/**
 * What is still going on with a beneficiary, from everything that was told of it: as long
 * as there is anything, its names and accounts are needed. A fact that is still on its
 * way is not known here.
 */
public final class OpenMatters {

	private final Map<String, Text> open = new LinkedHashMap<>();

	private final Map<String, Long> unpaidFen = new LinkedHashMap<>();

	/** Cases by the broken commitment that they rest on. */
	private final Map<String, String> obligationOfCase = new LinkedHashMap<>();

	private OpenMatters() {
	}

	/** Each with what would end it; none if all is over. */
	public static List<Text> in(Collection<KeptFact> told) {
		OpenMatters matters = new OpenMatters();
		List<PublicFact> facts = CausalOrder.of(told).stream().flatMap(kept -> read(kept).stream()).toList();
		facts.forEach(matters::begin);
		// ends last: facts of different topics have no common order
		facts.forEach(matters::end);
		matters.unpaidFen.forEach((award, fen) -> {
			if (fen > 0) {
				Text unpaid = Money.ofFen(fen).shown();
				matters.open.put(award,
						Text.of("奖补 " + award + " 尚有 " + unpaid.zh() + "未付", award + " is unpaid by " + unpaid.en()));
			}
		});
		return List.copyOf(matters.open.values());
	}

	private static Optional<PublicFact> read(KeptFact kept) {
		return Optional.ofNullable(FactTypes.all().get(kept.type()))
			.map(type -> Json.tolerant().treeToValue(kept.data(), type));
	}

	private void begin(PublicFact fact) {
		switch (fact) {
			case ApplicationSubmittedV1 f -> open.put(f.applicationId(),
					Text.of("申报 " + f.applicationId() + " 尚未决定", f.applicationId() + " is undecided"));
			case GrantAwardedV1 f -> unpaidFen.put(f.awardId(), f.amountFen());
			case ObligationStartedV1 f ->
				open.put(f.obligationId(), Text.of("承诺 " + f.obligationId() + " 至 " + f.lastDay() + " 有效",
						f.obligationId() + " runs to " + f.lastDay()));
			case ClawbackOpenedV1 f -> {
				open.put(f.caseId(), Text.of("追回案件 " + f.caseId() + " 尚未结案", f.caseId() + " is open"));
				obligationOfCase.put(f.caseId(), f.obligationId());
			}
			case ObligationBrokenV1 f -> open.put(f.obligationId(), Text.of("承诺 " + f.obligationId() + " 已违反，尚待处理",
					f.obligationId() + " was broken and waits for a case"));
			default -> {
			}
		}
	}

	private void end(PublicFact fact) {
		switch (fact) {
			case ApplicationWithdrawnV1 f -> open.remove(f.applicationId());
			case ApplicationSupersededV1 f -> open.remove(f.applicationId());
			case ApplicationRejectedV1 f -> open.remove(f.applicationId());
			case GrantAwardedV1 f -> open.remove(f.applicationId());
			case AwardCancelledV1 f -> unpaidFen.remove(f.awardId());
			case PaymentConfirmedV1 f -> unpaidFen.computeIfPresent(f.awardId(), (_, fen) -> fen - f.amountFen());
			case ObligationFulfilledV1 f -> open.remove(f.obligationId());
			case ObligationEndedV1 f -> open.remove(f.obligationId());
			case ClawbackClosedV1 f -> {
				open.remove(f.caseId());
				open.remove(obligationOfCase.getOrDefault(f.caseId(), ""));
			}
			default -> {
			}
		}
	}

}
