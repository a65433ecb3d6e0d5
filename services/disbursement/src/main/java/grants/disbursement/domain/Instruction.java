package grants.disbursement.domain;

import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.Text;

/** A payment instruction, in the state that it has reached. */
sealed interface Instruction {

	Order order();

	/** What is to be paid; it never changes. */
	record Order(InstructionId id, Money amount, PaymentContent content, Actor maker) {
	}

	record Prepared(Order order) implements Instruction {
	}

	record Approved(Order order, Actor checker) implements Instruction {
	}

	/** The bank has it and has not said what became of it. */
	record Sent(Order order) implements Instruction {
	}

	record Confirmed(Order order, BankReport report) implements Instruction {
	}

	record Returned(Order order, BankReport report) implements Instruction {
	}

	record Voided(Order order) implements Instruction {
	}

	default InstructionId id() {
		return order().id();
	}

	/** Whether it pays, has paid, or may still come to pay its instalment. */
	default boolean isAlive() {
		return switch (this) {
			case Prepared _, Approved _, Sent _, Confirmed _ -> true;
			case Returned _, Voided _ -> false;
		};
	}

	/** Whether the bank has it or has paid it. */
	default boolean isOut() {
		return switch (this) {
			case Sent _, Confirmed _ -> true;
			case Prepared _, Approved _, Returned _, Voided _ -> false;
		};
	}

	default Text stateName() {
		return switch (this) {
			case Prepared _ -> Text.of("已编制", "prepared");
			case Approved _ -> Text.of("已复核", "approved");
			case Sent _ -> Text.of("已发出，结果未明", "sent, its outcome unknown");
			case Confirmed _ -> Text.of("已支付", "confirmed");
			case Returned _ -> Text.of("已退回", "returned");
			case Voided _ -> Text.of("已作废", "voided");
		};
	}

}
