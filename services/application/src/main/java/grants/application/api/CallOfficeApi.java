package grants.application.api;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import grants.application.command.CancelCall;
import grants.application.command.ExtendCall;
import grants.application.command.OpenCall;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallKind;
import grants.application.vocabulary.CallTerms;
import grants.application.vocabulary.CityMoment;
import grants.application.vocabulary.InForce;
import grants.kernel.Actor;
import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.kernel.InvalidValue;
import grants.kernel.Text;
import grants.policy.Catalogue;
import grants.policy.Measure;
import grants.runtime.command.Receipt;
import grants.runtime.web.Caller;
import grants.runtime.web.FieldError;
import grants.runtime.web.Requests;
import grants.runtime.web.Role;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for applications, announced and changed by approvers of the lead bureau. */
@RestController
@RequestMapping("/v1/calls")
class CallOfficeApi {

	private static final int LONGEST_NAME = 200;

	private final Requests requests;

	private final CallFinder finder;

	private final Catalogue catalogue;

	private final InstantSource clock;

	CallOfficeApi(Requests requests, CallFinder finder, Catalogue catalogue, InstantSource clock) {
		this.requests = requests;
		this.finder = finder;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	/**
	 * A call to be announced.
	 *
	 * @param opensAt the first instant in time
	 * @param closesAt the last instant in time
	 * @param places if the kind is {@code QUOTA}
	 */
	record Open(String measureId, Text name, CityMoment opensAt, CityMoment closesAt, CallKind kind,
			@Nullable Integer places) {

		Open {
			requireName(name.zh());
			requireName(name.en());
			CallTerms.require(kind, places);
		}

		private static void requireName(String name) {
			if (name.isBlank() || name.length() > LONGEST_NAME) {
				throw new InvalidValue("名称（中英文）应为 1 至 " + LONGEST_NAME + " 个字",
						"a name has 1 to " + LONGEST_NAME + " characters in either language");
			}
		}

	}

	/** A later close, and why. */
	record Extend(CityMoment closesAt, String reason) {

		Extend {
			Reason.require(reason);
		}

	}

	/** Why the call is called off. */
	record CancelBody(String reason) {

		CancelBody {
			Reason.require(reason);
		}

	}

	/** The call that was announced. */
	record Opened(CallId callId, Receipt receipt) {
	}

	@PostMapping
	ResponseEntity<Opened> open(Caller caller, @RequestBody Open body) {
		Actor approver = caller.actingAs(Role.APPROVER);
		Instant opensAt = body.opensAt().instant();
		Instant closesAt = body.closesAt().instant();
		Measure measure = measureOn(body.measureId(), CityTime.dateOf(opensAt));
		String lead = measure.handling().lead().id();
		caller.inBureau(lead);
		Receipt receipt = requests.execute(caller, approver, "open-call", "calls", body, _ -> {
			Call call = new Call(idOf(caller), measure.id(), body.name(), new CallTerms(body.kind(), body.places()),
					lead, opensAt, closesAt);
			return new OpenCall(call, inForce(call), demanded(measure), measure.citation(), clock.instant(), approver);
		});
		CallId id = idOf(caller);
		return ResponseEntity.created(URI.create("/v1/calls/" + id)).body(new Opened(id, receipt));
	}

	@PostMapping("/{id}/extension")
	Receipt extend(Caller caller, @PathVariable CallId id, @RequestBody Extend body) {
		Actor approver = caller.actingAs(Role.APPROVER);
		caller.inBureau(finder.call(id).call().leadBureau());
		return requests.execute(caller, approver, "extend-call", id.value(), body, _ -> {
			Call call = finder.call(id).call();
			Instant closesAt = body.closesAt().instant();
			Measure measure = measureOn(call.measureId(), CityTime.dateOf(call.opensAt()));
			return new ExtendCall(id, call.measureId(), closesAt, body.reason(), inForce(call.closingAt(closesAt)),
					measure.citation(), clock.instant(), approver);
		});
	}

	@PostMapping("/{id}/cancellation")
	Receipt cancel(Caller caller, @PathVariable CallId id, @RequestBody CancelBody body) {
		Actor approver = caller.actingAs(Role.APPROVER);
		caller.inBureau(finder.call(id).call().leadBureau());
		return requests.execute(caller, approver, "cancel-call", id.value(), body,
				_ -> new CancelCall(finder.call(id).call(), body.reason(), clock.instant(), approver));
	}

	/** The same for the same request, however often it is sent. */
	private static CallId idOf(Caller caller) {
		return new CallId(Ids.derived("call", caller.subject(),
				Objects.requireNonNull(caller.idempotencyKey(), "a key is needed")));
	}

	/** The version in force on the day; the latest if none is. */
	private Measure measureOn(String measureId, LocalDate day) {
		return catalogue.inForceOn(measureId, day)
			.or(() -> catalogue.find(measureId))
			.orElseThrow(() -> Unprocessable
				.of(new FieldError("measureId", "没有政策条款 " + measureId, "there is no measure " + measureId)));
	}

	/** A new version may take over while the call is open. */
	private InForce inForce(Call call) {
		Optional<Measure> first = catalogue.inForceOn(call.measureId(), CityTime.dateOf(call.opensAt()));
		Optional<Measure> last = catalogue.inForceOn(call.measureId(), CityTime.dateOf(call.closesAt()));
		return first.isPresent() && last.isPresent()
				? new InForce(first.get().inForce().from(), last.get().inForce().until())
				: MeasureTerms.inForce(catalogue.measure(call.measureId()));
	}

	private static @Nullable CallTerms demanded(Measure measure) {
		return measure.call()
			.map(rule -> new CallTerms(CallKind.valueOf(rule.kind().name()), rule.places().orElse(null)))
			.orElse(null);
	}

}
