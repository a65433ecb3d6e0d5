package grants.disbursement.api;

import java.time.InstantSource;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.PreparePayment;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.VoidPayment;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.disbursement.vocabulary.TreasuryId;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.personal.Seals;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import grants.runtime.web.Unprocessable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moving payments, three people in turn, each in their own treasury. The view is asked
 * only which beneficiary and treasury an id belongs to, which never changes; everything
 * else is for the aggregate to decide.
 */
@RestController
@RequestMapping("/v1")
class InstructionsController {

	private final Requests requests;

	private final PaymentRows rows;

	private final Seals seals;

	private final InstantSource clock;

	InstructionsController(Requests requests, PaymentRows rows, Seals seals, InstantSource clock) {
		this.requests = requests;
		this.rows = rows;
		this.seals = seals;
		this.clock = clock;
	}

	/**
	 * @param amount as read from the payment
	 * @param replaces the returned instruction that the new one follows
	 */
	record Preparation(Money amount, @Nullable InstructionId replaces) {
	}

	/**
	 * @param content as read from the instruction
	 */
	record Seen(PaymentContent content) {
	}

	record Reason(String reason) {
	}

	@PostMapping("/awards/{award}/payments/{treasury}/{instalment}/preparation")
	Receipt prepare(Caller caller, @PathVariable AwardId award, @PathVariable TreasuryId treasury,
			@PathVariable int instalment, @RequestBody Preparation body) {
		Actor by = caller.actingAs(Role.FINANCE_MAKER);
		caller.inTreasury(treasury.value());
		Instalment of = new Instalment(award, treasury, instalment);
		Document payment = rows.payment(of.payment().value());
		return requests.execute(caller, by, "prepare-payment", of.payment().value(), body, (origin) -> {
			requirePayee(payment);
			return new PreparePayment(beneficiary(payment), of, InstructionId.of(origin.request()), body.amount(),
					body.replaces(), by, clock.instant());
		});
	}

	@PostMapping("/instructions/{id}/approval")
	Receipt approve(Caller caller, @PathVariable InstructionId id, @RequestBody Seen body) {
		Actor by = caller.actingAs(Role.FINANCE_CHECKER);
		SocialCreditCode beneficiary = inOwnTreasury(caller, id);
		return requests.execute(caller, by, "approve-payment", id.value(), body,
				(origin) -> new ApprovePayment(beneficiary, id, body.content(), by, clock.instant()));
	}

	@PostMapping("/instructions/{id}/release")
	Receipt release(Caller caller, @PathVariable InstructionId id, @RequestBody Seen body) {
		Actor by = caller.actingAs(Role.FINANCE_RELEASER);
		SocialCreditCode beneficiary = inOwnTreasury(caller, id);
		return requests.execute(caller, by, "release-payment", id.value(), body, (origin) -> {
			requirePayee(rows.payment(id.value()));
			return new ReleasePayment(beneficiary, id, body.content(), by, clock.instant());
		});
	}

	@PostMapping("/instructions/{id}/void")
	Receipt abandon(Caller caller, @PathVariable InstructionId id, @RequestBody Reason body) {
		Actor by = caller.actingAs(Viewer.FINANCE);
		SocialCreditCode beneficiary = inOwnTreasury(caller, id);
		if (body.reason().isBlank()) {
			throw Unprocessable.of(new FieldError("reason", "请写明作废原因", "say why it is given up"));
		}
		return requests.execute(caller, by, "void-payment", id.value(), body,
				(origin) -> new VoidPayment(beneficiary, id, body.reason(), by, clock.instant()));
	}

	/**
	 * Nothing goes to the bank that the bank could not read.
	 * @throws grants.kernel.RuleViolated if holder or account were erased
	 */
	private void requirePayee(Document payment) {
		Document payee = payment.get("payee", Document.class);
		seals.open(new Sealed(payee.getString("name")));
		seals.open(new Sealed(payee.getString("account")));
	}

	private SocialCreditCode inOwnTreasury(Caller caller, InstructionId id) {
		Document payment = rows.payment(id.value());
		caller.inTreasury(payment.getString("treasury"));
		return beneficiary(payment);
	}

	private static SocialCreditCode beneficiary(Document payment) {
		return new SocialCreditCode(payment.getString("beneficiary"));
	}

}
