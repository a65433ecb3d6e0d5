package grants.disbursement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.Payee;
import grants.kernel.Money;

/**
 * What a treasury owes for an instalment, and every attempt to pay it, oldest first. Only
 * the last attempt can be alive.
 */
record PlannedPayment(Instalment instalment, String documentNumber, String purpose, Money amount, Payee payee,
		List<Instruction> attempts) {

	PlannedPayment {
		attempts = List.copyOf(attempts);
	}

	Optional<Instruction> alive() {
		return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast()).filter(Instruction::isAlive);
	}

	/** Which returned instruction a new one has to name. */
	Optional<InstructionId> lastReturned() {
		return attempts.reversed()
			.stream()
			.filter(Instruction.Returned.class::isInstance)
			.map(Instruction::id)
			.findFirst();
	}

	/** Whether no instruction is with the bank or paid: a bar holds it. */
	boolean canBeHeld() {
		return attempts.stream().noneMatch(Instruction::isOut);
	}

	Money committed() {
		return alive().map((instruction) -> instruction.order().amount()).orElse(Money.ZERO);
	}

	Instruction attempt(InstructionId id) {
		return attempts.stream().filter((attempt) -> attempt.id().equals(id)).findFirst().orElseThrow();
	}

	PlannedPayment attempting(Instruction next) {
		List<Instruction> more = new ArrayList<>(attempts);
		more.add(next);
		return with(more);
	}

	PlannedPayment changing(InstructionId id, UnaryOperator<Instruction> change) {
		return with(
				attempts.stream().map((attempt) -> attempt.id().equals(id) ? change.apply(attempt) : attempt).toList());
	}

	private PlannedPayment with(List<Instruction> attempts) {
		return new PlannedPayment(instalment, documentNumber, purpose, amount, payee, attempts);
	}

}
