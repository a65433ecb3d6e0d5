package grants.application.due;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementEvent;
import grants.application.event.EntitlementsInherited;
import grants.application.event.GrantAwarded;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * ONE-LIVE-CLAIM and CAP over all codes of one enterprise, read off the events alone and
 * without the domain's own state: what was ever granted to a code or to one whose place
 * it has taken.
 */
final class Families {

	private final Map<ApplicationId, Live> live = new LinkedHashMap<>();

	private final Map<SocialCreditCode, SocialCreditCode> heirs = new HashMap<>();

	private final Set<SocialCreditCode> closed = new HashSet<>();

	private final Set<SocialCreditCode> waiting = new HashSet<>();

	/** A live claim; its amount is null while it is pending. */
	private record Live(SocialCreditCode code, Submission submission, @Nullable Money amount) {
	}

	void see(EntitlementEvent event) {
		switch (event) {
			case ApplicationSubmitted e -> submitted(e);
			case ApplicationWithdrawn e -> end(e.applicationId());
			case ApplicationRejected e -> end(e.applicationId());
			case ApplicationSuperseded e -> end(e.applicationId());
			case AwardCancelled e -> end(e.applicationId());
			case GrantAwarded e -> awarded(e);
			case SuccessionBegun e -> assertThat(waiting.add(e.beneficiary())).as("one at a time").isTrue();
			case SuccessionEnded e -> assertThat(waiting.remove(e.beneficiary())).isTrue();
			case BeneficiarySucceeded e -> {
				assertThat(closed.add(e.beneficiary())).as("succeeded once").isTrue();
				assertThat(waiting).as("closed while it waits").doesNotContain(e.beneficiary());
				assertThat(pendingOf(e.beneficiary())).as("closed with something pending").isEmpty();
			}
			case EntitlementsInherited e -> {
				assertThat(waiting.remove(e.beneficiary())).isTrue();
				assertThat(closed).as("inherits from who is closed").contains(e.succession().predecessor());
				assertThat(heirs.put(e.succession().predecessor(), e.beneficiary())).as("one heir").isNull();
				assertThat(family(e.succession().predecessor())).as("no circle").doesNotContain(e.beneficiary());
			}
			default -> {
			}
		}
	}

	private void submitted(ApplicationSubmitted e) {
		assertThat(closed).as("who was succeeded claims nothing").doesNotContain(e.beneficiary());
		assertThat(waiting).as("who is succeeding claims nothing").doesNotContain(e.beneficiary());
		assertThat(claimsOf(family(e.beneficiary()))).as("ONE-LIVE-CLAIM over all codes")
			.noneMatch(claim -> claim.submission().entitlement().equals(e.submission().entitlement()));
		live.put(e.applicationId(), new Live(e.beneficiary(), e.submission(), null));
	}

	private void awarded(GrantAwarded e) {
		for (SharedCap cap : e.terms().caps()) {
			Money used = claimsOf(family(e.beneficiary())).stream()
				.filter(claim -> claim.amount() != null && names(claim, cap))
				.map(claim -> claim.amount())
				.reduce(Money.ZERO, Money::plus);
			assertThat(used.plus(e.amount())).as("CAP over all codes").isLessThanOrEqualTo(cap.limit());
		}
		live.computeIfPresent(e.applicationId(), (_, claim) -> new Live(claim.code(), claim.submission(), e.amount()));
	}

	private static boolean names(Live claim, SharedCap cap) {
		return claim.submission().terms().caps().stream().anyMatch(other -> other.key().equals(cap.key()));
	}

	private void end(ApplicationId application) {
		assertThat(live.remove(application)).isNotNull();
	}

	/**
	 * What holds between two commits: nothing pending beside an award of its type, of
	 * whatever code of the family.
	 */
	void check() {
		for (Live claim : live.values()) {
			if (claim.amount() == null) {
				assertThat(claimsOf(family(claim.code()))).as("a pending claim is alone in its family")
					.filteredOn(other -> other.submission().entitlement().equals(claim.submission().entitlement()))
					.containsExactly(claim);
			}
		}
	}

	/** The code, and everybody whose place it has taken, directly or not. */
	Set<SocialCreditCode> family(SocialCreditCode code) {
		Set<SocialCreditCode> family = new HashSet<>(Set.of(code));
		while (heirs.entrySet().stream().anyMatch(e -> family.contains(e.getValue()) && family.add(e.getKey()))) {
			continue;
		}
		return family;
	}

	List<ApplicationId> awardsOf(Set<SocialCreditCode> family) {
		List<ApplicationId> awards = new ArrayList<>();
		live.forEach((id, claim) -> {
			if (claim.amount() != null && family.contains(claim.code())) {
				awards.add(id);
			}
		});
		return awards;
	}

	Map<SocialCreditCode, SocialCreditCode> heirs() {
		return heirs;
	}

	Set<SocialCreditCode> closed() {
		return closed;
	}

	Set<SocialCreditCode> waiting() {
		return waiting;
	}

	private List<Live> claimsOf(Set<SocialCreditCode> family) {
		return live.values().stream().filter(claim -> family.contains(claim.code())).toList();
	}

	private List<Live> pendingOf(SocialCreditCode code) {
		return live.values().stream().filter(claim -> claim.amount() == null && claim.code().equals(code)).toList();
	}

}
