package grants.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import grants.contract.FactTypes;
import grants.contract.application.CallFact;
import grants.kernel.Ids;
import grants.kernel.SocialCreditCode;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Every public fact that was ever told, by what it is about. Read only: facts come in by
 * one door.
 */
public final class Ledger {

	/** Holds one document per fact, its id as {@code _id}. */
	public static final String COLLECTION = "facts";

	private static final List<String> ANNOUNCEMENTS = FactTypes.all()
		.entrySet()
		.stream()
		.filter(type -> CallFact.class.isAssignableFrom(type.getValue()))
		.map(Map.Entry::getKey)
		.toList();

	private static final Pattern GRANT = Pattern.compile("(?:application|award|case)-([0-9a-f-]{36})");

	private final MongoCollection<Document> facts;

	public Ledger(MongoDatabase database) {
		this.facts = database.getCollection(COLLECTION);
		facts.createIndex(Indexes.ascending("beneficiary"));
		facts.createIndex(Indexes.ascending("references"));
		facts.createIndex(Indexes.ascending("numbers"));
		facts.createIndex(Indexes.ascending("cause"));
	}

	public Optional<KeptFact> fact(String id) {
		return Optional.ofNullable(facts.find(Filters.eq("_id", id)).first()).map(KeptFact::of);
	}

	/**
	 * What led to the fact, the first cause first. Ends where a cause is not known (a
	 * person's request, or a fact that has not arrived), or where facts name each other.
	 */
	public List<KeptFact> causesOf(KeptFact fact) {
		SequencedMap<String, KeptFact> chain = new LinkedHashMap<>();
		chain.put(fact.id(), fact);
		for (Optional<KeptFact> cause = causeOf(fact); cause.isPresent(); cause = causeOf(cause.get())) {
			if (chain.putFirst(cause.get().id(), cause.get()) != null) {
				break;
			}
		}
		chain.remove(fact.id());
		return List.copyOf(chain.values());
	}

	/** What came of the fact, directly and further on. */
	public List<KeptFact> effectsOf(KeptFact fact, int most) {
		Map<String, KeptFact> found = new LinkedHashMap<>();
		for (Set<String> of = Set.of(fact.id()); !of.isEmpty() && found.size() < most;) {
			Set<String> next = new HashSet<>();
			for (KeptFact effect : find(Filters.in("cause", of))) {
				if (!effect.id().equals(fact.id()) && found.put(effect.id(), effect) == null) {
					next.add(effect.id());
				}
			}
			of = next;
		}
		return found.values().stream().limit(most).toList();
	}

	private Optional<KeptFact> causeOf(KeptFact fact) {
		return fact.cause() == null ? Optional.empty() : fact(fact.cause());
	}

	public List<KeptFact> aboutBeneficiary(SocialCreditCode code) {
		return find(Filters.eq("beneficiary", code.value()));
	}

	/**
	 * Everything about one grant: what names its application, its review case or its
	 * award, what names the instructions, obligations and clawback cases that those name,
	 * what caused any of it, and what was announced about its call.
	 * @param id of the application or the award
	 */
	public List<KeptFact> aboutGrant(String id) {
		String uuid = Ids.uuidOf(id);
		Map<String, KeptFact> found = new HashMap<>();
		Set<String> asked = new HashSet<>(Set.of("application-" + uuid, "award-" + uuid, "case-" + uuid));
		for (Set<String> ask = asked; !ask.isEmpty();) {
			Set<String> next = new HashSet<>();
			for (KeptFact fact : find(Filters.in("references", ask))) {
				if (found.put(fact.id(), fact) == null) {
					fact.references().stream().filter(Ledger::belongsToOneGrant).filter(asked::add).forEach(next::add);
				}
			}
			ask = next;
		}
		addCauses(found);
		addCalls(found);
		return List.copyOf(found.values());
	}

	/** What was announced about a call, and who was received under it. */
	public List<KeptFact> aboutCall(String id) {
		return find(Filters.eq("references", id));
	}

	/**
	 * What names a reference: the id of an instruction, a commitment, a case or anything
	 * else, or the number by which a bank or a registry calls it.
	 */
	public List<KeptFact> naming(String reference, int most) {
		Map<String, KeptFact> found = new LinkedHashMap<>();
		for (String field : List.of("references", "numbers")) {
			facts.find(Filters.eq(field, reference))
				.limit(most)
				.map(KeptFact::of)
				.forEach(fact -> found.put(fact.id(), fact));
		}
		return found.values().stream().limit(most).toList();
	}

	/**
	 * The applications that facts are about, by what they name, or by what is named
	 * together with the payments, commitments and cases that they name.
	 */
	public SequencedSet<String> applicationsOf(Collection<KeptFact> named) {
		SequencedSet<String> applications = new LinkedHashSet<>();
		Set<String> further = new HashSet<>();
		for (KeptFact fact : named) {
			List<String> own = applications(fact);
			applications.addAll(own);
			if (own.isEmpty()) {
				fact.references().stream().filter(Ledger::belongsToOneGrant).forEach(further::add);
			}
		}
		if (!further.isEmpty()) {
			find(Filters.in("references", further)).forEach(fact -> applications.addAll(applications(fact)));
		}
		return applications;
	}

	private static List<String> applications(KeptFact fact) {
		return fact.references()
			.stream()
			.map(GRANT::matcher)
			.filter(Matcher::matches)
			.map(id -> "application-" + id.group(1))
			.distinct()
			.toList();
	}

	/**
	 * Payments, obligations and cases are of one award each; other ids, of whatever kind,
	 * may join several grants.
	 */
	private static boolean belongsToOneGrant(String reference) {
		return reference.startsWith("instruction-") || reference.startsWith("obligation-")
				|| reference.startsWith("clawback-");
	}

	private void addCauses(Map<String, KeptFact> found) {
		Collection<KeptFact> latest = List.copyOf(found.values());
		while (!latest.isEmpty()) {
			Set<String> causes = new HashSet<>();
			for (KeptFact fact : latest) {
				if (fact.cause() != null && !found.containsKey(fact.cause())) {
					causes.add(fact.cause());
				}
			}
			latest = causes.isEmpty() ? List.of() : find(Filters.in("_id", causes));
			latest.forEach(fact -> found.put(fact.id(), fact));
		}
	}

	/**
	 * What was announced about the calls that the facts name; not who else has applied.
	 */
	private void addCalls(Map<String, KeptFact> found) {
		Set<String> calls = new HashSet<>();
		found.values()
			.forEach(fact -> fact.references().stream().filter(id -> id.startsWith("call-")).forEach(calls::add));
		if (!calls.isEmpty()) {
			find(Filters.and(Filters.in("references", calls), Filters.in("type", ANNOUNCEMENTS)))
				.forEach(fact -> found.put(fact.id(), fact));
		}
	}

	private List<KeptFact> find(Bson filter) {
		return facts.find(filter).map(KeptFact::of).into(new ArrayList<>());
	}

}
