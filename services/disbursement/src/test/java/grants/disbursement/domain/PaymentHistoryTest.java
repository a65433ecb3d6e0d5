package grants.disbursement.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.disbursement.event.PaymentEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.CITY_PART;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.MAKER;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.SECOND;
import static grants.disbursement.domain.Scene.approved;
import static grants.disbursement.domain.Scene.cancelled;
import static grants.disbursement.domain.Scene.confirmed;
import static grants.disbursement.domain.Scene.history;
import static grants.disbursement.domain.Scene.planned;
import static grants.disbursement.domain.Scene.prepared;
import static grants.disbursement.domain.Scene.returned;
import static grants.disbursement.domain.Scene.sent;
import static grants.disbursement.domain.Scene.voided;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A history that no decision can have made stops the aggregate. */
class PaymentHistoryTest {

	@ParameterizedTest(name = "{0}")
	@MethodSource("impossible")
	void what_cannot_follow_is_refused_loudly(String what, List<PaymentEvent> history, PaymentEvent last) {
		Payments payments = Payments.NONE;
		for (PaymentEvent event : history) {
			payments = PaymentHistory.evolve(payments, event);
		}
		Payments before = payments;

		assertThatIllegalStateException().isThrownBy(() -> PaymentHistory.evolve(before, last))
			.withMessageContaining("is damaged")
			.withMessageNotContaining(PAYEE.account().value());
	}

	static Stream<Arguments> impossible() {
		PaymentEvent planned = planned(CITY_PART, CITY_AMOUNT);
		return Stream.of(arguments("planned twice", List.of(planned), planned),
				arguments("prepared unplanned", List.of(), prepared(FIRST)),
				arguments("a second one alive", List.of(planned, prepared(FIRST)), prepared(SECOND)),
				arguments("an id twice", List.of(planned, prepared(FIRST), voided(FIRST, MAKER)), prepared(FIRST)),
				arguments("approved unprepared", List.of(planned), approved(FIRST)),
				arguments("approved twice", List.of(planned, prepared(FIRST), approved(FIRST)), approved(FIRST)),
				arguments("sent unapproved", List.of(planned, prepared(FIRST)), sent(FIRST)),
				arguments("sent twice", List.of(planned, prepared(FIRST), approved(FIRST), sent(FIRST)), sent(FIRST)),
				arguments("cancelled when prepared", List.of(planned, prepared(FIRST)), cancelled()),
				arguments("cancelled twice", List.of(planned, cancelled()), cancelled()),
				arguments("prepared when cancelled", List.of(planned, cancelled()), prepared(FIRST)),
				arguments("voided when sent", List.of(planned, prepared(FIRST), approved(FIRST), sent(FIRST)),
						voided(FIRST, MAKER)),
				arguments("confirmed unsent", List.of(planned, prepared(FIRST), approved(FIRST)), confirmed(FIRST)),
				arguments("returned unsent", List.of(planned, prepared(FIRST)), returned(FIRST)),
				arguments("returned when paid",
						List.of(planned, prepared(FIRST), approved(FIRST), sent(FIRST), confirmed(FIRST)),
						returned(FIRST)));
	}

}
