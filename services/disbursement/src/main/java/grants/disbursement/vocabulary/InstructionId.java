package grants.disbursement.vocabulary;

import grants.kernel.Ids;

/**
 * Names a payment instruction (支付指令): {@code instruction-<uuid>}. The bank executes an id
 * at most once.
 */
public record InstructionId(String value) {

	public InstructionId {
		Ids.require("instruction", value);
	}

	/**
	 * The instruction that a request asks for: the same for every repetition of it.
	 * @param request names the request, unique for ever
	 */
	public static InstructionId of(String request) {
		return new InstructionId(Ids.derived("instruction", request));
	}

	@Override
	public String toString() {
		return value;
	}

}
