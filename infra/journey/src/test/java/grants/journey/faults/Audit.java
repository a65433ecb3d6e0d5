package grants.journey.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import grants.bank.SimulatedBank;
import grants.contract.FactTypes;
import grants.contract.Topics;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.review.GrantApprovedV1;
import grants.local.Part;
import grants.local.Ports;
import grants.runtime.fact.IncomingFact;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Holds the journal of the clients, the logs of the services, the topics and the bank's
 * ledger against one another. It asks no service: it reads what was stored.
 */
final class Audit {

	/** Who must act on what. Audit keeps everything. */
	private static final Map<String, List<Part>> ACTING = Map.of(FactTypes.typeOf(ApplicationSubmittedV1.class),
			List.of(Part.REVIEW), FactTypes.typeOf(GrantApprovedV1.class), List.of(Part.APPLICATION, Part.DISBURSEMENT),
			FactTypes.typeOf(GrantAwardedV1.class), List.of(Part.DISBURSEMENT, Part.CLAWBACK),
			FactTypes.typeOf(PaymentReportV1.class), List.of(Part.DISBURSEMENT),
			FactTypes.typeOf(PaymentConfirmedV1.class), List.of(Part.CLAWBACK));

	/** Events that nobody outside hears of; every other one is told. */
	private static final Set<String> UNTOLD = Set.of("draft-started", "draft-saved", "draft-discarded", "profile-saved",
			"evidence-held", "evidence-claimed", "evidence-freed", "evidence-released", "approval-set-aside",
			"item-claimed", "item-released", "item-reassigned", "opinion-period-extended", "opinion-period-ended",
			"review-concluded", "notice-ended", "award-noted", "approver-noted", "payment-voided", "payment-recorded");

	/** What a service asks for itself on the way, such as to hold evidence, says more. */
	static final Pattern REQUEST_OF_A_CLIENT = Pattern.compile("http:[0-9a-f]{64}");

	private static final Pattern REQUEST_OF_A_FACT = Pattern.compile("fact:(.*)");

	private final MongoClient store;

	private final String bootstrapServers;

	private final Journal journal;

	private final Ports ports;

	Audit(MongoClient store, String bootstrapServers, Journal journal, Ports ports) {
		this.store = store;
		this.bootstrapServers = bootstrapServers;
		this.journal = journal;
		this.ports = ports;
	}

	/** Everything that is not as it must be when all is at rest. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		Map<Part, ServiceLog> logs = logs();
		logs.values().forEach(log -> findings.addAll(log.findings()));
		logs.forEach((part, log) -> findings.addAll(acknowledged(part, log)));
		Told told = Told.read(bootstrapServers);
		findings.addAll(told.findings());
		findings.addAll(told(told.facts(), logs));
		findings.addAll(effects(told.facts(), logs));
		findings.addAll(payments(told.facts()));
		return findings;
	}

	Map<Part, ServiceLog> logs() {
		return Part.services()
			.stream()
			.filter(part -> part != Part.AUDIT)
			.collect(Collectors.toMap(part -> part, part -> ServiceLog.read(store, label(part))));
	}

	private static String label(Part part) {
		return part.name().toLowerCase(Locale.ROOT);
	}

	/** How much was looked at. */
	String counts() {
		int copies = Told.read(bootstrapServers).copies().size();
		return journal.read().size() + " changes acknowledged, "
				+ logs().values().stream().mapToInt(ServiceLog::size).sum() + " commits, "
				+ Told.read(bootstrapServers).facts().size() + " facts in " + copies + " copies";
	}

	/**
	 * What a client was told is done is there, and nothing else was done for a client.
	 */
	private List<String> acknowledged(Part part, ServiceLog log) {
		List<String> findings = new ArrayList<>();
		Set<Long> positions = new HashSet<>();
		for (Journal.Line line : journal.read()) {
			if (line.port() != ports.uri(part).getPort()) {
				continue;
			}
			if (!line.isAnswered()) {
				findings.add("never answered: " + line);
			}
			Optional<JsonNode> receipt = line.receipt();
			if (receipt.isPresent()) {
				long position = receipt.get().at("/position").asLong();
				positions.add(position);
				if (log.at(position).filter(commit -> isOf(receipt.get(), commit)).isEmpty()) {
					findings.add("lost: " + line);
				}
			}
		}
		log.requestedBy(REQUEST_OF_A_CLIENT)
			.filter(commit -> !positions.contains(commit.getLong("_id")))
			.forEach(commit -> findings.add("done, but nobody was told: " + log.service() + " " + commit.toJson()));
		return findings;
	}

