package grants.application.api;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.mongodb.client.model.Filters;
import grants.application.command.BeginSuccession;
import grants.application.domain.Closing;
import grants.application.event.SuccessionBegun;
import grants.application.projection.SuccessionsView;
import grants.application.vocabulary.RegistryDocument;
import grants.application.vocabulary.Succession;
import grants.application.vocabulary.SuccessionId;
import grants.application.vocabulary.SuccessionKind;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.command.Receipt;
import grants.runtime.history.History;
import grants.runtime.view.Views;
import grants.runtime.web.Caller;
import grants.runtime.web.NotFound;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Successions: begun by an approver with the registry's document in hand; the rest
 * follows by itself.
 */
@RestController
@RequestMapping("/v1/successions")
class SuccessionsApi {

	private static final Text SUCCESSION = Text.of("承继", "succession");

	private final Requests requests;

	private final Known known;

	private final History history;

	private final Views views;

	private final SuccessionsView successions;

	private final InstantSource clock;

	SuccessionsApi(Requests requests, Known known, History history, Views views, SuccessionsView successions,
			InstantSource clock) {
		this.requests = requests;
		this.known = known;
		this.history = history;
		this.views = views;
		this.successions = successions;
		this.clock = clock;
	}

	/**
	 * Who takes whose place.
	 *
	 * @param effectiveOn the day on which the registry's change took effect
	 */
	record Begin(SocialCreditCode predecessor, SocialCreditCode successor, SuccessionKind kind,
			RegistryDocument document, LocalDate effectiveOn) {

		Succession named(SuccessionId id) {
			return new Succession(id, predecessor, successor, kind, document, effectiveOn);
		}

	}

	/** The succession that has begun; a moment later it is complete, or ended. */
	record Begun(SuccessionId succession, Receipt receipt) {
	}

	@PostMapping
	ResponseEntity<Begun> begin(Caller caller, @RequestBody Begin body) {
		Actor by = caller.actingAs(Role.APPROVER);
		boolean tied = caller.isTiedTo(body.predecessor()) || caller.isTiedTo(body.successor());
		Receipt receipt = requests.execute(caller, by, "begin-succession", body.predecessor().value(), body, origin -> {
			requireClosable(body);
			return new BeginSuccession(body.named(SuccessionId.of(origin.request())), by, tied, clock.instant());
		});
		SuccessionId id = begunIn(receipt);
		return ResponseEntity.created(URI.create("/v1/successions/" + id)).body(new Begun(id, receipt));
	}

	/**
	 * The predecessor decides; what it would refuse is refused here, before it begins.
	 */
	private void requireClosable(Begin body) {
		if (!body.predecessor().equals(body.successor())) {
			Closing.refusal(known.entitlements(body.predecessor())).ifPresent(refusal -> {
				throw refusal;
			});
		}
	}

	private SuccessionId begunIn(Receipt receipt) {
		return history.stream(receipt.stream())
			.stream()
			.filter(event -> event.position() == receipt.position())
			.map(event -> ((SuccessionBegun) event.payload()).succession().id())
			.findFirst()
			.orElseThrow();
	}

	@GetMapping("/{id}")
	SuccessionRow succession(Caller caller, @PathVariable SuccessionId id, @RequestParam @Nullable Long position) {
		views.await(successions, position);
		Document found = views.collection(successions).find(Filters.eq("_id", id.value())).first();
		if (found == null) {
			throw NotFound.of(SUCCESSION, id.value());
		}
		SuccessionRow row = SuccessionRow.of(found);
		requireMaySee(caller, row);
		return row;
	}

	/** Those in which the beneficiary took or left a place, the oldest first. */
	@GetMapping
	List<SuccessionRow> successions(Caller caller, @RequestParam SocialCreditCode beneficiary,
			@RequestParam @Nullable Long position) {
		if (!caller.is(Role.APPROVER)) {
			Access.reader(caller, beneficiary);
		}
		views.await(successions, position);
		List<Document> found = new ArrayList<>(); // nobody succeeds himself
		for (String place : List.of("predecessor", "successor")) {
			views.collection(successions).find(Filters.eq(place, beneficiary.value())).into(found);
		}
		return found.stream()
			.sorted(Comparator.comparing(row -> row.getDate("begunAt")))
			.map(SuccessionRow::of)
			.toList();
	}

	/** Approvers and auditors all, applicants those of their own organisations. */
	private static void requireMaySee(Caller caller, SuccessionRow row) {
		caller.actingAs(Role.APPROVER, Role.AUDITOR, Role.APPLICANT);
		boolean seesAll = caller.is(Role.APPROVER) || caller.is(Role.AUDITOR);
		if (!seesAll && !caller.isTiedTo(row.predecessor())) {
			caller.actingFor(row.successor());
		}
	}

}
