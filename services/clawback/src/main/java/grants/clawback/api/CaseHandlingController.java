package grants.clawback.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.DemandRepayment;
import grants.clawback.command.ObligationsCommand;
import grants.clawback.command.OpenClawback;
import grants.clawback.command.RecordRepayment;
import grants.clawback.command.SupplementDemand;
import grants.clawback.command.WithdrawClawback;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.history.History;
import grants.runtime.personal.Seals;
import grants.runtime.web.Caller;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opening, answering, deciding and settling a case. The view is asked only which
 * beneficiary and award a case is about, which never changes; everything else is for the
 * aggregate to decide.
 */
@RestController
@RequestMapping("/v1/cases")
class CaseHandlingController {

	private final Requests requests;

	private final Rows rows;

	private final History history;

	private final DueProcess dueProcess;

	private final Seals seals;

	private final InstantSource clock;

	CaseHandlingController(Requests requests, Rows rows, History history, DueProcess dueProcess, Seals seals,
			InstantSource clock) {
		this.requests = requests;
		this.rows = rows;
		this.history = history;
		this.dueProcess = dueProcess;
		this.seals = seals;
		this.clock = clock;
	}

	/**
	 * @param obligation the broken commitment, for {@code BROKEN_OBLIGATION}
	 * @param reason the facts, for all other grounds
	 * @param citation the clause relied on, for all other grounds
	 */
	record Opening(SocialCreditCode beneficiary, AwardId award, Grounds grounds, @Nullable ObligationId obligation,
			@Nullable String reason, @Nullable String citation) {

		Basis basis() {
			return grounds == Grounds.BROKEN_OBLIGATION
					? new Basis.BrokenObligation(Said.require("obligation", obligation))
					: new Basis.Finding(grounds, Said.require("reason", reason), Said.require("citation", citation));
		}

	}

	/** The new case, and the receipt of the request that opened it. */
	record Opened(ClawbackId clawback, Receipt receipt) {
	}

	record Answer(String answer) {
	}

	enum Outcome {

		DEMAND, SUPPLEMENT, WITHDRAW

	}

	/**
	 * @param dueOn last day to pay; for all but {@code WITHDRAW}
	 */
	record Decision(Outcome outcome, String reason, @Nullable LocalDate dueOn) {
	}

	/**
	 * @param reference the bank's reference of the incoming payment
	 */
	record Repayment(Reference reference, Money amount, LocalDate valueDate) {
	}

	@PostMapping
	Opened open(Caller caller, @RequestBody Opening body) {
		Actor by = caller.actingAs(Role.CLAWBACK_OFFICER);
		Basis basis = body.basis();
		Officer officer = new Officer(by.subject(), caller.isTiedTo(body.beneficiary()));
		Receipt receipt = requests.execute(caller, by, "open-clawback", body.award().value(), body,
				origin -> new OpenClawback(body.beneficiary(), ClawbackId.openedBy(origin.request()), body.award(),
						basis, dueProcess.answerWorkingDays(), officer, clock.instant()));
		return new Opened(openedIn(receipt), receipt);
	}

	@PostMapping("/{clawback}/answer")
	Receipt answer(Caller caller, @PathVariable ClawbackId clawback, @RequestBody Answer body) {
		Actor by = caller.actingAs(Role.APPLICANT);
		SocialCreditCode beneficiary = beneficiary(rows.clawback(clawback));
		caller.actingFor(beneficiary);
		Said.require("answer", body.answer());
		return requests.execute(caller, by, "answer-notice", clawback.value(), body,
				origin -> new AnswerNotice(beneficiary, clawback, seals.seal(beneficiary.value(), body.answer()),
						clock.instant()));
	}

	@PostMapping("/{clawback}/decision")
	Receipt decide(Caller caller, @PathVariable ClawbackId clawback, @RequestBody Decision body) {
		Actor by = caller.actingAs(Role.CLAWBACK_OFFICER);
		SocialCreditCode beneficiary = beneficiary(rows.clawback(clawback));
		Officer officer = new Officer(by.subject(), caller.isTiedTo(beneficiary));
		Said.require("reason", body.reason());
		if (body.outcome() != Outcome.WITHDRAW) {
			Said.require("dueOn", body.dueOn());
		}
		return requests.execute(caller, by, "decide-clawback", clawback.value(), body,
				origin -> decision(beneficiary, clawback, body, officer, clock.instant()));
	}

	@PostMapping("/{clawback}/repayments")
	Receipt repay(Caller caller, @PathVariable ClawbackId clawback, @RequestBody Repayment body) {
		Actor by = caller.actingAs(Role.CLAWBACK_OFFICER, Role.FINANCE_MAKER);
		Document row = rows.clawback(clawback);
		SocialCreditCode beneficiary = beneficiary(row);
		Viewer.requireMaySettle(caller, row);
		return requests.execute(caller, by, "record-repayment", clawback.value(), body,
				origin -> new RecordRepayment(beneficiary, clawback, body.reference(), body.amount(), body.valueDate(),
						clock.instant()));
	}

	private static ObligationsCommand decision(SocialCreditCode beneficiary, ClawbackId clawback, Decision body,
			Officer by, Instant at) {
		return switch (body.outcome()) {
			case DEMAND ->
				new DemandRepayment(beneficiary, clawback, Said.require("dueOn", body.dueOn()), body.reason(), by, at);
			case SUPPLEMENT ->
				new SupplementDemand(beneficiary, clawback, Said.require("dueOn", body.dueOn()), body.reason(), by, at);
			case WITHDRAW -> new WithdrawClawback(beneficiary, clawback, body.reason(), by, at);
		};
	}

	private ClawbackId openedIn(Receipt receipt) {
		return history.stream(receipt.stream())
			.stream()
			.filter(event -> receipt.events().getFirst().id().equals(event.id()))
			.map(event -> ((ClawbackOpened) event.payload()).clawback())
			.findFirst()
			.orElseThrow();
	}

	private static SocialCreditCode beneficiary(Document row) {
		return new SocialCreditCode(row.getString("beneficiary"));
	}

}
