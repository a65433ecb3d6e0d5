package grants.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;
import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.kernel.RuleViolated;
import grants.kernel.Sealed;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.Undecodable;
import grants.runtime.personal.Seals;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bank's own book: one entry for each instruction that it has ever carried out, under
 * the instruction's id. The entry is the execution: what has one is never carried out
 * again, and the entry says what to report, however often that is asked.
 */
final class Ledger implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

	private static final String ACCOUNT_CLOSED = "账户已销户 / account closed";

	private final Seals seals;

	private final MongoClient client;

	private final MongoCollection<Document> entries;

	Ledger(String mongodbUri, String database, Seals seals) {
		this.seals = seals;
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(mongodbUri))
			.applicationName(database)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.build());
		this.entries = client.getDatabase(database).getCollection("ledger");
	}

	/**
	 * What was done with an instruction.
	 *
	 * @param correlation of the fact that brought it
	 * @param cause id of that fact
	 */
	record Execution(PaymentReportV1 report, Instant executedAt, String correlation, String cause) {

		/** The same for ever: whoever is told twice can see that it is the same. */
		String reportId() {
			return Ids.derived("report", report.instructionId());
		}

	}

	/** Carries the instruction out, or tells what was done with it before. */
	Execution execute(PaymentInstructionV1 instruction, IncomingFact fact, Instant now) {
		boolean closed = isClosed(instruction.payee().account());
		try {
			entries.insertOne(new Document("_id", instruction.instructionId())
				.append("beneficiary", instruction.beneficiaryCode())
				.append("treasury", instruction.treasury())
				.append("amountFen", instruction.amountFen())
				.append("account", instruction.payee().account())
				.append("outcome", closed ? "RETURNED" : "PAID")
				.append("reference", "BK-" + Ids.uuidOf(instruction.instructionId()))
				.append("reason", closed ? ACCOUNT_CLOSED : "")
				.append("valueDate", CityTime.dateOf(now).toString())
				.append("executedAt", now.toString())
				.append("correlation", fact.correlation())
				.append("cause", fact.id()));
		}
		catch (MongoWriteException e) {
			if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
		}
		Document entry = Objects.requireNonNull(entries.find(Filters.eq("_id", instruction.instructionId())).first());
		if (entry.getLong("amountFen") != instruction.amountFen()
				|| !entry.getString("account").equals(instruction.payee().account())) {
			LOG.error("{} came again with other content, which is not carried out", instruction.instructionId());
		}
		return execution(entry);
	}

	/**
	 * An account that was erased takes no money either.
	 * @throws Undecodable if nobody can tell which account is meant
	 */
	private boolean isClosed(String account) {
		try {
			return seals.open(new Sealed(account)).endsWith(SimulatedBank.CLOSED_ACCOUNTS_END_IN);
		}
		catch (RuleViolated erased) {
			return true;
		}
		catch (IllegalArgumentException | IllegalStateException e) {
			throw new Undecodable("its account can't be opened: " + e.getMessage());
		}
	}

	List<Document> entries() {
		return entries.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
	}

	private static Execution execution(Document entry) {
		PaymentReportV1 report = new PaymentReportV1(entry.getString("_id"), entry.getString("beneficiary"),
				entry.getString("outcome"), entry.getString("reference"), entry.getString("reason"),
				LocalDate.parse(entry.getString("valueDate")));
		return new Execution(report, Instant.parse(entry.getString("executedAt")), entry.getString("correlation"),
				entry.getString("cause"));
	}

	@Override
	public void close() {
		client.close();
	}

}
