package grants.portal.applicant.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import grants.portal.services.ApplicationApi;
import grants.portal.services.ApplicationApi.DraftContent;
import grants.portal.services.ApplicationApi.DraftRow;
import grants.portal.services.ApplicationApi.Payee;
import grants.portal.services.ApplicationApi.ProfileContent;
import grants.portal.services.Measure;
import grants.portal.services.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins a draft with what the organisation has stated before: its name, its account, and
 * the facts that the new measure asks for under the same name. Its profile is asked
 * first; earlier drafts say what the profile does not. Evidence is not carried over: each
 * piece belongs to its claim.
 */
@Component
class Prefill {

	/** The latest few say what is still true. */
	private static final int LOOKED_AT = 4;

	private final ApplicationApi applications;

	Prefill(ApplicationApi applications) {
		this.applications = applications;
	}

	DraftContent content(String organisation, Measure measure) {
		Set<String> asked = measure.facts().stream().map(Measure.Fact::name).collect(Collectors.toSet());
		ProfileContent profile = applications.profile(organisation).content();
		String name = profile.beneficiaryName();
		@Nullable Payee payee = profile.payee();
		Map<String, String> facts = new LinkedHashMap<>(profile.facts());
		facts.keySet().retainAll(asked);
		if (name.isBlank() || payee == null || facts.size() < asked.size()) {
			for (DraftContent earlier : earlier(organisation)) {
				name = name.isBlank() ? earlier.beneficiaryName() : name;
				payee = payee == null ? earlier.payee() : payee;
				earlier.facts().forEach((fact, value) -> {
					if (asked.contains(fact)) {
						facts.putIfAbsent(fact, value);
					}
				});
			}
		}
		return new DraftContent(name, facts, List.of(), payee);
	}

	private List<DraftContent> earlier(String organisation) {
		return applications.drafts(organisation, null)
			.stream()
			.limit(LOOKED_AT)
			.map(DraftRow::draftId)
			.map(this::content)
			.flatMap(Optional::stream)
			.toList();
	}

	/** Empty if it can't be read any more, as personal data may have been erased. */
	private Optional<DraftContent> content(String draft) {
		try {
			return Optional.of(applications.draft(draft).content());
		}
		catch (Refused refused) {
			return Optional.empty();
		}
	}

}
