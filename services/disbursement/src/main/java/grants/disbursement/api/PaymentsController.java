package grants.disbursement.api;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.disbursement.api.PaymentRows.Asked;
import grants.disbursement.vocabulary.PaymentState;
import grants.disbursement.vocabulary.TreasuryId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.personal.Seals;
import grants.runtime.web.Caller;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading payments. Every query takes {@code position} from the receipt of an earlier
 * request and then shows at least that.
 */
@RestController
@RequestMapping("/v1")
class PaymentsController {

	private static final int MOST_ROWS = 200;

	private final PaymentRows rows;

	private final Seals seals;

	PaymentsController(PaymentRows rows, Seals seals) {
		this.rows = rows;
		this.seals = seals;
	}

	/**
	 * A part of the queue.
	 *
	 * @param next {@code after} for the rows that follow, null if these were the last
	 */
	record Page(List<PaymentView> payments, @Nullable String next) {
	}

	/**
	 * How many payments there are.
	 *
	 * @param states how far they have come; without states that are of instructions only
	 * @param held of all, those that a bar of the beneficiary holds
	 */
	record Counts(Map<PaymentState, Long> states, long held) {
	}

	/** The queue of the caller's treasuries, oldest first. */
	@GetMapping("/payments")
	Page queue(Caller caller, @RequestParam(required = false) @Nullable TreasuryId treasury,
			@RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable PaymentState state,
			@RequestParam(required = false) @Nullable Boolean held,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
			@RequestParam(required = false) @Nullable Long position) {
		Viewer viewer = new Viewer(caller);
		Asked asked = new Asked(treasuriesOf(viewer, treasury), code(beneficiary), state, held);
		rows.await(position);
		int most = Math.clamp(limit, 1, MOST_ROWS);
		List<Document> found = rows.queue(asked, after, most);
		String next = (found.size() == most) ? found.getLast().getString("order") : null;
		return new Page(views(found, viewer), next);
	}

	/** How many of the queue have come how far. */
	@GetMapping("/payments/counts")
	Counts counts(Caller caller, @RequestParam(required = false) @Nullable TreasuryId treasury,
			@RequestParam(required = false) @Nullable SocialCreditCode beneficiary,
			@RequestParam(required = false) @Nullable Long position) {
		Asked asked = new Asked(treasuriesOf(new Viewer(caller), treasury), code(beneficiary), null, null);
		rows.await(position);
		Map<PaymentState, Long> states = new EnumMap<>(PaymentState.class);
		for (PaymentState state : PaymentState.values()) {
			if (state != PaymentState.VOIDED) {
				states.put(state, rows.count(asked.in(state)));
			}
		}
		return new Counts(states, rows.count(asked.onlyHeld()));
	}

	/** A payment by its own id, or by that of one of its instructions. */
	@GetMapping("/payments/{id}")
	PaymentView payment(Caller caller, @PathVariable String id,
			@RequestParam(required = false) @Nullable Long position) {
		rows.await(position);
		Document payment = rows.payment(id);
		Viewer viewer = new Viewer(caller);
		viewer.requireMaySee(payment);
		return views(List.of(payment), viewer).getFirst();
	}

	/**
	 * Those payments of an award that concern the caller: for approvers of the bureau
	 * that leads its measure, who could cancel it, all.
	 */
	@GetMapping("/awards/{award}/payments")
	List<PaymentView> ofAward(Caller caller, @PathVariable AwardId award,
			@RequestParam(required = false) @Nullable Long position) {
		rows.await(position);
		List<Document> payments = rows.ofAward(award.value());
		Viewer viewer = new Viewer(caller);
		if (viewer.leads(rows.award(award.value()))) {
			return views(payments, viewer);
		}
		List<Document> visible = payments.stream().filter(viewer::maySee).toList();
		if (visible.isEmpty()) {
			viewer.requireMaySee(payments.getFirst());
		}
		return views(visible, viewer);
	}

	private static @Nullable Collection<String> treasuriesOf(Viewer viewer, @Nullable TreasuryId asked) {
		if (viewer.isAuditor()) {
			return (asked != null) ? Set.of(asked.value()) : null;
		}
		viewer.caller().actingAs(Viewer.FINANCE);
		if (asked == null) {
			return viewer.caller().treasuries();
		}
		viewer.caller().inTreasury(asked.value());
		return Set.of(asked.value());
	}

	private static @Nullable String code(@Nullable SocialCreditCode beneficiary) {
		return (beneficiary != null) ? beneficiary.value() : null;
	}

	private List<PaymentView> views(List<Document> payments, Viewer viewer) {
		return rows.withInstructions(payments).stream().map((row) -> PaymentView.of(row, viewer, seals)).toList();
	}

}
