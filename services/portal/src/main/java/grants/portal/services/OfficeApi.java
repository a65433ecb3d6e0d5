package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import static grants.portal.services.ApplicationApi.KEY;

/**
 * What bureaus do in the application service (申报): calls for applications and
 * successions.
 */
public interface OfficeApi {

	/**
	 * Those that open last, first.
	 * @param state null for all
	 */
	@GetExchange("/v1/calls")
	List<Measure.Call> calls(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable Long position);

	@GetExchange("/v1/calls/{id}")
	CallDetails call(@PathVariable String id);

	/** For people of the lead bureau. */
	@GetExchange("/v1/calls/{id}/candidates")
	Candidates candidates(@PathVariable String id);

	@PostExchange("/v1/calls")
	Opened open(@RequestHeader(KEY) String key, @RequestBody OpenCall body);

	@PostExchange("/v1/calls/{id}/extension")
	Receipt extend(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody ExtendCall body);

	@PostExchange("/v1/calls/{id}/cancellation")
	Receipt cancel(@RequestHeader(KEY) String key, @PathVariable String id, @RequestBody CancelCall body);

	/** Those in which the organisation took or left a place. */
	@GetExchange("/v1/successions")
	List<Succession> successions(@RequestParam String beneficiary);

	@GetExchange("/v1/successions/{id}")
	Succession succession(@PathVariable String id, @RequestParam(required = false) @Nullable Long position);

	@PostExchange("/v1/successions")
	Begun begin(@RequestHeader(KEY) String key, @RequestBody BeginSuccession body);

	/**
	 * @param placesLeft null unless places are limited
	 */
	record CallDetails(Measure.Call call, @Nullable Integer placesLeft, List<Announcement> announcements) {
	}

	record Announcement(Text what, Instant at) {
	}

	/**
	 * @param candidates null until the call has closed
	 */
	record Candidates(int number, @Nullable List<Candidate> candidates) {
	}

	record Candidate(String applicationId, String beneficiary, String beneficiaryName, String scope, String state,
			Money lowest, Money highest, Instant receivedAt) {
	}

	/**
	 * As it was typed: what is none, the service says.
	 *
	 * @param opensAt by the city's clocks, such as {@code 2025-09-01T09:00:00}
	 */
	record OpenCall(String measureId, Text name, String opensAt, String closesAt, @Nullable String kind,
			@Nullable Integer places) {
	}

	record Opened(String callId, Receipt receipt) {
	}

	record ExtendCall(String closesAt, String reason) {
	}

	record CancelCall(String reason) {
	}

	/**
	 * @param state {@code UNDER_WAY}, {@code COMPLETE} or {@code ENDED} without effect
	 * @param because why it ended so
	 */
	record Succession(String succession, String predecessor, String successor, String kind, RegistryDocument document,
			LocalDate effectiveOn, String state, Instant begunAt, @Nullable Instant completeAt,
			@Nullable Instant endedAt, @Nullable String ruleId, @Nullable Text because) {
	}

	record RegistryDocument(String number, String sha256) {
	}

	record BeginSuccession(String predecessor, String successor, @Nullable String kind, RegistryDocument document,
			String effectiveOn) {
	}

	record Begun(String succession, Receipt receipt) {
	}

}