	private static boolean isOf(JsonNode receipt, Document commit) {
		List<String> events = commit.getList("events", Document.class).stream().map(e -> e.getString("id")).toList();
		return receipt.at("/stream").asString().equals(commit.getString("stream"))
				&& receipt.at("/version").asLong() == commit.getLong("last")
				&& receipt.at("/events").valueStream().map(e -> e.at("/id").asString()).toList().equals(events);
	}

	/** Every event that is not private is told, and nothing else is. */
	private static List<String> told(Map<String, IncomingFact> facts, Map<Part, ServiceLog> logs) {
		List<String> findings = new ArrayList<>();
		Map<String, String> expected = new HashMap<>();
		logs.values().forEach(log -> log.events().filter(event -> !UNTOLD.contains(event.name())).forEach(event -> {
			expected.put(event.id(), event.name());
			if (event.name().equals("payment-sent")) {
				expected.put(event.id() + ".1", "the instruction to the bank");
			}
		}));
		expected.forEach((id, name) -> {
			if (!facts.containsKey(id)) {
				findings.add("not told: " + name + " " + id);
			}
		});
		facts.values()
			.stream()
			.filter(fact -> !fact.topic().equals(Topics.BANK_REPORTS) && !expected.containsKey(fact.id()))
			.forEach(fact -> findings.add("told, but not recorded: " + fact));
		return findings;
	}

	/**
	 * Every fact has had its effect where it must have one; once is all that a log takes.
	 */
	private List<String> effects(Map<String, IncomingFact> facts, Map<Part, ServiceLog> logs) {
		List<String> findings = new ArrayList<>();
		for (IncomingFact fact : facts.values()) {
			for (Part part : ACTING.getOrDefault(fact.type(), List.of())) {
				if (!logs.get(part).hasTakenUp(fact.id())) {
					findings.add("no effect at " + part + ": " + fact);
				}
			}
		}
		logs.values()
			.forEach(log -> log.requestedBy(REQUEST_OF_A_FACT)
				.filter(commit -> !facts.containsKey(commit.getString("request").substring("fact:".length())))
				.forEach(commit -> findings.add("effect of no fact: " + commit.toJson())));
		Set<String> kept = new HashSet<>();
		store.getDatabase("grants_audit").getCollection("facts").find().forEach(row -> kept.add(row.getString("_id")));
		if (!kept.equals(facts.keySet())) {
			findings.add("audit keeps " + kept.size() + " facts of " + facts.size());
		}
		return findings;
	}

	/**
	 * Each share of an award is ordered once, and the bank has carried out what was
	 * ordered.
	 */
	private List<String> payments(Map<String, IncomingFact> facts) {
		List<String> findings = new ArrayList<>();
		Map<String, Long> ordered = new HashMap<>();
		Set<String> shares = new HashSet<>();
		for (IncomingFact fact : facts.values()) {
			if (fact.topic().equals(Topics.BANK_INSTRUCTIONS)) {
				ordered.put(fact.data().at("/instructionId").asString(), fact.data().at("/amountFen").asLong());
			}
			else if (fact.type().equals(FactTypes.typeOf(PaymentSentV1.class))
					&& !shares.add(fact.data().at("/awardId").asString() + fact.data().at("/treasury").asString())) {
				findings.add("paid twice: " + fact);
			}
		}
		Map<String, Long> carriedOut = new HashMap<>();
		store.getDatabase(SimulatedBank.DATABASE)
			.getCollection("ledger")
			.find()
			.forEach(entry -> carriedOut.put(entry.getString("_id"), entry.getLong("amountFen")));
		if (!carriedOut.equals(ordered)) {
			findings.add("the bank was told " + ordered + " and has carried out " + carriedOut);
		}
		return findings;
	}

}
