package grants.disbursement.domain;

import java.util.List;

import grants.disbursement.command.PlanPayments;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.Share;
import grants.kernel.Money;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.PaymentRule.PLANNED_ONCE;
import static grants.disbursement.domain.PaymentRule.SHARES;
import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CITY;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.DISTRICT;
import static grants.disbursement.domain.Scene.DISTRICT_AMOUNT;
import static grants.disbursement.domain.Scene.DISTRICT_PART;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.LEAD_BUREAU;
import static grants.disbursement.domain.Scene.OTHER_DOCUMENT;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.PURPOSE;
import static grants.disbursement.domain.Scene.TOTAL;
import static grants.disbursement.domain.Scene.bar;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.fixture;
import static grants.disbursement.domain.Scene.held;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.noted;
import static grants.disbursement.domain.Scene.plan;
import static grants.disbursement.domain.Scene.planned;
import static grants.disbursement.domain.Scene.refusedBy;

class PlanPaymentsTest {

	private final AggregateTestFixture<BeneficiaryPayments> payments = fixture();

	@Test
	void each_treasury_with_a_share_gets_a_payment() {
		payments.givenNoPriorActivity()
			.when(plan())
			.expectEvents(noted(), planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT));
	}

	@Test
	void a_share_of_nothing_is_not_paid() {
		payments.givenNoPriorActivity()
			.when(award(Money.ofFen(1), List.of(new Share(CITY, Money.ofFen(1)), new Share(DISTRICT, Money.ZERO))))
			.expectEvents(noted(), planned(CITY_PART, Money.ofFen(1)));
	}

	@Test
	void SHARES_one_fen_too_much_is_refused() {
		payments.givenNoPriorActivity()
			.when(award(TOTAL.minus(Money.ofFen(1)), Scene.SHARES))
			.expectNoEvents()
			.expectException(refusedBy(SHARES));
	}

	@Test
	void SHARES_one_fen_too_little_is_refused() {
		payments.givenNoPriorActivity()
			.when(award(TOTAL.plus(Money.ofFen(1)), Scene.SHARES))
			.expectNoEvents()
			.expectException(refusedBy(SHARES));
	}

	@Test
	void SHARES_a_negative_share_is_refused_even_if_the_sum_is_right() {
		payments.givenNoPriorActivity()
			.when(award(TOTAL,
					List.of(new Share(CITY, TOTAL.plus(Money.ofFen(1))), new Share(DISTRICT, Money.ofFen(-1)))))
			.expectNoEvents()
			.expectException(refusedBy(SHARES));
	}

	@Test
	void SHARES_a_treasury_has_one_share() {
		payments.givenNoPriorActivity()
			.when(award(TOTAL, List.of(new Share(CITY, CITY_AMOUNT), new Share(CITY, DISTRICT_AMOUNT))))
			.expectNoEvents()
			.expectException(refusedBy(SHARES));
	}

	@Test
	void SHARES_an_award_of_nothing_is_refused() {
		payments.givenNoPriorActivity()
			.when(award(Money.ZERO, List.of()))
			.expectNoEvents()
			.expectException(refusedBy(SHARES));
	}

	@Test
	void the_same_award_again_changes_nothing() {
		payments.given(history()).when(plan()).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	@Test
	void PLANNED_ONCE_the_same_award_with_another_amount_is_refused() {
		payments.given(history())
			.when(award(CITY_AMOUNT, List.of(new Share(CITY, CITY_AMOUNT))))
			.expectNoEvents()
			.expectException(refusedBy(PLANNED_ONCE));
	}

	@Test
	void PLANNED_ONCE_the_same_award_with_another_account_is_refused() {
		Payee other = new Payee(ACME, PAYEE.name(), PAYEE.bankCode(), TestSeals.form("17020201090001234569"));
		payments.given(history())
			.when(new PlanPayments(ACME, AWARD, DOCUMENT, LEAD_BUREAU, PURPOSE, TOTAL, Scene.SHARES, other, AT))
			.expectNoEvents()
			.expectException(refusedBy(PLANNED_ONCE));
	}

	@Test
	void a_cancelled_award_is_not_planned_anew() {
		payments.given(history(cancelled())).when(plan()).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	@Test
	void BARRED_STOPS_PAY_what_is_planned_after_the_bar_is_held() {
		payments.givenNoPriorActivity()
			.andGivenCommands(bar(DOCUMENT))
			.when(plan())
			.expectEvents(noted(), planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT),
					held(CITY_PART, DISTRICT_PART));
	}

	@Test
	void BARRED_STOPS_PAY_a_bar_under_another_document_holds_nothing() {
		payments.givenNoPriorActivity()
			.andGivenCommands(bar(OTHER_DOCUMENT))
			.when(plan())
			.expectEvents(noted(), planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT));
	}

	private static PlanPayments award(Money amount, List<Share> shares) {
		return new PlanPayments(ACME, AWARD, DOCUMENT, LEAD_BUREAU, PURPOSE, amount, shares, PAYEE, AT);
	}

}
