package grants.application.due;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.BeginSuccession;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.RestoreBeneficiary;
import grants.application.command.WithdrawApplication;
import grants.application.domain.Claim;
import grants.application.domain.Claim.Awarded;
import grants.application.domain.EntitlementState;
import grants.application.domain.Filing;
import grants.application.domain.Heirs;
import grants.application.domain.PureLog;
import grants.application.domain.SampleTerms;
import grants.application.event.ApplicationRejected;
import grants.application.event.EntitlementEvent;
import grants.application.vocabulary.Succession;
import grants.application.vocabulary.SuccessionId;
import grants.application.vocabulary.Terms;
import grants.kernel.Actor;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever some enterprises and their successors ask for, in whatever order the steps of
 * successions come, repeated and late: no code gets what its family has, and everything
 * ends complete. The seed of a failing run is in its message; {@code -Dgrants.seed=...}
 * repeats it.
 */
class SuccessionPropertiesTest {

	private static final int RUNS = 300;

	private static final int STEPS = 150;

	private static final List<Terms> MEASURES = List.of(SampleTerms.headquarters(), SampleTerms.futuresCompany(),
			SampleTerms.settling(), SampleTerms.ventureRisk(SampleTerms.cap("D65-12:year:2025", 1_000_000, "Y"),
					SampleTerms.cap("lifetime", 1_500_000, "L")));

