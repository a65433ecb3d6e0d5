package grants.application.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.RestoreBeneficiary;
import grants.application.command.SubmitApplication;
import grants.application.domain.Claim.Awarded;
import grants.application.domain.Claim.Pending;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.AwardCancelled;
import grants.application.event.EntitlementEvent;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Terms;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked in whatever order, the claims of a beneficiary keep their laws. The
 * seed of a failing run is in its message; {@code -Dgrants.seed=...} repeats it.
 */
class EntitlementPropertiesTest {

	private static final int RUNS = 200;

	private static final int COMMANDS = 150;

	private static final List<Terms> MEASURES = List.of(SampleTerms.headquarters(), SampleTerms.futuresCompany(),
			SampleTerms.settling(), SampleTerms.greenBuilding(), SampleTerms.ventureRisk(2024),
			SampleTerms.ventureRisk(2025), SampleTerms.ventureRisk(SampleTerms.cap("D65-12:year:2025", 5_000_000, "Y"),
					SampleTerms.cap("lifetime", 7_000_000, "L")));

	@Test
	void laws_hold_after_every_command() {
		long seed = Long.getLong("grants.seed", System.nanoTime());
		for (int run = 0; run < RUNS; run++) {
			new Life(new Random(seed + run), "seed " + (seed + run)).live();
		}
	}

	/** One random beneficiary. */
	private static final class Life {

		private final Random random;

		private final String seed;

		private final List<Filing> filings = new ArrayList<>();

		private final List<EntitlementEvent> history = new ArrayList<>();

		private EntitlementState state = EntitlementState.EMPTY;

		Life(Random random, String seed) {
			this.random = random;
			this.seed = seed;
		}

		void live() {
			Set<Class<?>> seen = new HashSet<>();
			for (int i = 0; i < COMMANDS; i++) {
				List<EntitlementEvent> events = ask();
				for (EntitlementEvent event : events) {
					state = state.after(event);
					history.add(event);
					seen.add(event.getClass());
				}
				events.forEach(this::checkEvent);
				checkState();
			}
			assertThat(EntitlementStateTest.fold(history).claims()).as(seed)
				.containsExactlyElementsOf(state.claims().toList());
			assertThat(seen).as(seed).hasSizeGreaterThan(3);
		}

		private List<EntitlementEvent> ask() {
			try {
				return switch (filings.isEmpty() ? 0 : random.nextInt(13)) {
					case 0, 1, 2, 3 -> EntitlementDecisions.decide(state, submission(next()));
					case 4 -> EntitlementDecisions.decide(state, submission(any()));
					case 5 -> EntitlementDecisions.decide(state, submitted().withdraw());
					case 6 -> EntitlementDecisions.decide(state, submitted().reject());
					case 7, 8, 9 -> EntitlementDecisions.decide(state, approvalOf(submitted()));
					case 10 -> EntitlementDecisions.decide(state, submitted().cancel());
					case 11 -> EntitlementDecisions.decide(state, new BarBeneficiary(BENEFICIARY, document(), "award-x",
							Text.of("迁出", "moved out"), "C", LATER));
					default -> EntitlementDecisions.decide(state,
							new RestoreBeneficiary(BENEFICIARY, document(), "误报", LATER));
				};
			}
			catch (RuleViolated refusal) {
				return List.of();
			}
		}

		private Filing next() {
			Terms terms = MEASURES.get(random.nextInt(MEASURES.size()));
			long highest = 1 + random.nextLong(200_000_000);
			Filing filing = Filing.number(filings.size(), terms)
				.scoped("scope:" + random.nextInt(4))
				.between(Money.ofFen(highest / 2).toString(), Money.ofFen(highest).toString())
				.supportedBy(new Evidence("certificate", "N" + random.nextInt(30),
						Filing.sha256("c" + random.nextInt(60)), random.nextBoolean()));
			filings.add(filing);
			return filing;
		}

