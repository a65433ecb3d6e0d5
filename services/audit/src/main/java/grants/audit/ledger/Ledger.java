package grants.audit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
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

	private final MongoCollection<Document> facts;

	public Ledger(MongoDatabase database) {
		this.facts = database.getCollection(COLLECTION);
		facts.createIndex(Indexes.ascending("beneficiary"));
		facts.createIndex(Indexes.ascending("references"));
		facts.createIndex(Indexes.ascending("cause"));
	}

	public Optional<KeptFact> fact(String id) {
		return Optional.ofNullable(facts.find(Filters.eq("_id", id)).first()).map(KeptFact::of);
	}

	/** What was caused by this fact, directly. */
	public List<KeptFact> effectsOf(String id) {
		return find(Filters.eq("cause", id));
	}

	public List<KeptFact> aboutBeneficiary(SocialCreditCode code) {
		return find(Filters.eq("beneficiary", code.value()));
	}

	/**
	 * Everything about one grant: what names its application, its review case or its
	 * award, what names the instructions, obligations and clawback cases that those name,
	 * and what caused any of it.
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
		return List.copyOf(found.values());
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

	private List<KeptFact> find(Bson filter) {
		return facts.find(filter).map(KeptFact::of).into(new ArrayList<>());
	}

}
