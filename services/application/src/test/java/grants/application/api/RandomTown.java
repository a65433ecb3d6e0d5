package grants.application.api;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import grants.application.command.AwardGrant;
import grants.application.command.EntitlementCommand;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.SubmitApplication;
import grants.application.command.WithdrawApplication;
import grants.application.domain.Claim;
import grants.application.domain.EntitlementRule;
import grants.application.domain.Filing;
import grants.application.domain.PureLog;
import grants.application.domain.SampleTerms;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.AwardCancelled;
import grants.application.event.EvidenceFreed;
import grants.application.event.EvidenceReleased;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.HoldId;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Terms;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestSeals;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Some beneficiaries that claim with too few pieces of evidence, and what may happen. */
final class RandomTown {

	private static final SharedCap CAP = SampleTerms.cap("VC-RISK/year:2025", 1_000_000, "Y");

	private static final Terms DEALS = SampleTerms.ventureRisk(CAP);

	private static final List<Terms> MEASURES = List.of(SampleTerms.headquarters(), SampleTerms.futuresCompany(),
			SampleTerms.greenBuilding(), DEALS);

	private final Random random;

	private final String seed;

	private final List<SocialCreditCode> beneficiaries = Stream.generate(Beneficiaries::next).limit(3).toList();

	private final PureLog log = new PureLog(this::recorded);

	private final Interleaving tasks;

	private final Known known;

	private final RandomDue due;

	private final Map<ApplicationId, Request> requests = new LinkedHashMap<>();

	private final Map<Seen, Integer> seen = new EnumMap<>(Seen.class);

	RandomTown(Random random, String seed) {
		this.random = random;
		this.seed = seed;
		this.due = new RandomDue(random, seed);
		this.tasks = new Interleaving(random);
		this.known = new Known(tasks.stepping(log));
	}

	/** What must have happened somewhere for a run to mean anything. */
	enum Seen {

		SUBMITTED, SUPERSEDED, AWARDED, REDUCED_BY_A_CAP, ENDED, KILLED, SENT_AGAIN, REFUSED_FOR_OTHERS_EVIDENCE,
		REFUSED_FOR_OWN_EVIDENCE, REFUSED_AS_FREED, REFUSED_AS_HIGHER_OF, FREED, RELEASED

	}

	/** A submission that somebody asks for, once or again. */
	private record Request(int number, Filing filing, SocialCreditCode beneficiary,
			@Nullable ApplicationId supersedes) {

		SubmitApplication command() {
			return new SubmitApplication(filing.id(), beneficiary, filing.submission(), supersedes, List.of(),
					filing.receivedAt(), Filing.APPLICANT);
		}

		Origin origin() {
			return new Origin("http:" + number, Filing.APPLICANT, "correlation-" + number, null);
		}

	}

	void live(int moves) {
		for (int move = 0; move < moves; move++) {
			move();
		}
		while (!tasks.isIdle()) {
			tasks.advance();
		}
		while (!due.isEmpty()) {
			due.fire(log);
		}
		log.holds()
			.forEach(hold -> log.hold(hold)
				.holder()
				.ifPresent(holder -> assertThat(needing(holder.beneficiary(), hold)).as("%s: %s is held", seed, hold)
					.isEqualTo(1)));
	}

	Map<Seen, Integer> seen() {
		return seen;
	}

	private void move() {
		int chance = random.nextInt(100);
		if (chance < 83 && !tasks.isIdle()) {
			tasks.advance();
		}
		else if (chance < 84 && !tasks.isIdle()) {
			tasks.kill();
			saw(Seen.KILLED);
		}
		else if (chance < 90) {
			ask(random.nextInt(4) > 0 || requests.isEmpty() ? somethingNew() : again());
		}
		else if (chance < 94) {
			decideOne();
		}
		else if (!due.isEmpty()) {
			due.fire(log);
		}
	}

	private Request somethingNew() {
		int number = requests.size();
		Terms terms = MEASURES.get(random.nextInt(MEASURES.size()));
		long highest = 1 + random.nextLong(300_000_000);
		Filing filing = Filing.number(random.nextInt(1_000_000_000), terms)
			.scoped("scope:" + random.nextInt(2))
			.between(Money.ofFen(random.nextBoolean() ? highest : 1 + highest / 2).toString(),
					Money.ofFen(highest).toString())
			.supportedBy(Stream.generate(this::piece).limit(1 + random.nextInt(2)).toArray(Evidence[]::new));
		SocialCreditCode beneficiary = any(beneficiaries);
		Request request = inPlaceOfAnother(number, filing, beneficiary);
		requests.put(filing.id(), request);
		return request;
	}

	/**
	 * Of the pending claim of its type, often with its evidence; or of any; or of none.
	 */
	private Request inPlaceOfAnother(int number, Filing filing, SocialCreditCode beneficiary) {
		Optional<Claim.Pending> pending = log.claimsOf(beneficiary)
			.pending()
			.filter(claim -> claim.entitlement().equals(filing.submission().entitlement()))
			.findFirst();
		int chance = random.nextInt(5);
		if (pending.isPresent() && chance < 3) {
			Evidence[] same = pending.get().submission().evidence().toArray(Evidence[]::new);
			return new Request(number, random.nextBoolean() ? filing : filing.supportedBy(same), beneficiary,
					pending.get().application());
		}
		return new Request(number, filing, beneficiary,
				requests.isEmpty() || chance < 4 ? null : any(List.copyOf(requests.keySet())));
	}

