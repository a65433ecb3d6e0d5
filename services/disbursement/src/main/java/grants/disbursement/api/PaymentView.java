package grants.disbursement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.disbursement.api.PaymentRows.PaymentRow;
import grants.disbursement.vocabulary.PaymentState;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.runtime.personal.Seals;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A planned payment and every attempt to pay it.
 *
 * @param document number of the policy document that the award was made under
 * @param held whether a bar of the beneficiary holds it
 * @param instruction the one that is alive, if any
 * @param returned the last one that the bank returned: a new one has to name it
 * @param cancelled set if the award was cancelled before it was paid
 * @param position of the service's log that this reflects
 */
record PaymentView(String id, String award, String beneficiary, String treasury, int instalment, String document,
		String purpose, Money amount, Payee payee, PaymentState state, boolean held, @Nullable String instruction,
		@Nullable String returned, @Nullable Cancellation cancelled, Instant plannedAt, List<Attempt> attempts,
		long position) {

	/**
	 * @param by opaque subject id
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Cancellation(String reason, String citation, Instant at, @Nullable String by) {
	}

	/**
	 * @param account masked for whoever does not have to compare it
	 */
	record Payee(String code, Sealed name, String bankCode, String account) {
	}

	/**
	 * @param id of the instruction
	 * @param content digest of what the bank is told; whoever approves or releases sends
	 * it back
	 * @param replaces the returned instruction that this one follows
	 */
	record Attempt(String id, PaymentState state, String content, @Nullable String replaces, List<Step> steps) {
	}

	/**
	 * @param by opaque subject id
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Step(PaymentState reached, Instant at, @Nullable String by, @Nullable String bankReference,
			@Nullable LocalDate valueDate, @Nullable String reason) {
	}

	static PaymentView of(PaymentRow row, Viewer viewer, Seals seals) {
		Document payment = row.payment();
		Document payee = payment.get("payee", Document.class);
		Sealed account = new Sealed(payee.getString("account"));
		boolean seesPeople = viewer.seesPeople(payment);
		return new PaymentView(payment.getString("_id"), payment.getString("award"), payment.getString("beneficiary"),
				payment.getString("treasury"), payment.getInteger("instalment"), payment.getString("document"),
				payment.getString("purpose"), Money.ofFen(payment.getLong("amountFen")),
				new Payee(payee.getString("code"), new Sealed(payee.getString("name")), payee.getString("bankCode"),
						viewer.seesAccount(payment) ? seals.show(account) : seals.showEnd(account)),
				PaymentState.valueOf(payment.getString("state")), payment.getBoolean("held"),
				payment.getString("instruction"), payment.getString("returned"),
				cancellation(payment.get("cancelled", Document.class), seesPeople),
				Instant.parse(payment.getString("plannedAt")),
				row.instructions().stream().map((instruction) -> attempt(instruction, seesPeople)).toList(),
				payment.getLong("position"));
	}

	private static @Nullable Cancellation cancellation(@Nullable Document cancelled, boolean seesPeople) {
		return (cancelled != null) ? new Cancellation(cancelled.getString("reason"), cancelled.getString("citation"),
				Instant.parse(cancelled.getString("at")), seesPeople ? cancelled.getString("by") : null) : null;
	}

	private static Attempt attempt(Document instruction, boolean seesPeople) {
		Document steps = instruction.get("steps", Document.class);
		return new Attempt(instruction.getString("_id"), PaymentState.valueOf(instruction.getString("state")),
				instruction.getString("content"), instruction.getString("replaces"),
				Stream.of(PaymentState.values())
					.filter((reached) -> steps.containsKey(reached.name()))
					.map((reached) -> step(reached, steps.get(reached.name(), Document.class), seesPeople))
					.toList());
	}

	private static Step step(PaymentState reached, Document step, boolean seesPeople) {
		return new Step(reached, Instant.parse(step.getString("at")), seesPeople ? step.getString("by") : null,
				step.getString("bankReference"),
				Optional.ofNullable(step.getString("valueDate")).map(LocalDate::parse).orElse(null),
				step.getString("reason"));
	}

}