	private static final List<SocialCreditCode> CODES = Stream
		.of("91410105MA9000A0X", "91410105MA9000B0X", "91410105MA9000C0X", "91410105MA9000D0X", "91410105MA9000E0X")
		.map(first17 -> new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17)))
		.toList();

	private static final Actor SYSTEM = Actor.system("test");

	@Test
	void laws_hold_over_all_codes_of_an_enterprise_and_every_succession_ends() {
		long seed = Long.getLong("grants.seed", System.nanoTime());
		Map<String, Integer> seen = new HashMap<>();
		for (int run = 0; run < RUNS; run++) {
			try {
				new Town(new Random(seed + run), seen).live();
			}
			catch (AssertionError | IllegalStateException e) {
				throw new AssertionError("seed " + (seed + run), e);
			}
		}
		assertThat(seen.keySet()).as("everything happens")
			.contains("EntitlementsInherited", "SuccessionRefused", "SuccessionEnded", "InheritanceUpdated",
					"AwardCancelled", "SUC-1", "SUC-2", "SUC-4", "ENT-1", "ENT-4", "ENT-6", "displaced");
		assertThat(seen.get("chains")).isPositive();
	}

	private static final class Town {

		private final Random random;

		private final Map<String, Integer> seen;

		private final Families families = new Families();

		private final PureLog log = new PureLog(this::read);

		private final DueWorks works = new DueWorks(log);

		private final Map<String, DueItem> waiting = new LinkedHashMap<>();

		/** Commands of an instance that stood still after it had made them. */
		private final List<Map.Entry<Object, String>> late = new ArrayList<>();

		private int asked;

		Town(Random random, Map<String, Integer> seen) {
			this.random = random;
			this.seen = seen;
		}

		void live() {
			for (int i = 0; i < STEPS; i++) {
				step();
				families.check();
			}
			while (!waiting.isEmpty() || !late.isEmpty()) {
				fire();
				families.check();
			}
			inTheEnd();
		}

		private void read(RecordedEvent event) {
			if (event.payload() instanceof EntitlementEvent payload) {
				families.see(payload);
				count(payload.getClass().getSimpleName());
				if (event.origin().request().startsWith("due:") && payload instanceof ApplicationRejected) {
					count("displaced");
				}
			}
			for (DueChange change : works.changes(event)) {
				if (change instanceof DueChange.Schedule(DueItem item)) {
					waiting.put(item.id(), item);
				}
			}
		}

		private void step() {
			switch (random.nextInt(12)) {
				case 0, 1, 2 -> submit();
				case 3, 4 -> pending().ifPresent(this::approve);
				case 5 -> pending().ifPresent(this::giveUp);
				case 6 -> awarded().ifPresent(claim -> ask(new RecordCancellation(owner(claim), claim.award(), "放弃",
						"C", "subject-canceller", Filing.LATER)));
				case 7 -> ask(random.nextInt(3) > 0 ? new RestoreBeneficiary(code(), document(), "误报", Filing.LATER)
						: new BarBeneficiary(code(), document(), "award-x", Text.of("迁出", "moved out"), "C",
								Filing.LATER));
				case 8 -> {
					Succession named = Heirs.succession(code(), code());
					ask(new BeginSuccession(
							new Succession(SuccessionId.of("http:" + asked), named.predecessor(), named.successor(),
									named.kind(), named.document(), named.effectiveOn()),
							Heirs.APPROVER, false, Heirs.AT));
				}
				default -> fire();
			}
		}

		/** Mostly in order, as the due sheet does; sometimes again, or much too late. */
		private void fire() {
			if (!late.isEmpty() && random.nextInt(3) == 0) {
				Map.Entry<Object, String> stale = late.remove(random.nextInt(late.size()));
				send(stale.getKey(), stale.getValue());
				return;
			}
			if (waiting.isEmpty()) {
				return;
			}
			DueItem next = waiting.values().iterator().next();
			Object command = works.commandFor(next);
			String request = "due:" + next.id();
			switch (random.nextInt(6)) {
				case 0 -> late.add(Map.entry(command, request));
				case 1 -> send(command, "again:" + asked++);
				default -> {
				}
			}
			send(command, request);
			waiting.remove(next.id());
		}

		private void submit() {
			Terms terms = MEASURES.get(random.nextInt(MEASURES.size()));
			long highest = 1 + random.nextLong(300_000_000);
			Filing filing = Filing.number(asked, terms)
				.scoped("scope:" + random.nextInt(4))
				.worth(Money.ofFen(highest).toString());
			ask(Heirs.submit(code(), filing));
		}

		private void approve(Claim.Pending claim) {
			Money amount = claim.submission().assessment().highest();
			ask(new AwardGrant(claim.application(), owner(claim), "case", amount, Filing.explanation(amount),
					claim.submission().content(), "subject-approver", Filing.LATER));
		}

		private void giveUp(Claim.Pending claim) {
			ask(random.nextBoolean()
					? new WithdrawApplication(claim.application(), owner(claim), TestSeals.form("改报"), Filing.LATER,
							Filing.APPLICANT)
					: new RejectApplication(claim.application(), owner(claim), Text.of("不符", "not eligible"),
							List.of("D"), Filing.LATER));
		}

		private void ask(Object command) {
			send(command, "http:" + asked++);
		}

		private void send(Object command, String request) {
			try {
				log.send(command, new Origin(request, SYSTEM, "correlation", null));
			}
			catch (RuleViolated refusal) {
				count(refusal.rule().id());
			}
		}

		/**
		 * Every succession is complete or ended, and every legacy is where it belongs.
		 */
		private void inTheEnd() {
			assertThat(families.waiting()).as("nobody waits").isEmpty();
			assertThat(families.heirs().keySet()).as("who is closed has an heir").isEqualTo(families.closed());
			for (SocialCreditCode code : CODES) {
				EntitlementState state = log.claimsOf(code);
				assertThat(state.awarded().map(Awarded::application)).as("all awards of the family of %s", code)
					.containsExactlyInAnyOrderElementsOf(families.awardsOf(families.family(code)));
				state.pending()
					.forEach(p -> assertThat(state.barUnder(p.submission().terms().documentNumber())).isEmpty());
				for (SocialCreditCode predecessor : families.family(code)) {
					log.claimsOf(predecessor)
						.bars()
						.forEach(bar -> assertThat(state.barUnder(bar.documentNumber())).as("bars of %s", predecessor)
							.isPresent());
				}
				if (families.family(code).size() > 2) {
					count("chains");
				}
			}
		}

		private Optional<Claim.Pending> pending() {
			List<Claim.Pending> all = CODES.stream().flatMap(code -> log.claimsOf(code).pending()).toList();
			return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
		}

		/** By the code that it was granted to, also when that is closed. */
		private Optional<Awarded> awarded() {
			List<Awarded> all = CODES.stream()
				.flatMap(code -> log.claimsOf(code).awarded())
				.filter(claim -> claim.grantedTo() == null)
				.toList();
			return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
		}

		private SocialCreditCode owner(Claim claim) {
			return CODES.stream()
				.filter(code -> log.claimsOf(code).claim(claim.application()).isPresent())
				.findFirst()
				.orElseThrow();
		}

		private SocialCreditCode code() {
			return CODES.get(random.nextInt(CODES.size()));
		}

		private String document() {
			return MEASURES.get(random.nextInt(MEASURES.size())).documentNumber();
		}

		private void count(String what) {
			seen.merge(what, 1, Integer::sum);
		}

	}

}