	/** The draft may have been given other evidence since; the same request may not. */
	private Request again() {
		Request before = any(List.copyOf(requests.values()));
		saw(Seen.SENT_AGAIN);
		if (random.nextBoolean()) {
			return before;
		}
		Request edited = new Request(1_000_000 + random.nextInt(1_000_000),
				before.filing().supportedBy(piece(), piece()), before.beneficiary(), before.supersedes());
		requests.put(before.filing().id(), edited);
		return edited;
	}

	private Evidence piece() {
		return new Evidence("certificate", "N" + random.nextInt(12), Filing.sha256("c" + random.nextInt(12)), true);
	}

	/** As the API does it. */
	private void ask(Request request) {
		tasks.start(() -> {
			Securing securing = new Securing(known, (command, origin) -> {
				tasks.step();
				return log.send(command, origin);
			});
			try {
				tasks.step();
				if (!log.knows(request.origin().request())) {
					SubmitApplication secured = securing.secured(request.command(), request.origin());
					tasks.step();
					log.send(secured, request.origin());
					saw(Seen.SUBMITTED);
				}
			}
			catch (RuleViolated refusal) {
				refused(refusal);
				securing.letGo();
			}
		});
	}

	private void refused(RuleViolated refusal) {
		if (refusal.rule() == EntitlementRule.EVIDENCE_HELD) {
			saw(Seen.REFUSED_AS_FREED);
		}
		if (refusal.rule() == EntitlementRule.HIGHER_OF) {
			saw(Seen.REFUSED_AS_HIGHER_OF);
		}
		if (refusal.rule() == EntitlementRule.EVIDENCE_ONCE) {
			saw(refusal.because().en().contains("another organisation") ? Seen.REFUSED_FOR_OTHERS_EVIDENCE
					: Seen.REFUSED_FOR_OWN_EVIDENCE);
		}
	}

	private void decideOne() {
		SocialCreditCode beneficiary = any(beneficiaries);
		List<Claim> claims = log.claimsOf(beneficiary).claims().toList();
		if (claims.isEmpty()) {
			return;
		}
		Claim claim = any(claims);
		try {
			log.send(decision(claim.application(), beneficiary, claim.submission()),
					new Origin("fact:" + log.head() + ":" + random.nextLong(), Actor.system("town"), "c", null));
		}
		catch (RuleViolated _) {
			// decided before
		}
	}

	private EntitlementCommand decision(ApplicationId id, SocialCreditCode beneficiary, Submission submission) {
		Money lowest = submission.assessment().lowest();
		return switch (random.nextInt(6)) {
			case 0, 1 -> new WithdrawApplication(id, beneficiary, TestSeals.form("改报"), Filing.LATER, Filing.APPLICANT);
			case 2 -> new RejectApplication(id, beneficiary, Text.of("不符合", "not met"), List.of("D"), Filing.LATER);
			case 3 -> new RecordCancellation(beneficiary, AwardId.of(id), "放弃", "C", "canceller", Filing.LATER);
			default -> new AwardGrant(id, beneficiary, "case-x", lowest, Filing.explanation(lowest),
					submission.content(), "approver", Filing.LATER);
		};
	}

	private void recorded(RecordedEvent event) {
		due.recorded(event);
		switch (event.payload()) {
			case ApplicationSuperseded e -> superseded(e);
			case GrantAwarded e -> saw(e.explanation().steps().size() > 1 && e.amount().compareTo(lowest(e)) < 0
					? Seen.REDUCED_BY_A_CAP : Seen.AWARDED);
			case ApplicationWithdrawn _, ApplicationRejected _, AwardCancelled _ -> saw(Seen.ENDED);
			case EvidenceFreed _ -> saw(Seen.FREED);
			case EvidenceReleased _ -> saw(Seen.RELEASED);
			default -> {
			}
		}
		beneficiaries.forEach(this::check);
	}

	/** What was approved. */
	private Money lowest(GrantAwarded event) {
		return requests.get(event.applicationId()).filing().lowest();
	}

	private void superseded(ApplicationSuperseded event) {
		saw(Seen.SUPERSEDED);
		Request later = requests.get(event.supersededBy());
		assertThat(later.supersedes()).as("%s: chosen", seed).isEqualTo(event.applicationId());
		assertThat(log.claimsOf(event.beneficiary())
			.claim(event.applicationId())
			.orElseThrow()
			.submission()
			.assessment()
			.lowest()).as("%s: HIGHER-OF", seed).isLessThanOrEqualTo(later.filing().highest());
	}

	private void check(SocialCreditCode beneficiary) {
		List<Claim> live = log.claimsOf(beneficiary).live().toList();
		assertThat(live.stream().map(Claim::entitlement)).as("%s: ONE-LIVE-CLAIM", seed).doesNotHaveDuplicates();
		for (Claim claim : live) {
			for (HoldId hold : claim.submission().holds()) {
				assertThat(log.hold(hold).holder()).as("%s: EVIDENCE-ONCE, %s", seed, hold)
					.hasValueSatisfying(holder -> assertThat(holder.beneficiary()).isEqualTo(beneficiary));
				assertThat(needing(beneficiary, hold)).as("%s: EVIDENCE-ONCE, %s", seed, hold).isEqualTo(1);
			}
		}
		long used = live.stream()
			.filter(claim -> claim instanceof Claim.Awarded && claim.submission().terms().equals(DEALS))
			.mapToLong(claim -> ((Claim.Awarded) claim).amount().fen())
			.sum();
		assertThat(used).as("%s: CAP", seed).isLessThanOrEqualTo(CAP.limit().fen());
	}

	private int needing(SocialCreditCode beneficiary, HoldId hold) {
		return (int) log.claimsOf(beneficiary)
			.live()
			.filter(claim -> claim.submission().holds().contains(hold))
			.count();
	}

	private void saw(Seen what) {
		seen.merge(what, 1, Integer::sum);
	}

	private <T> T any(List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

}
