package grants.audit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.contract.Topics;
import grants.contract.clawback.ClawbackAnsweredV1;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import org.jspecify.annotations.Nullable;

/**
 * The whole life of one grant, in the frozen examples of the contract: from the review
 * case to the last fen returned. The clock of disbursement is half a day behind.
 */
final class GrantLife {

	static final String BENEFICIARY = "91410100MA9KX7F2HJ";

	static final String GRANT = "df6b0717-6a9b-87cc-8c9a-fc257bd40473";

	private static final Path EXAMPLES = Path.of("../../shared-kernel/contract/src/test/resources/contract");

	private static final Duration BEHIND = Duration.ofHours(12);

	private static final List<Told> LIFE = List.of(
			told("case-opened", "review.CaseOpened", "2023-03-13T03:20:11Z", "system", "submitted-elsewhere"),
			told("opinion", "review.OpinionGiven", "2023-03-20T07:05:44Z", "reviewer", null),
			told("notice", "review.NoticePublished", "2023-04-04T08:00:00Z", "approver", null),
			told("approved", "review.GrantApproved", "2023-04-12T16:00:02Z", "system", null),
			told("awarded", "application.GrantAwarded", "2023-04-12T16:00:03Z", "system", "approved"),
			told("planned", "disbursement.PaymentPlanned", "2023-04-12T16:00:04Z", "system", "awarded"),
			told("started", "clawback.ObligationStarted", "2023-04-12T16:00:05Z", "system", "awarded"),
			told("prepared", "disbursement.PaymentPrepared", "2023-04-18T01:30:00Z", "finance-maker", null),
			told("checked", "disbursement.PaymentApproved", "2023-04-18T06:10:00Z", "finance-checker", null),
			told("sent", "disbursement.PaymentSent", "2023-04-19T01:00:00Z", "finance-releaser", null),
			told("sent.1", "bank.PaymentInstruction", "2023-04-19T01:00:00Z", "finance-releaser", null),
			told("reported", "bank.PaymentReport", "2023-04-19T09:15:00Z", "system", "sent.1"),
			told("confirmed", "disbursement.PaymentConfirmed", "2023-04-19T09:15:30Z", "system", "reported"),
			told("moved", "registry.ResidencyMoved", "2026-03-02T02:00:00Z", "system", null),
			told("broken", "clawback.ObligationBroken", "2026-03-02T02:00:01Z", "system", "moved"),
			told("barred", "clawback.BeneficiaryBarred", "2026-03-02T02:00:02Z", "system", "moved"),
			told("held", "disbursement.PaymentsHeld", "2026-03-02T02:00:05Z", "system", "barred"),
			told("opened", "clawback.ClawbackOpened", "2026-03-02T06:00:00Z", "clawback-officer", null),
			told("answered", "clawback.ClawbackAnswered", "2026-03-09T08:30:00Z", "applicant", null),
			told("demanded", "clawback.RepaymentDemanded", "2026-03-20T03:00:00Z", "clawback-officer", null),
			told("received", "clawback.RepaymentReceived", "2026-04-16T01:10:00Z", "finance-maker", null),
			told("closed", "clawback.ClawbackClosed", "2026-05-06T02:00:00Z", "finance-maker", null));

	private GrantLife() {
	}

	/** A step: the id of its fact, what caused it and when its publisher recorded it. */
	private record Told(String id, String type, Instant at, String role, @Nullable String cause) {
	}

	private static Told told(String id, String type, String at, String role, @Nullable String cause) {
		return new Told(id, type, Instant.parse(at), role, cause);
	}

	static List<String> ids() {
		return LIFE.stream().map(Told::id).toList();
	}

	/** Topic by topic, the last first, so that most effects come before their causes. */
	static void publish(TestFacts to) {
		List<OutgoingFact> all = LIFE.stream().map(GrantLife::outgoing).toList();
		List<String> topics = all.stream()
			.map(OutgoingFact::topic)
			.distinct()
			.sorted(Comparator.comparing(topic -> topic.equals(Topics.CLAWBACK) ? 0 : topic.length()))
			.toList();
		for (String topic : topics) {
			all.stream().filter(fact -> fact.topic().equals(topic)).forEach(to::publish);
		}
	}

	private static OutgoingFact outgoing(Told told) {
		PublicFact fact = opened(read("grants." + told.type() + ".v1"));
		String topic = Topics.carrying(fact.getClass());
		Instant at = topic.equals(Topics.DISBURSEMENT) ? told.at().minus(BEHIND) : told.at();
		Origin origin = new Origin("http:" + told.id(), new Actor("u-" + told.role(), told.role()), "c-1",
				told.cause());
		return new OutgoingFact(told.id(), "/grants/" + told.type().split("[.]")[0], topic, fact, at, origin,
				"stream-of-" + topic, LIFE.indexOf(told) + 1L);
	}

	/** What the example says was sealed by a key that nobody has. */
	private static PublicFact opened(PublicFact fact) {
		return fact instanceof ClawbackAnsweredV1 f
				? new ClawbackAnsweredV1(f.caseId(), f.awardId(), f.beneficiaryCode(),
						TestSeals.seal(new SocialCreditCode(BENEFICIARY), "迁出系集团重组所需，愿意按规定退回。").value(), f.answeredAt())
				: fact;
	}

	private static PublicFact read(String type) {
		try {
			return Json.tolerant()
				.readValue(Files.readString(EXAMPLES.resolve(type + ".json")), FactTypes.all().get(type));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
