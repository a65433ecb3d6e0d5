package grants.clawback.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.ExplanationV1;
import grants.contract.ObligationTermsV1;
import grants.contract.PayeeV1;
import grants.contract.ShareV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.TreasuryWeightV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestSeals;
import grants.runtime.web.Role;

/** The people of the tests, and the facts that other services tell. */
final class Office {

	static final String D19 = "郑政〔2022〕19号";

	static final Person OPENER = Person.of("officer-a").with(Role.CLAWBACK_OFFICER);

	static final Person DECIDER = Person.of("officer-b").with(Role.CLAWBACK_OFFICER);

	static final Person AUDITOR = Person.of("auditor-a").with(Role.AUDITOR);

	static final Person CITY_FINANCE = Person.of("finance-a").with(Role.FINANCE_MAKER).inTreasury("city");

	static final Person OTHER_FINANCE = Person.of("finance-b").with(Role.FINANCE_MAKER).inTreasury("district-410181");

	private static final Instant TOLD = Instant.parse("2023-06-01T02:00:00Z");

	private Office() {
	}

	static Person applicant(SocialCreditCode organisation) {
		return Person.of("applicant-" + organisation).with(Role.APPLICANT).actingFor(organisation);
	}

	static AwardId newAward() {
		return new AwardId("award-" + UUID.randomUUID());
	}

	/** Settled on 2023-01-10, bound to 2028-01-10, 8,000,000 yuan half and half. */
	static GrantAwardedV1 awarded(AwardId award, SocialCreditCode to) {
		return awarded(award, to, new ObligationTermsV1("RESIDENCY_LOCK_IN", LocalDate.parse("2023-01-10"),
				LocalDate.parse("2028-01-10"), "郑政〔2022〕19号 三、（一）", "郑政〔2022〕19号 三、（一）"));
	}

	static GrantAwardedV1 awarded(AwardId award, SocialCreditCode to, ObligationTermsV1... obligations) {
		List<ObligationTermsV1> bound = List.of(obligations);
		TermsV1 terms = new TermsV1("D19-1a", 1, new TextV1("特级总承包企业落户奖励", "reward for settling"), D19, "三、（一）",
				"CONSTR-SETTLE", "czj", List.of(), 5, 5,
				List.of(new TreasuryWeightV1("city", 1), new TreasuryWeightV1("district-410105", 1)), bound,
				List.of("郑政〔2022〕19号 三、（一）"));
		return new GrantAwardedV1(award.value(), award.value().replace("award-", "application-"), to.value(), "某建筑公司",
				terms, "once", 800_000_000L,
				List.of(new ShareV1("city", 400_000_000L), new ShareV1("district-410105", 400_000_000L)),
				new PayeeV1(to.value(), TestSeals.form("某建筑公司").value(), "102491000000",
						TestSeals.form("6222000000000001").value()),
				bound, new ExplanationV1(List.of(), List.of(), List.of(), List.of()), TOLD);
	}

	static PaymentConfirmedV1 paid(AwardId award, SocialCreditCode to, String treasury, String yuan) {
		return new PaymentConfirmedV1("instruction-" + UUID.randomUUID(), award.value(), to.value(), D19, treasury, 1,
				Money.parseYuan(yuan).fen(), "B" + UUID.randomUUID(), LocalDate.parse("2023-06-20"), TOLD);
	}

	static AwardCancelledV1 cancelled(AwardId award, SocialCreditCode whose, String at) {
		return new AwardCancelledV1(award.value(), whose.value(), 800_000_000L, "申报单位书面放弃", "郑政〔2022〕19号 三、（一）",
				"approver-b", Instant.parse(at));
	}

	static ResidencyMovedV1 movedOut(SocialCreditCode who, String on, String reference) {
		return new ResidencyMovedV1(who.value(), "TAX", "410105", "110105", LocalDate.parse(on), reference);
	}

	/** A body, from names and values in turn. */
	static Map<String, Object> body(Object... namesAndValues) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			body.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
		}
		return body;
	}

	static Map<String, Object> with(Map<String, Object> body, Object... namesAndValues) {
		Map<String, Object> changed = new LinkedHashMap<>(body);
		changed.putAll(body(namesAndValues));
		return changed;
	}

	static Map<String, Object> without(Map<String, Object> body, String... names) {
		Map<String, Object> less = new LinkedHashMap<>(body);
		Arrays.asList(names).forEach(less::remove);
		return less;
	}

}
