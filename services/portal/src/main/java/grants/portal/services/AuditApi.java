package grants.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import tools.jackson.databind.JsonNode;

/** The audit service (审计), as far as pages need it. */
public interface AuditApi {

	@GetExchange("/v1/beneficiaries/{code}/history")
	History ofBeneficiary(@PathVariable String code, @RequestParam int page, @RequestParam int size);

	@GetExchange("/v1/applications/{id}/history")
	History ofApplication(@PathVariable String id, @RequestParam int page, @RequestParam int size);

	@GetExchange("/v1/awards/{id}/history")
	History ofAward(@PathVariable String id, @RequestParam int page, @RequestParam int size);

	@GetExchange("/v1/calls/{id}/history")
	History ofCall(@PathVariable String id, @RequestParam int page, @RequestParam int size);

	@GetExchange("/v1/facts/{id}")
	Link fact(@PathVariable String id);

	/** What a number on a bank's, a registry's or the platform's own papers is about. */
	@GetExchange("/v1/references")
	References references(@RequestParam String reference);

	@GetExchange("/v1/erasures/{code}")
	Erasure erasure(@PathVariable String code);

	@PostExchange("/v1/erasures/{code}")
	Erasure askToErase(@PathVariable String code, @RequestBody AskToErase body);

	@PostExchange("/v1/erasures/{code}/confirmation")
	Erasure confirmErasure(@PathVariable String code);

	@PostExchange("/v1/erasures/{code}/withdrawal")
	void withdrawErasure(@PathVariable String code);

	@PostExchange("/v1/keys/rewrap")
	Rewrapped rewrap();

	/**
	 * A page of a history: causes before their effects.
	 */
	record History(List<Entry> entries, int total, int page, int size) {
	}

	/**
	 * @param cause id of the fact that caused it, or the request ({@code http:...})
	 * @param data the fact itself
	 */
	record Entry(String factId, String type, LocalDate date, Instant recordedAt, Text sentence, @Nullable Money amount,
			List<String> citations, String actor, String role, String correlation, @Nullable String cause, String topic,
			@Nullable String stream, long position, JsonNode data) {

		private static final Pattern GRANT = Pattern.compile("\"(?:application|award)-([0-9a-f-]{36})\"");

		/** Whether a fact caused it; else a person did, or nobody knows. */
		public boolean hasCause() {
			return cause != null && !cause.startsWith("http:");
		}

		/** Id of the application that it is about; null if it is about none. */
		public @Nullable String application() {
			Matcher matcher = GRANT.matcher(data.toString());
			return matcher.find() ? "application-" + matcher.group(1) : null;
		}

		/** The fact itself, to be read. */
		public String told() {
			return data.toPrettyString();
		}

	}

	/**
	 * What a reference is about.
	 *
	 * @param beneficiaries credit codes
	 * @param applications those whose grants the facts belong to
	 */
	record References(String reference, List<String> beneficiaries, List<String> applications, List<Entry> facts) {

		public References {
			beneficiaries = List.copyOf(beneficiaries);
			applications = List.copyOf(applications);
			facts = List.copyOf(facts);
		}

	}

	/**
	 * A fact between what led to it and what came of it.
	 */
	record Link(List<Entry> causes, Entry fact, List<Entry> effects) {
	}

	/**
	 * @param subject credit code
	 * @param erasedBy null while it is not confirmed
	 */
	record Erasure(String keyId, String subject, String reason, String askedBy, Instant askedAt,
			@Nullable String erasedBy, @Nullable Instant erasedAt) {

		public boolean isPending() {
			return erasedBy == null;
		}

	}

	record AskToErase(String reason) {
	}

	record Rewrapped(long keys) {
	}

}