		private SubmitApplication submission(Filing filing) {
			SubmitApplication ask = filing.submit(state.turnsOf(filing.submission()));
			Filing other = filings.get(random.nextInt(filings.size()));
			return history.isEmpty() || random.nextInt(3) > 0 ? ask : new SubmitApplication(ask.applicationId(),
					BENEFICIARY, ask.submission(), other.id(), ask.held(), ask.receivedAt(), ask.by());
		}

		private Filing any() {
			return filings.get(random.nextInt(filings.size()));
		}

		/** One that the beneficiary has submitted; the first always succeeds. */
		private Filing submitted() {
			List<Filing> known = filings.stream().filter(f -> state.claim(f.id()).isPresent()).toList();
			return known.get(random.nextInt(known.size()));
		}

		private AwardGrant approvalOf(Filing filing) {
			long low = filing.lowest().fen();
			long amount = low + random.nextLong(filing.highest().fen() - low + 1);
			// now and then an amount that the measure does not give
			return filing.approve(Money.ofFen(random.nextInt(10) == 0 ? amount * 3 : amount).toString());
		}

		private Filing filing(ApplicationId id) {
			return filings.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
		}

		private String document() {
			return MEASURES.get(random.nextInt(MEASURES.size())).documentNumber();
		}

		private void checkEvent(EntitlementEvent event) {
			if (event instanceof GrantAwarded award) {
				assertThat(award.amount().isPositive()).as(seed).isTrue();
				assertThat(award.shares().stream().map(Share::amount).reduce(Money.ZERO, Money::plus)).as(seed)
					.isEqualTo(award.amount());
				assertThat(award.explanation().steps().getLast().value()).as(seed).isEqualTo(award.amount().toString());
			}
			if (event instanceof ApplicationSuperseded superseded) {
				assertThat(filing(superseded.applicationId()).lowest()).as(seed)
					.isLessThanOrEqualTo(filing(superseded.supersededBy()).highest());
				assertThat(state.known(superseded.supersededBy())).as(seed).isInstanceOf(Pending.class);
			}
			if (event instanceof ApplicationRejected rejected) {
				assertThat(rejected.citations()).as(seed).isNotEmpty();
			}
		}

		private void checkState() {
			List<Claim> live = state.live().toList();
			assertThat(live.stream().map(Claim::entitlement)).as(seed).doesNotHaveDuplicates();
			for (Claim claim : live) {
				assertThat(live.stream().filter(other -> other != claim && sharesEvidence(claim, other))).as(seed)
					.isEmpty();
			}
			state.pending()
				.forEach(p -> assertThat(state.barUnder(p.submission().terms().documentNumber())).as(seed).isEmpty());
			Map<SharedCap, Long> used = state.awarded()
				.flatMap(a -> a.submission().terms().caps().stream().map(cap -> Map.entry(cap, a)))
				.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(e -> amount(e.getValue()))));
			state.awarded().flatMap(a -> a.submission().terms().caps().stream()).forEach(this::checkUse);
			used.forEach((cap, fen) -> assertThat(fen).as(seed + " " + cap).isLessThanOrEqualTo(cap.limit().fen()));
		}

		/** What a cap has left, counted from the events alone. */
		private void checkUse(SharedCap cap) {
			Money awarded = history.stream()
				.filter(GrantAwarded.class::isInstance)
				.map(GrantAwarded.class::cast)
				.filter(award -> award.terms().caps().stream().anyMatch(c -> c.key().equals(cap.key())))
				.filter(award -> history.stream()
					.noneMatch(e -> e instanceof AwardCancelled c && c.awardId().equals(award.awardId())))
				.map(GrantAwarded::amount)
				.reduce(Money.ZERO, Money::plus);
			assertThat(CapUse.of(state, cap).used()).as(seed).isEqualTo(awarded);
		}

		private static long amount(Awarded awarded) {
			return awarded.amount().fen();
		}

		private static boolean sharesEvidence(Claim one, Claim other) {
			return one.entitlement().group().equals(other.entitlement().group()) && one.submission()
				.evidence()
				.stream()
				.filter(Evidence::servesOnce)
				.anyMatch(e -> other.submission().evidence().stream().anyMatch(o -> o.servesOnce() && o.isSameAs(e)));
		}

	}

}
