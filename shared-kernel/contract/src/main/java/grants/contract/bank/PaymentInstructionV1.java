package grants.contract.bank;

import grants.contract.PayeeV1;

/**
 * An order to pay. The bank executes an instruction id at most once, however often it
 * arrives.
 */
public record PaymentInstructionV1(String instructionId, String beneficiaryCode, String treasury, long amountFen,
		PayeeV1 payee, String purpose) implements BankFact {
}
